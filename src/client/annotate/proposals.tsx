import { useState } from 'preact/hooks';
import { panel as panelWords, proposals as words, withdrawing } from '../../messages/annotate-page.ts';
import { isPolicy } from '../../model/moves.ts';
import { formatDay } from '../desk/formats.ts';
import type { Me } from '../desk/session.ts';
import { ActionForm } from '../desk/submission/action-form.tsx';
import type { Trouble } from '../desk/trouble.ts';
import type { Annotating } from './annotating.ts';
import type { Offer, Proposal } from './offer.ts';
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
            {isOwn(proposal, me, mine) && (
              <>
                <p class="muted">{words.waiting}</p>
                <Withdraw
                  label={words.title}
                  text={withdrawing.proposalText}
                  act={() => annotating.withdraw(proposal.id, words.title)}
                />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ proposal: { by, created, fields, text } }: { proposal: Proposal }) {
  const { owner, due } = fields;
  return (
    <>
      <p class="muted">{words.by(by.role, by.organisation, formatDay(created.slice(0, 10)))}</p>
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
      onSubmit={() => act(isNamed)}
      onCancel={() => setAsking(false)}
    >
      <label class="tick">
        <input type="checkbox" checked={isNamed} onChange={({ currentTarget }) => setNamed(currentTarget.checked)} />
        {panelWords.named}
      </label>
    </ActionForm>
  );
}

/** The desk judges it once more. */
function isOwn({ id, by }: Proposal, me: Me, mine: readonly string[]): boolean {
  return mine.includes(id) || (by.role === me.role && by.organisation === me.organisation);
}
