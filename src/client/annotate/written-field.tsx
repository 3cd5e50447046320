import { useEffect, useMemo, useRef } from 'preact/hooks';
import { panel as words } from '../../messages/annotate-page.ts';
import { createPrivacyBox } from '../submit/privacy-box.ts';
import { findHits, replaceHit, toPieces, type Hit } from '../submit/privacy-hits.ts';
import { describe } from '../said.tsx';
import { Labelled, toId } from './field-parts.tsx';

/** What somebody judged harmless of what could identify a person. */
export interface Privacy {
  accepted: ReadonlySet<string>;
  accept: (id: string, isAccepted: boolean) => void;
}

interface Props {
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  onInput: (value: string) => void;
  problem?: string | undefined;
  /** What it is a part of says what the problem is. */
  isWrong?: boolean;
  privacy: Privacy;
  isOptional: boolean;
  /** A line break is a space. */
  isOneLine?: boolean;
  rows: number;
  /** Most characters, counted while somebody writes. */
  max?: number;
}

/** Free text, which grows with what is in it; what could identify a person is marked from below and listed under it. */
export function WrittenField({ name, label, hint, value, onInput, problem, privacy, ...props }: Props) {
  const id = toId(name);
  const { isOptional, isWrong = false, isOneLine = false, rows, max } = props;
  const hits = useMemo(() => findHits(value), [value]);
  const control = useRef<HTMLTextAreaElement>(null);
  const described = [describe(id, { hint, problem }), max && `${id}-lengte`].filter(Boolean).join(' ');
  return (
    <Labelled {...{ id, label, hint, problem, isOptional }}>
      <div class="writing">
        <div class="mirror" aria-hidden="true">
          {toPieces(value, hits).map(({ text, certainty }, index) =>
            certainty ? (
              <mark key={index} class={certainty}>
                {text}
              </mark>
            ) : (
              text
            ),
          )}
          {/* A line that nothing stands on yet has its height only with something on it. */}
          {'\u200b'}
        </div>
        <textarea
          ref={control}
          id={id}
          rows={rows}
          value={value}
          aria-describedby={described || undefined}
          aria-invalid={problem || isWrong ? 'true' : undefined}
          onInput={({ currentTarget }) =>
            onInput(isOneLine ? currentTarget.value.replace(/\s*\n\s*/g, ' ') : currentTarget.value)
          }
        />
      </div>
      {max !== undefined && (
        <p class={value.length > max ? 'wrong' : 'muted'} id={`${id}-lengte`}>
          {words.length(value.length, max)}
        </p>
      )}
      <PrivacyBox
        label={label}
        hits={hits}
        privacy={privacy}
        replace={(hit) => onInput(replaceHit(value, hit))}
        leave={() => control.current?.focus()}
      />
    </Labelled>
  );
}

interface BoxProps {
  label: string;
  hits: readonly Hit[];
  privacy: Privacy;
  replace: (hit: Hit) => void;
  /** Nothing is left to decide. */
  leave: () => void;
}

/** The list that the form for bottlenecks has too. */
function PrivacyBox({ label, hits, privacy, replace, leave }: BoxProps) {
  const place = useRef<HTMLDivElement>(null);
  const decide = useRef({ privacy, replace, leave });
  decide.current = { privacy, replace, leave };
  const isDeciding = useRef(false);
  const box = useMemo(
    () =>
      createPrivacyBox(label, {
        accept: (hit, isAccepted) => decide.current.privacy.accept(hit.id, isAccepted),
        replace(hit) {
          isDeciding.current = true;
          decide.current.replace(hit);
        },
      }),
    [label],
  );
  useEffect(() => place.current?.replaceChildren(box.element), [box]);
  useEffect(() => {
    box.show(hits, privacy.accepted);
    // The button that was pressed is gone with its hit.
    if (isDeciding.current && !box.focus()) decide.current.leave();
    isDeciding.current = false;
  }, [box, hits]);
  return <div ref={place} />;
}
