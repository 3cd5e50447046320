import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openDocumentCache } from '../../src/content/document-cache.ts';
import { loadContent } from '../../src/content/load.ts';
import { locateContent } from '../../src/content/location.ts';
import { formatFindings, hasErrors } from '../../src/content/report.ts';
import { toDocument } from '../../src/feeds/brief/document.ts';
import { writeLetter } from '../../src/feeds/brief/letter.ts';
import { findAddressee, hasQuery, selectCases, type Selection } from '../../src/feeds/brief/selection.ts';
import { toShard } from '../../src/feeds/brief/shard.ts';
import { ADDRESSEES } from '../../src/messages/brief.ts';
import { currentDay, isDay, type Day } from '../../src/model/dates.ts';
import { createReader, toBriefCase, toBriefIndex, type BriefIndex } from '../../src/queries/brief.ts';
import { toOverview } from '../../src/queries/content-overview.ts';
import type { Overview } from '../../src/queries/overview.ts';
import { UsageError, type Command } from './command.ts';

const STYLES = new URL('../../src/styles/letter.css', import.meta.url);

export const brief: Command = {
  usage: `brief --to ${Object.keys(ADDRESSEES).join('|')} [--from DAY] [--until DAY] [--domain CODE]… [--case ID]… [--out FILE]`,
  summary: 'Writes a letter with bottlenecks, as the page /brief/ makes it: one HTML file to print or to send.',
  details: [
    'In it is what was published from the first day up to and including the last, of any of the domains; and every',
    'bottleneck that is named with --case, by its id or its number. Days are YYYY-MM-DD; without either, all days count.',
    'Without --out the letter goes to standard output. Exit code 1 when there is nothing to write about.',
  ].join('\n'),
  run(args) {
    const { values } = parseArgs({
      args,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        until: { type: 'string' },
        domain: { type: 'string', multiple: true },
        case: { type: 'string', multiple: true },
        out: { type: 'string' },
      },
    });
    const today = currentDay(process.env.SPAAK_NOW, new Date());
    return withOverview(today, (overview) => {
      const index = toBriefIndex(overview);
      const selection = toSelection(values, index);
      const selected = new Set(selectCases(index.cases, selection).map(({ id }) => id));
      if (selected.size === 0) {
        console.error('Nothing was published in that period in those domains, so there is no letter.');
        return 1;
      }
      const read = createReader(overview);
      const found = overview.cases.filter(({ id }) => selected.has(id));
      const { cases } = toShard(found.map((one) => toBriefCase(one, overview, read)));
      const letter = writeLetter({ index, cases, selection, today });
      const styles = readFileSync(STYLES, 'utf8');
      const document = toDocument(letter, { site: index.site, selection, today, styles });
      if (values.out === undefined) process.stdout.write(document);
      else {
        writeFileSync(values.out, document);
        console.log(
          `Wrote ${values.out}, with ${selected.size === 1 ? '1 bottleneck' : `${selected.size} bottlenecks`}.`,
        );
      }
      return 0;
    });
  },
};

/** @throws {Error} when the content is not in order. */
function withOverview(today: Day, use: (overview: Overview) => number): number {
  const { root, documents } = locateContent();
  const cache = openDocumentCache(documents);
  try {
    const content = loadContent(root, cache);
    const { site, findings } = content;
    if (!site || hasErrors(findings)) throw new Error(`The content is not in order.\n\n${formatFindings(findings)}`);
    return use(toOverview({ ...content, site }, { today, getTree: cache.getTree }));
  } finally {
    cache.close();
  }
}

/** @throws {UsageError} for what the content does not have, or makes no sense. */
function toSelection(values: Values, index: BriefIndex): Selection {
  const addressee = findAddressee(values.to ?? '');
  if (!addressee) throw new UsageError(`Say to whom, with --to: ${Object.keys(ADDRESSEES).join(', ')}.`);
  const [from, until] = [parseDay(values.from, '--from'), parseDay(values.until, '--until')];
  if (from !== undefined && until !== undefined && from > until)
    throw new UsageError(`The period ends before it begins: ${from} is after ${until}.`);
  const domains = (values.domain ?? []).map((code) => {
    const known = index.domains.find((domain) => domain.code === code.toLowerCase());
    if (!known) throw new UsageError(`There is no domain "${code}". Choose from: ${listCodes(index)}.`);
    return known.code;
  });
  const picked = (values.case ?? []).map((name) => findCase(name, index));
  const selection = { addressee, ...(from && { from }), ...(until && { until }), domains, picked };
  if (!hasQuery(selection) && picked.length === 0)
    throw new UsageError('Say which bottlenecks, with --from, --until, --domain or --case.');
  return selection;
}

function parseDay(value: string | undefined, option: string): Day | undefined {
  if (value !== undefined && !isDay(value)) throw new UsageError(`${option} must be a day that exists, YYYY-MM-DD.`);
  return value;
}

/** By its id, or by the number that it begins with. */
function findCase(name: string, { cases }: BriefIndex): string {
  const wanted = name.toLowerCase();
  const isNumber = /^\d{4}-\d+$/.test(wanted);
  const found = cases.find(({ id }) => id === wanted || (isNumber && id.startsWith(`${wanted}-`)));
  if (!found) throw new UsageError(`There is no bottleneck "${name}" that can be read.`);
  return found.id;
}

function listCodes({ domains }: BriefIndex): string {
  return domains.map(({ code }) => code).join(', ');
}

interface Values {
  to?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
  domain?: string[] | undefined;
  case?: string[] | undefined;
}
