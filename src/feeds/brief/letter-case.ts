import type {
  BriefAdjustment,
  BriefCase,
  BriefIndex,
  BriefPromise,
  BriefRefusal,
  BriefSaid,
} from '../../queries/brief.ts';
import { letter as words } from '../../messages/brief.ts';
import {
  ADJUSTMENT_RESULTS,
  AFFECTED,
  formatDay,
  FREQUENCY,
  REFUSAL_REASONS,
  turnSentence,
} from '../../messages/facts.ts';
import { listWords, row as rowWords } from '../../messages/nl.ts';
import { STATUSES } from '../../model/status.ts';
import { html, type Html } from './html.ts';

/** One bottleneck: what it comes to for people, and what was done about it. */
export function writeCase(one: BriefCase, { site, levels }: BriefIndex): Html {
  const { title, number, summary, example, municipality, frequency, affected, recognition, promises } = one;
  const level = levels.find(({ code }) => code === one.level)?.label ?? one.level;
  const facts: (Fact | false | undefined | '')[] = [
    [words.facts.municipality, municipality],
    frequency && [words.facts.frequency, words.frequency(FREQUENCY[frequency])],
    affected && [words.facts.affected, words.estimate(AFFECTED[affected])],
    [words.facts.recognition, rowWords.recognition(recognition) ?? words.notRecognised],
    level && [words.facts.level, level],
    [words.facts.status, writeStatus(one, site.responseDays)],
    one.questions.length > 0 && [words.facts.questions, writeQuestions(one)],
    [words.facts.said, writeSaid(one)],
    promises.length > 0 && [words.facts.promises, writeList(promises.map(writePromise))],
    one.refusals.length > 0 && [words.facts.refusals, writeList(one.refusals.map(writeRefusal))],
    one.adjustments.length > 0 && [words.facts.adjustments, writeList(one.adjustments.map(writeAdjustment))],
  ];
  const { href } = new URL(one.href, site.url);
  return html`<section class="letter-case">
    <h4><span>${number}</span> ${title} ${example && html`<small>(${words.example})</small>`}</h4>
    <p>${summary}</p>
    <dl>
      ${facts.map(
        (fact) =>
          fact &&
          html`<div>
            <dt>${fact[0]}</dt>
            <dd>${fact[1]}</dd>
          </div>`,
      )}
    </dl>
    <p class="letter-link">${words.read} <a href="${href}">${href}</a></p>
  </section>`;
}

export function listOpenQuestions({ questions, answered }: BriefCase): BriefCase['questions'] {
  return questions.filter(({ id }) => !answered.some(({ question }) => question === id));
}

/** "In gesprek. Beleid is aan zet sinds 3 november 2026." */
function writeStatus({ status, turn, referrals }: BriefCase, limit: number): Html {
  const organisations = referrals.map(({ organisation }) => organisation);
  const since = turn.since && ` ${words.since} ${formatDay(turn.since)}`;
  const whose = turnSentence(turn.who, listWords(organisations), organisations.length);
  return html`${STATUSES[status].label}. ${whose.charAt(0).toUpperCase()}${whose.slice(1)}${since}.
  ${turn.overdue && words.overdue(limit)} ${turn.pausedUntil && words.paused(turn.pausedUntil)}`;
}

function writeQuestions(one: BriefCase): Html | string {
  const open = listOpenQuestions(one);
  if (open.length > 0) return writeList(open.map(({ text }) => html`${text}`));
  const answers = new Map(one.answered.map(({ by, label, day }) => [by, words.answer(label, day)]));
  return words.allAnswered([...answers.values()]);
}

function writeSaid({ said, saidBefore, unheard, promises, refusals, status }: BriefCase): Html | string {
  if (said.length > 0)
    return html`${writeList(said.map(writeOne))} ${saidBefore !== undefined && words.saidBefore(saidBefore)}`;
  if (unheard) return words.nothingSaid;
  // A promise or a no says more than that it was seen.
  if (promises.length + refusals.length > 0) return words.saidBelow;
  return status === 'escalated' ? words.passedOn : words.onlySeen;
}

function writeOne({ label, organisation, day, text }: BriefSaid): Html {
  return html`<b>${words.said(label, organisation, day)}</b> ${text}`;
}

function writePromise({ due, state, fulfilledOn = due, role, organisation, text }: BriefPromise): Html {
  const when = state === 'fulfilled' ? words.promise.fulfilled(fulfilledOn, due) : words.promise[state](due);
  return html`<b>${words.owner(role, organisation)}:</b> ${text} <b>${when}</b>`;
}

function writeRefusal({ day, organisation, reason, decidedBy, reviewOn, text }: BriefRefusal): Html {
  // The text says what else it is.
  const why = reason !== 'other' && `${REFUSAL_REASONS[reason]}.`;
  return html`<b>${organisation}, ${formatDay(day)}:</b> ${why} ${words.decidedBy(decidedBy)} ${text}
    ${words.reviewOn(reviewOn)}`;
}

function writeAdjustment(adjustment: BriefAdjustment): Html {
  const { day, result, expectation, from, to, meanwhile, reviewOn, circle } = adjustment;
  const isKept = result === 'kept';
  return html`<b>${ADJUSTMENT_RESULTS[result]}, ${formatDay(day)}:</b> ${expectation.title}.
    ${!isKept && html`<b>${words.was}</b> ${from}`} <b>${isKept ? words.stays : words.becomes}</b> ${to}
    ${meanwhile && html`<b>${words.meanwhile}</b> ${meanwhile}`} ${circle && words.circle(circle.title)}
    ${words.reviewOn(reviewOn)}`;
}

function writeList(items: readonly Html[]): Html {
  return html`<ul>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

type Fact = readonly [term: string, description: string | Html];
