import { useMemo } from 'preact/hooks';
import type { CircleAnswer, CircleMadeAnswer } from '../../../desk/api/circle-schemas.ts';
import { circleEditing, circlePages, circleView as words } from '../../../messages/circle-desk.ts';
import type { CirclePart } from '../address.ts';
import { useDesk } from '../desk-context.ts';
import { PlaceLink } from '../place-link.tsx';
import { useAnswer } from '../use-answer.ts';
import { createCircleEditor } from './circle-editor.ts';
import { PlanPart } from './plan-part.tsx';
import { RecordPart } from './record-part.tsx';
import { useCircleHeading } from './use-circle-heading.ts';
import type { Release } from './use-release.ts';

interface Props {
  id: string;
  part: CirclePart;
  release: Release;
  /** Whom to mail about the site. */
  contact: string;
}

/** One circle: made ready, or what it came to noted down. */
export function CircleView({ id, part, release, contact }: Props) {
  const { value, message, set, reload } = useAnswer<CircleAnswer>(toPath(id));
  const heading = useCircleHeading(id);
  const title = value?.circle.title ?? words.kicker;

  return (
    <>
      <header class="circle-head">
        <p class="muted">
          <PlaceLink to={{ show: 'queue' }}>{words.back}</PlaceLink>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {value && (
          <ul class="plain">
            <li>
              <a href={value.href}>{words.read}</a>
            </li>
            <li>
              <a href={`${value.href}map/`}>{words.map}</a>
            </li>
            {value.isLive === false && !release.followed && <li class="muted">{words.notYetLive}</li>}
          </ul>
        )}
      </header>
      {value?.isOwn && (
        <nav class="circle-parts" aria-label={words.parts}>
          <ul class="plain">
            {(['plan', 'record'] as const).map((each) => (
              <li key={each}>
                <PlaceLink to={{ show: 'circle', id, part: each }} isCurrent={part === each}>
                  {words[each]}
                </PlaceLink>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {value ? (
        <Parts {...{ part, release, contact, set, reload }} answer={value} />
      ) : (
        <div class="desk-main">
          <p role="status">{message ?? circlePages.loading}</p>
          {message && (
            <button class="nl-button nl-button--secondary" type="button" onClick={() => void reload()}>
              {circlePages.retry}
            </button>
          )}
        </div>
      )}
    </>
  );
}

interface PartsProps extends Omit<Props, 'id'> {
  answer: CircleAnswer;
  set: (answer: CircleAnswer) => void;
  reload: () => Promise<void>;
}

function Parts({ answer, part, release, contact, set, reload }: PartsProps) {
  const { api } = useDesk();
  const { id, href, isOwn, facilitator } = answer;

  function onKept(made: CircleMadeAnswer): void {
    set(made);
    const { commit } = made;
    release.follow({ ...{ commit, href, says: circleEditing.saved }, isThere });
  }

  /** Whether readers have the circle as it is now, and so what was kept before. */
  async function isThere(): Promise<boolean> {
    const now = await api.get<CircleAnswer>(toPath(id));
    return now.kind === 'ok' && now.value.isLive === true;
  }

  const editor = useMemo(() => createCircleEditor({ api, answer, onKept }), [id]);
  if (!isOwn)
    return (
      <div class="desk-main">
        <p class="notice v-circle">{words.notOwn(facilitator.organisation)}</p>
      </div>
    );
  return part === 'plan' ? (
    <PlanPart editor={editor} />
  ) : (
    <RecordPart {...{ answer, contact, reload }} isKept={editor.isKept()} />
  );
}

function toPath(id: string): string {
  return `/api/circles/${encodeURIComponent(id)}`;
}
