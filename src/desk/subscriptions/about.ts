import type { Content } from '../../content/content.ts';
import { isTombstone } from '../../model/kinds.ts';

const ALL = 'alles';

/** What can be followed by mail: everything, a domain or a bottleneck. */
export type About = { kind: 'all' } | { kind: 'domain'; code: string } | { kind: 'bottleneck'; id: string };

/** `alles`, `domein:<code>` or `knelpunt:<id>`; undefined for anything else. */
export function parseAbout(text: string): About | undefined {
  if (text === ALL) return { kind: 'all' };
  const [, kind, code = ''] = /^(domein|knelpunt):([A-Za-z0-9-]{1,80})$/.exec(text) ?? [];
  if (kind === 'domein') return { kind: 'domain', code };
  return kind === 'knelpunt' ? { kind: 'bottleneck', id: code } : undefined;
}

/** The same for the same thing: codes are lower-cased, as in addresses. */
export function formatAbout(about: About): string {
  switch (about.kind) {
    case 'all':
      return ALL;
    case 'domain':
      return `domein:${about.code.toLowerCase()}`;
    case 'bottleneck':
      return `knelpunt:${about.id}`;
  }
}

/** What is followed, as the content has it now. */
export type Subject = { kind: 'all' } | { kind: 'domain'; label: string } | { kind: 'bottleneck'; title: string };

/** Undefined for what is not there, or was taken down. */
export function findSubject(about: About, content: Known): Subject | undefined {
  switch (about.kind) {
    case 'all':
      return { kind: 'all' };
    case 'domain': {
      const code = about.code.toLowerCase();
      const term = content.vocabulary.domains.find((each) => each.code.toLowerCase() === code);
      return term && { kind: 'domain', label: term.label };
    }
    case 'bottleneck': {
      const data = content.bottlenecks.find(({ id }) => id === about.id)?.data;
      return data && !isTombstone(data) ? { kind: 'bottleneck', title: data.title } : undefined;
    }
  }
}

/** Whether a bottleneck that somebody follows was taken down; what is only missing may be one broken file. */
export function isGone(text: string, { bottlenecks }: Pick<Known, 'bottlenecks'>): boolean {
  const about = parseAbout(text);
  if (about?.kind !== 'bottleneck') return false;
  const data = bottlenecks.find(({ id }) => id === about.id)?.data;
  return data !== undefined && isTombstone(data);
}

type Known = Pick<Content, 'bottlenecks' | 'vocabulary'>;
