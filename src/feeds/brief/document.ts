import type { Day } from '../../model/dates.ts';
import type { BriefIndex } from '../../queries/brief.ts';
import { ADDRESSEES, letter as words } from '../../messages/brief.ts';
import { formatDay } from '../../messages/facts.ts';
import { html } from './html.ts';
import type { Selection } from './selection.ts';

/** What stands around a letter. */
interface Around {
  site: BriefIndex['site'];
  selection: Pick<Selection, 'addressee'>;
  today: Day;
  /** A style sheet that needs nothing else. */
  styles: string;
}

/** A letter as a file by itself, to be printed or sent on: it loads nothing. `letter` is what `writeLetter` made. */
export function toDocument(letter: string, { site, selection, today, styles }: Around): string {
  const name = words.name(site.name);
  const title = `${name}, ${ADDRESSEES[selection.addressee].to}, ${formatDay(today)}`;
  const page = html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="robots" content="noindex" />
        <style>
          ${{ html: styles }}
        </style>
      </head>
      <body class="letter-page">
        <main>
          <h1>${name}</h1>
          ${{ html: letter }}
        </main>
      </body>
    </html> `;
  return `${page.html.replace(/\s*\n\s*/g, '\n').trim()}\n`;
}
