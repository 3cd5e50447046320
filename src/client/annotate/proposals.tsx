import { useState } from 'preact/hooks';
import { panel as panelWords, proposals as words, withdrawing } from '../../messages/annotate-page.ts';
import type { Day } from '../../model/dates.ts';
import { isPolicy } from '../../model/moves.ts';
import { formatDay } from '../desk/formats.ts';
import type { Me } from '../desk/session.ts';
import { ActionForm } from '../desk/submission/action-form.tsx';
import type { Trouble } from '../desk/trouble.ts';
import type { Annotating } from './annotating.ts';
import { focusBar } from './focus-bar.ts';
import type { Functionary, Offer, Proposal } from './offer.ts';
import { Withdraw } from './withdraw.tsx';

interface Props {
  offer: Offer;
  annotating: Annotating;
  me: Me;
}

/** Promises that a facilitator proposed: for policy to confirm, for who proposed them to take back. */
export function Proposals({ offer: { proposals, mine }, annotating, me }: Props) {
  if (proposals.length === 0) return null;
  return (
    <section class="annotate-proposals">
      <h2>{words.title}</h2>
      <ul class="plain">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <Facts proposal={proposal} />
            {isPolicy(me.role) && <Confirm act={(named) => annotating.confirm(proposal, named)} />}
            {mine.includes(proposal.id) && <p class="muted">{words.waiting}</p>}
            {(mine.includes(proposal.id) || me.role === 'editor') && (
              <Withdraw
                label={words.title}
                text={withdrawing.proposalText}
                ofOther={mine.includes(proposal.id) ? undefined : proposal.id}
                act={(reason) => annotating.withdraw(proposal.id, words.title, reason)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ proposal: { by, created, fields, text } }: { proposal: Proposal }) {
  // Those of a promise: nothing else is proposed.
  const { owner, due } = fields as { owner?: Functionary; due?: Day };
  return (
    <>
      <p class="muted">{words.by(by.role, by.organisation, formatDay(created))}</p>
      {text && <p class="as-typed">{text}</p>}
      <p>
        {[owner && words.owner(owner.role, owner.organisation), due && words.due(formatDay(due))]
          .filter(Boolean)
          .join(', ')}
      </p>
    </>
  );
}

function Confirm({ act }: { act: (named: boolean) => Promise<Trouble | undefined> }) {
  const [isAsking, setAsking] = useState(false);
  const [isNamed, setNamed] = useState(false);
  async function confirm(): Promise<Trouble | undefined> {
    const trouble = await act(isNamed);
    if (!trouble) focusBar();
    return trouble;
  }

  if (!isAsking)
    return (
      <button class="nl-button nl-button--primary" type="button" onClick={() => setAsking(true)}>
        {words.confirm}
      </button>
    );
  return (
    <ActionForm
      title={words.confirm}
      text={words.confirmText}
      submit={words.sure}
      onSubmit={confirm}
      onCancel={() => setAsking(false)}
    >
      <label class="tick">
        <input type="checkbox" checked={isNamed} onChange={({ currentTarget }) => setNamed(currentTarget.checked)} />
        {panelWords.named}
      </label>
    </ActionForm>
  );
}
