import { parse } from 'yaml';
import type { Content, Entry } from './inbox.ts';

/** What an entry is called in a list: by its draft, else by what was sent in. */
export function findTitle({ draft, content }: Pick<Entry, 'draft' | 'content'>): string | undefined {
  const title = typeof draft?.text === 'string' ? readTitle(draft.text) : draft?.text.title;
  return title?.trim() || getSentTitle(content);
}

function getSentTitle(content: Content | undefined): string | undefined {
  return content?.kind === 'submission' ? content.submission.title : undefined;
}

/** Of a source that may be half written. */
function readTitle(source: string): string | undefined {
  const [line] = /^title:.*$/m.exec(source) ?? [];
  if (line === undefined) return undefined;
  try {
    const { title } = parse(line) as { title: unknown };
    return typeof title === 'string' ? title : undefined;
  } catch {
    return undefined;
  }
}
