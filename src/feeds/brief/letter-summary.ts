import { addDays } from '../../model/dates.ts';
import type { BriefCase, BriefIndex } from '../../queries/brief.ts';
import { ADDRESSEES, letter as words } from '../../messages/brief.ts';
import { html, type Html } from './html.ts';
import { listOpenQuestions } from './letter-case.ts';
import type { Letter } from './letter-input.ts';
import type { Selection } from './selection.ts';

/** What is in the letter, counted; `asked` says what was asked for. */
export function writeSummary({ index, cases, selection }: Letter, asked: readonly string[]): Html {
  const counts = countAll(cases);
  const own = cases.filter(({ level }) => level === findLevel(selection, index)).length;
  const lines = [
    ...asked,
    counts.unheard > 0 && words.unheard(counts.unheard),
    counts.questions > 0 && words.questions(counts.openQuestions, counts.questions),
    counts.promises > 0 && words.promises(counts.promises, describePromises(cases)),
    counts.refusals > 0 && words.refusals(counts.refusals),
    counts.adjustments > 0 && words.adjustments(counts.adjustments),
    counts.recognised > 0 && words.recognised(counts.recognised),
    own > 0 && words.ownLevel(own),
    words.signals,
  ].filter((line) => line !== false);
  return html`<section class="letter-summary">
    <h3>${words.summary}</h3>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    ${cases.some(({ example }) => example) && html`<p>${words.examples}</p>`}
  </section>`;
}

/** Who asks what of whom, and for when. */
export function writeRequest({ index: { site }, cases, selection, today }: Letter): Html {
  const { openQuestions, unheard, lapsed } = countAll(cases);
  const asks = words.asks[ADDRESSEES[selection.addressee].asks];
  const lines = [
    openQuestions > 0 && asks.questions(openQuestions),
    unheard > 0 && asks.unheard(unheard),
    lapsed > 0 && asks.lapsed(lapsed),
    asks.always,
  ].filter((line) => line !== false);
  return html`<section class="letter-request">
    <h3>${words.request}</h3>
    <p>${words.by(addDays(today, site.responseDays), site.responseDays)}</p>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${words.asker(site.organisation)} ${words.how} <a href="mailto:${site.contact}">${site.contact}</a></p>
  </section>`;
}

/** The code of who the letter goes to, where the portal's vocabulary has it. */
export function findLevel(
  { addressee }: Pick<Selection, 'addressee'>,
  { levels }: Pick<BriefIndex, 'levels'>,
): string | undefined {
  return levels.find(({ code }) => code === addressee)?.code;
}

function countAll(cases: readonly BriefCase[]) {
  const count = (of: (one: BriefCase) => number) => cases.reduce((total, one) => total + of(one), 0);
  return {
    unheard: count(({ unheard }) => Number(unheard ?? false)),
    questions: count(({ questions }) => questions.length),
    openQuestions: count((one) => listOpenQuestions(one).length),
    promises: count(({ promises }) => promises.length),
    lapsed: count(({ promises }) => promises.filter(({ state }) => state === 'lapsed').length),
    refusals: count(({ refusals }) => refusals.length),
    adjustments: count(({ adjustments }) => adjustments.length),
    recognised: count(({ recognition }) => Number(recognition !== 'none')),
  };
}

function describePromises(cases: readonly BriefCase[]): string[] {
  const all = cases.flatMap(({ promises }) => promises);
  return (['open', 'fulfilled', 'lapsed'] as const).flatMap((state) => {
    const count = all.filter((promise) => promise.state === state).length;
    return count > 0 ? [words.promiseStates[state](count)] : [];
  });
}
