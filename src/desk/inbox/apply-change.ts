import { ImpossibleChangeError, type Change, type Entry, type Fate, type Said } from './inbox.ts';
import { findNextState, getActor, isUnsettled } from './states.ts';
import { findTitle } from './title.ts';

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

/**
 * What the change says, put where the entry keeps it. A proposal and a proposed merge take each other's place, and what
 * was agreed to lapses when anything changes.
 */
function applyDetails(entry: Entry, change: Change, at: string): Entry {
  const { proposal, merge, agreedElsewhere: _agreedElsewhere, ...rest } = entry;
  switch (change.type) {
    case 'edit':
      return edit(entry, rest, change);
    case 'ask':
      return { ...entry, questions: [...entry.questions, { asked: at, question: change.question }] };
    case 'answer':
      return { ...entry, questions: answerLast(entry.questions, change.text, at) };
    case 'propose':
      return { ...rest, ...propose(change, at) };
    case 'propose-merge': {
      const { bottleneck, agreedElsewhere } = change;
      return agreedElsewhere === undefined
        ? { ...rest, merge: { bottleneck } }
        : { ...rest, bottleneck, agreedElsewhere };
    }
    case 'take':
      return { ...rest, ...(proposal && { proposal: withoutAgreement(proposal) }) };
    case 'consent':
      return { ...entry, ...(proposal && { proposal: { ...proposal, consented: at } }) };
    case 'sign':
      return { ...entry, ...(proposal && { proposal: { ...proposal, signed: { editor: change.editor, at } } }) };
    case 'want-changes':
      return {
        ...rest,
        ...(proposal && { proposal: { ...withoutAgreement(proposal), changesWanted: change.text } }),
        ...(merge && { merge: { ...merge, changesWanted: change.text } }),
      };
    case 'agree-merge':
      return { ...rest, bottleneck: change.bottleneck };
    case 'publish':
      return { ...entry, bottleneck: change.bottleneck };
    case 'decline':
      return { ...entry, reason: change.reason };
    case 'outcome':
      return { ...entry, outcomes: [...entry.outcomes, { at, outcome: change.outcome, text: change.text }] };
    case 'reply':
      return { ...entry, replies: [...(entry.replies ?? []), { at, question: change.question, text: change.text }] };
    case 'record':
      return settle(entry, change, { recorded: change.annotation });
    case 'dismiss':
      return settle(entry, change, { dismissed: { at, reason: change.reason } });
    case 'count':
    case 'withdraw':
      return entry;
  }
}

/** What the writer was asked about is void; what they wanted changed before stays to be read. */
function edit(entry: Entry, rest: Entry, { text, editor }: Extract<Change, { type: 'edit' }>): Entry {
  const editors = [...new Set([...(entry.draft?.editors ?? []), editor.id])];
  const draft = { text, editor, editors };
  const title = findTitle({ ...entry, draft });
  return { ...(entry.state === 'awaiting-consent' ? rest : entry), draft, ...(title !== undefined && { title }) };
}

function propose(
  { text, digest, editor, agreedElsewhere }: Extract<Change, { type: 'propose' }>,
  at: string,
): Pick<Entry, 'proposal' | 'agreedElsewhere'> {
  const proposal = { text, digest, editor };
  return agreedElsewhere === undefined ? { proposal } : { proposal: { ...proposal, consented: at }, agreedElsewhere };
}

function answerLast(questions: Entry['questions'], answer: string, at: string): Entry['questions'] {
  return questions.map((asked, index) => (index === questions.length - 1 ? { ...asked, answered: at, answer } : asked));
}

/** What becomes of the first thing that its writer said at an instant and that was not settled. */
function settle(entry: Entry, { said, at }: Extract<Change, { said: Said }>, fate: Fate): Entry {
  const settleFirst = <Each extends { at: string } & Fate>(list: readonly Each[]): Each[] => {
    const first = list.findIndex((each) => each.at === at && isUnsettled(each));
    return list.map((each, index) => (index === first ? { ...each, ...fate } : each));
  };
  return said === 'outcome'
    ? { ...entry, outcomes: settleFirst(entry.outcomes) }
    : { ...entry, replies: settleFirst(entry.replies ?? []) };
}

function withoutAgreement({ text, digest, editor }: NonNullable<Entry['proposal']>): NonNullable<Entry['proposal']> {
  return { text, digest, editor };
}
