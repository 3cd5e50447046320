import { progress as words } from '../../messages/annotate-page.ts';
import type { Outgoing } from './annotating.ts';
import { ReloadLink } from './provisional.tsx';

/** What was sent and how far it is; there before it speaks, or it is not heard. */
export function Progress({ outgoing }: { outgoing: readonly Outgoing[] }) {
  return (
    <div role="status" class="annotate-progress">
      {outgoing.map(({ id, kind, label, stage, href }) => (
        <p key={id}>
          {kind === 'said' ? (
            <>
              <b>{words.said(label)}</b> {words.stages[stage]}
            </>
          ) : (
            <>
              <b>{words.withdrawn(label)}</b> {words.withdrawnStages[stage]}
            </>
          )}{' '}
          {stage === 'live' && <ReloadLink href={href ?? location.pathname} />}
        </p>
      ))}
    </div>
  );
}
