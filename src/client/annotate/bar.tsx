import { bar as words } from '../../messages/annotate-page.ts';
import { SessionNotice } from '../desk/session-notice.tsx';
import { useStore } from '../desk/use-store.ts';
import type { Annotating } from './annotating.ts';
import { hasWords } from './draft.ts';
import type { Openers } from './openers.ts';
import { Progress } from './progress.tsx';
import { Proposals } from './proposals.tsx';
import { TakenDown } from './taken-down.tsx';

interface Props {
  annotating: Annotating;
  openers: Openers;
}

/** Who reads, what they can do with the whole, and what is on its way. */
export function Bar({ annotating, openers }: Props) {
  const { me, offer, unread, isEnded, draft, panel, outgoing } = useStore(annotating);
  const canReact = offer !== undefined && offer.types.length > 0;

  return (
    <section class="annotate annotate-bar" aria-label={words.name} tabIndex={-1}>
      {isEnded && !panel && <SessionNotice retry={annotating.ask} />}
      <div class="annotate-who">
        <p>
          <strong>{words.reading(me.role, me.organisation)}</strong> {canReact && words.how}
          {offer && !canReact && words.nothing}
        </p>
        {canReact && (
          <p class="row-of-buttons">
            <button
              class="nl-button nl-button--primary"
              type="button"
              onClick={({ currentTarget }) => openers.open([{ kind: 'case' }], currentTarget)}
            >
              {words.whole}
            </button>
            {hasWords(draft) && !panel && (
              <button
                class="nl-button nl-button--secondary"
                type="button"
                onClick={({ currentTarget }) => openers.open(draft.choices, currentTarget)}
              >
                {words.resume}
              </button>
            )}
          </p>
        )}
      </div>
      {!offer && unread && !isEnded && (
        <p class="row-of-buttons">
          <span role="alert">{unread}</span>
          <button class="nl-button nl-button--secondary" type="button" onClick={() => void annotating.load()}>
            {words.retry}
          </button>
        </p>
      )}
      {offer && <TakenDown list={offer.takenDown} />}
      <Progress outgoing={outgoing} />
      {offer && <Proposals offer={offer} annotating={annotating} me={me} />}
    </section>
  );
}
