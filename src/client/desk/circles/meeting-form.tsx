import { useEffect, useRef } from 'preact/hooks';
import { circleMeetings as words } from '../../../messages/circle-desk.ts';
import { Grouped, Labelled, toId } from '../../annotate/field-parts.tsx';
import { describe } from '../../said.tsx';
import type { MeetingDraft } from './circle-draft.ts';
import { describeMeeting } from './meeting-words.ts';

interface Props {
  meeting: MeetingDraft;
  /** Ids of what can lie on the table. */
  cases: readonly string[];
  nameOf: (id: string) => string;
  /** By field. */
  problems: Readonly<Record<string, string>>;
  change: (change: Partial<MeetingDraft>) => void;
  remove: () => void;
  done: () => void;
}

/** When and where a meeting is, and what is on the table. */
export function MeetingForm({ meeting, cases, nameOf, problems, change, remove, done }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const at = (field: string) => `meetings-${meeting.key}-${field}`;
  const control = (field: 'day' | 'start' | 'end' | 'place', problem: string | undefined, hint?: string) => ({
    id: toId(at(field)),
    value: meeting[field],
    'aria-describedby': describe(toId(at(field)), { hint, problem }),
    'aria-invalid': problem ? ('true' as const) : undefined,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => change({ [field]: currentTarget.value }),
  });
  const frame = (field: 'day' | 'start' | 'end' | 'place', problem?: string) => ({
    ...{ id: toId(at(field)), label: words[field], isOptional: false, problem },
  });

  return (
    <div class="meeting-form" id={toId(`meetings-${meeting.key}`)} tabIndex={-1}>
      <h3 tabIndex={-1} ref={heading}>
        {meeting.id === undefined ? words.isNew : describeMeeting(meeting)}
      </h3>
      <div class="moment">
        <Labelled {...frame('day', problems.day)}>
          <input type="date" {...control('day', problems.day)} />
        </Labelled>
        <Labelled {...frame('start', problems.start)}>
          <input type="time" {...control('start', problems.start)} />
        </Labelled>
        <Labelled {...frame('end', problems.end)}>
          <input type="time" {...control('end', problems.end)} />
        </Labelled>
      </div>
      <p class="muted">{words.zone}</p>
      <Labelled {...frame('place', problems.place)} hint={words.placeHint}>
        <input type="text" maxLength={160} {...control('place', problems.place, words.placeHint)} />
      </Labelled>
      <Grouped id={toId(at('cases'))} label={words.table} isOptional={false} problem={problems.cases}>
        {cases.length === 0 && <p class="muted">{words.tableEmpty}</p>}
        {cases.map((id) => (
          <label class="tick" key={id}>
            <input
              type="checkbox"
              checked={meeting.cases.includes(id)}
              onChange={({ currentTarget }) =>
                change({
                  // In the order in which the circle reads them.
                  cases: cases.filter((each) => (each === id ? currentTarget.checked : meeting.cases.includes(each))),
                })
              }
            />
            {nameOf(id)}
          </label>
        ))}
      </Grouped>
      <p class="row-of-buttons">
        <button class="nl-button nl-button--secondary" type="button" onClick={done}>
          {words.done}
        </button>
        <button class="as-link" type="button" onClick={remove}>
          {words.remove}
        </button>
      </p>
      {meeting.id !== undefined && <p class="muted">{words.removeHint}</p>}
    </div>
  );
}
