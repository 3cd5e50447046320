import { ImpossibleChangeError, type Change, type Entry } from './inbox.ts';
import { findNextState, getActor } from './states.ts';

/**
 * The entry after `change`, made at `at`: one version on, with its event. Pure: what a driver has to store.
 * @throws {ImpossibleChangeError} when the entry's state forbids it, or it is about another text than was proposed.
 */
export function applyChange(entry: Entry, change: Change, at: string): Entry {
  const state = findNextState(entry, change);
  if (!state) throw new ImpossibleChangeError(`${entry.number} is ${entry.state}: "${change.type}" is not possible.`);
  return {
    ...applyDetails(entry, change, at),
    state,
    version: entry.version + 1,
    changed: at,
    events: [...entry.events, { at, type: change.type, by: getActor(change.type) }],
  };
}

/** What the change says, put where the entry keeps it. A proposal and a proposed merge take each other's place. */
function applyDetails(entry: Entry, change: Change, at: string): Entry {
  const { proposal, merge, ...rest } = entry;
  switch (change.type) {
    case 'ask':
      return { ...entry, questions: [...entry.questions, { asked: at, question: change.question }] };
    case 'answer':
      return { ...entry, questions: answerLast(entry.questions, change.text, at) };
    case 'propose':
      return { ...rest, proposal: { text: change.text, digest: change.digest } };
    case 'propose-merge':
      return { ...rest, merge: { bottleneck: change.bottleneck } };
    case 'take':
      return { ...rest, ...(proposal && { proposal: withoutConsent(proposal) }) };
    case 'consent':
      return { ...rest, ...(proposal && { proposal: { ...proposal, consented: at } }) };
    case 'want-changes':
      return {
        ...rest,
        ...(proposal && { proposal: { ...withoutConsent(proposal), changesWanted: change.text } }),
        ...(merge && { merge: { ...merge, changesWanted: change.text } }),
      };
    case 'agree-merge':
      return { ...rest, ...(merge && { bottleneck: merge.bottleneck }) };
    case 'publish':
      return { ...entry, bottleneck: change.bottleneck };
    case 'decline':
      return { ...entry, reason: change.reason };
    case 'outcome':
      return { ...entry, outcomes: [...entry.outcomes, { at, outcome: change.outcome, text: change.text }] };
    case 'withdraw':
      return entry;
  }
}

function answerLast(questions: Entry['questions'], answer: string, at: string): Entry['questions'] {
  return questions.map((asked, index) => (index === questions.length - 1 ? { ...asked, answered: at, answer } : asked));
}

function withoutConsent({ text, digest }: NonNullable<Entry['proposal']>): NonNullable<Entry['proposal']> {
  return { text, digest };
}
