import { progress as words } from '../../messages/annotate-page.ts';
import type { Outgoing } from './annotating.ts';
import { ReloadLink } from './provisional.tsx';

/** What was sent and how far it is; there before it speaks, or it is not heard. */
export function Progress({ outgoing }: { outgoing: readonly Outgoing[] }) {
  return (
    <div role="status" class="annotate-progress">
      {outgoing.map((one) => (
        <ProgressLine key={one.id} {...one} />
      ))}
    </div>
  );
}

export function ProgressLine({ kind, label, stage, href }: Outgoing) {
  const isSaid = kind === 'said';
  return (
    <p>
      <b>{isSaid ? words.said(label) : words.withdrawn(label)}</b>{' '}
      {(isSaid ? words.stages : words.withdrawnStages)[stage]}{' '}
      {stage === 'live' && <ReloadLink href={href ?? location.pathname} />}
    </p>
  );
}
