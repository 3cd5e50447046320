import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { element } from '../../markdown/hast.ts';

/** What a mail says, before it is text and HTML. */
export interface Letter {
  subject: string;
  parts: Part[];
}

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'link'; label: string; href: string }
  /** Something with a page of its own, and what is new there. */
  | { kind: 'topic'; title: string; href: string; lines: readonly string[] }
  /** What follows is about the mail itself. */
  | { kind: 'rule' };

/** As plain text: a blank line between parts, each address on a line of its own. */
export function renderText({ parts }: Letter): string {
  return `${parts.map(toText).join('\n\n')}\n`;
}

/**
 * As HTML that reads in any programme, light or dark, as its reader has it: no tables, pictures, styles, and nothing
 * that is fetched.
 */
export function renderHtml({ subject, parts }: Letter): string {
  return toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: 'nl' }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }, []),
          element('meta', { name: 'color-scheme', content: 'light dark' }, []),
          element('title', {}, [subject]),
        ]),
        element('body', {}, parts.flatMap(toElements)),
      ]),
    ],
  });
}

function toText(part: Part): string {
  switch (part.kind) {
    case 'text':
      return toLine(part.text);
    case 'list':
      return part.items.map((item) => `- ${toLine(item)}`).join('\n');
    case 'link':
      return `${toLine(part.label)}:\n${part.href}`;
    case 'topic':
      return [toLine(part.title), ...part.lines.map((line) => `- ${toLine(line)}`), part.href].join('\n');
    case 'rule':
      return '--';
  }
}

function toElements(part: Part): ElementContent[] {
  switch (part.kind) {
    case 'text':
      return [element('p', {}, [part.text])];
    case 'list':
      return [toList(part.items)];
    case 'link':
      return [element('p', {}, [element('a', { href: part.href }, [part.label])])];
    case 'topic':
      return [element('h2', {}, [element('a', { href: part.href }, [part.title])]), toList(part.lines)];
    case 'rule':
      return [element('hr', {}, [])];
  }
}

function toList(items: readonly string[]): ElementContent {
  return element(
    'ul',
    {},
    items.map((item) => element('li', {}, [item])),
  );
}

/** On one line, so that nothing looks like another part. */
function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
