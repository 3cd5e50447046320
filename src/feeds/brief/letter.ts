import type { Day } from '../../model/dates.ts';
import { compareText } from '../../model/order.ts';
import type { BriefCase, BriefIndex } from '../../queries/brief.ts';
import { ADDRESSEES, formatPeriod, letter as words } from '../../messages/brief.ts';
import { formatDay, LICENCES } from '../../messages/facts.ts';
import { html, type Html } from './html.ts';
import { writeCase } from './letter-case.ts';
import type { Letter } from './letter-input.ts';
import { writeRequest, writeSummary } from './letter-summary.ts';
import { BRIEF_PATH, formatSelection, hasQuery } from './selection.ts';

/** An address that is longer than this is not written out. In characters. */
const LONGEST_ADDRESS = 160;

/**
 * The letter as HTML, the same wherever it is made. Its headings begin at the second level, and all its addresses are
 * whole: it goes to people who do not have the site before them.
 */
export function writeLetter(letter: Letter): string {
  const { index, cases, selection, today } = letter;
  const { site, day } = index;
  const addressee = ADDRESSEES[selection.addressee];
  return html`<article class="letter" aria-labelledby="brief-onderwerp">
    <header class="letter-head">
      <address class="letter-from">
        <b>${site.organisation}</b><br />
        ${site.name}, ${words.region(site.region)}<br />
        <a href="mailto:${site.contact}">${site.contact}</a><br />
        ${writeLink('/', site.url)}
      </address>
      <p class="letter-to">${words.to(addressee.to)}</p>
      <p class="letter-date"><span>${words.date}:</span> ${writeDay(today)}</p>
      <h2 id="brief-onderwerp" tabindex="-1">
        <span>${words.subject}:</span> ${words.subjectText(cases.length, site.region)}
      </h2>
    </header>
    <p>${addressee.salutation}</p>
    <p>${words.opening(cases.length, site.region)} ${addressee.opening}</p>
    ${day !== today && html`<p>${words.state(day)}</p>`} ${writeSummary(letter, describeSelection(letter))}
    ${writeRequest(letter)}
    ${listClusters(letter).map(
      ({ label, own }) =>
        html`<section class="letter-cluster">
          <h3>${words.cluster(label, own.length)}</h3>
          ${own.map((one) => writeCase(one, index))}
        </section>`,
    )}
    ${selection.addressee === 'raad' && writeResidents(cases)} ${writeEnd(letter)}
  </article>`.html.replace(/\s*\n\s*/g, '\n');
}

/** What was asked for, in sentences. */
function describeSelection({ index, cases, selection }: Letter): string[] {
  const { from, until, domains } = selection;
  const period = formatPeriod(from, until);
  const isBoth = from !== undefined && until !== undefined && from !== until;
  const labels = domains.map((code) => labelOf(code, index));
  const picked = cases.filter(({ id }) => selection.picked.includes(id)).length;
  return [
    ...(period === undefined ? [] : [words.asked.period(period, isBoth)]),
    ...(labels.length > 0 ? [words.asked.domains(labels)] : []),
    ...(picked > 0 ? [words.asked.picked(picked, !hasQuery(selection))] : []),
  ];
}

/** By domain in the order of the vocabulary, each bottleneck once: under the first of its domains that was asked for. */
function listClusters({ index, cases, selection }: Letter): { label: string; own: BriefCase[] }[] {
  const groups = Map.groupBy(
    [...cases].sort((a, b) => compareText(b.published, a.published) || compareText(b.id, a.id)),
    ({ domains }) => domains.find((domain) => selection.domains.includes(domain)) ?? domains[0] ?? '',
  );
  const order = index.domains.map(({ code }) => code);
  return [...groups]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([domain, own]) => ({ label: labelOf(domain, index), own }));
}

/** What residents were told, of the adjustments and noes in the letter. */
function writeResidents(cases: readonly BriefCase[]): Html {
  const told = cases.flatMap(({ number, adjustments, refusals }) =>
    [...adjustments, ...refusals].flatMap(({ residentText, reviewOn }) =>
      residentText ? { number, residentText, reviewOn } : [],
    ),
  );
  return html`<section class="letter-residents">
    <h3>${words.residents}</h3>
    ${told.length === 0 ? html`<p>${words.residentsNone}</p>` : html`<p>${words.residentsText}</p>`}
    ${
      told.length > 0 &&
      html`<ul>
        ${told.map(
          ({ number, residentText, reviewOn }) =>
            html`<li>${residentText} ${words.reviewOn(reviewOn)} ${words.at(number)}</li>`,
        )}
      </ul>`
    }
  </section>`;
}

function writeEnd({ index: { site }, selection }: Letter): Html {
  const licence = LICENCES[site.licence];
  const again = `${BRIEF_PATH}${formatSelection(selection)}`;
  const isShort = new URL(again, site.url).href.length <= LONGEST_ADDRESS;
  return html`<section class="letter-end">
    <h3>${words.readAll}</h3>
    <p>${words.readAllText} ${writeLink('/knelpunten/', site.url)}</p>
    <p>${isShort ? words.again : words.another} ${writeLink(again, site.url, isShort ? again : BRIEF_PATH)}</p>
    <p>${words.licence(licence?.label ?? site.licence)}</p>
    <p class="letter-greeting">
      ${words.greeting}<br />
      <br />
      ${words.signed(site.name)}<br />
      ${site.organisation}
    </p>
  </section>`;
}

/** A link that says its address; `shown` is that of a page to say instead. */
function writeLink(path: string, origin: string, shown = path): Html {
  const { href } = new URL(path, origin);
  return html`<a href="${href}">${new URL(shown, origin).href.replace(/\/$/, '')}</a>`;
}

function writeDay(day: Day): Html {
  return html`<time datetime="${day}">${formatDay(day)}</time>`;
}

function labelOf(code: string, { domains }: BriefIndex): string {
  return domains.find((domain) => domain.code === code)?.label ?? code;
}
