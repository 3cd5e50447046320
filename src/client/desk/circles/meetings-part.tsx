import { useState } from 'preact/hooks';
import { circleMeetings as words } from '../../../messages/circle-desk.ts';
import { toId } from '../../annotate/field-parts.tsx';
import type { MeetingDraft } from './circle-draft.ts';
import type { CircleEditor, CircleState } from './circle-editor.ts';
import { toClockTime } from './clock.ts';
import { MeetingForm } from './meeting-form.tsx';
import { describeMeeting } from './meeting-words.ts';

interface Props {
  editor: CircleEditor;
  state: CircleState;
}

/** When a circle meets, and what is then on the table. */
export function MeetingsPart({ editor, state }: Props) {
  const { draft, known, trouble } = state;
  const [open, setOpen] = useState<string>();
  const today = toClockTime(new Date().toISOString()).day;
  const sorted = draft.meetings
    .map((meeting, index) => ({ meeting, index }))
    .sort((a, b) => (toOrder(a.meeting) < toOrder(b.meeting) ? -1 : 1));
  // What has no day yet is still to come.
  const coming = sorted.filter(({ meeting }) => meeting.day === '' || meeting.day >= today || meeting.key === open);
  const past = sorted.filter((each) => !coming.includes(each)).reverse();

  function plan(): void {
    const key = `nieuw-${Date.now()}`;
    const place = sorted.at(-1)?.meeting.place ?? '';
    const meeting = { key, day: '', start: '', end: '', nights: 0, place, cases: [] };
    editor.change({ meetings: [...draft.meetings, meeting] });
    setOpen(key);
  }

  function change(key: string, change: Partial<MeetingDraft>): void {
    editor.change({
      meetings: draft.meetings.map((meeting) => (meeting.key === key ? { ...meeting, ...change } : meeting)),
    });
  }

  function remove(gone: MeetingDraft): void {
    editor.act(
      { meetings: draft.meetings.filter(({ key }) => key !== gone.key) },
      words.removed(describeMeeting(gone)),
    );
    close();
  }

  function close(key?: string): void {
    setOpen(undefined);
    // Its button, or where the list begins.
    const target = key === undefined ? 'meetings' : `meetings-${key}`;
    setTimeout(() => document.getElementById(toId(target))?.focus());
  }

  const list = (meetings: typeof sorted) => (
    <ul class="plain planned">
      {meetings.map(({ meeting, index }) => (
        <li key={meeting.key}>
          {open === meeting.key ? (
            <MeetingForm
              meeting={meeting}
              cases={[...new Set([...draft.cases, ...meeting.cases])]}
              nameOf={(id) => known.get(id)?.title ?? id}
              problems={problemsOf(trouble?.fields ?? {}, index)}
              change={(next) => change(meeting.key, next)}
              remove={() => remove(meeting)}
              done={() => close(meeting.key)}
            />
          ) : (
            <Meeting
              meeting={meeting}
              problem={Object.values(problemsOf(trouble?.fields ?? {}, index))[0]}
              onOpen={() => setOpen(meeting.key)}
            />
          )}
        </li>
      ))}
    </ul>
  );

  return (
    <section aria-labelledby={toId('meetings')}>
      <h2 id={toId('meetings')} tabIndex={-1}>
        {words.title}
      </h2>
      {draft.meetings.length === 0 && <p class="muted">{words.empty}</p>}
      {list(coming)}
      <p>
        <button class="nl-button nl-button--secondary" type="button" onClick={plan}>
          {words.plan}
        </button>
      </p>
      {past.length > 0 && (
        <details>
          <summary>
            {words.past} ({past.length})
          </summary>
          {list(past)}
        </details>
      )}
    </section>
  );
}

interface MeetingProps {
  meeting: MeetingDraft;
  problem: string | undefined;
  onOpen: () => void;
}

function Meeting({ meeting, problem, onOpen }: MeetingProps) {
  const when = describeMeeting(meeting);
  return (
    <>
      <p>
        <strong>{when}</strong>
        <br />
        {meeting.place}
      </p>
      <p class="muted">{words.onTable(meeting.cases.length)}</p>
      {problem && <p class="wrong">{problem}</p>}
      <button class="as-link" type="button" id={toId(`meetings-${meeting.key}`)} onClick={onOpen}>
        {words.change} <span class="vh">: {when}</span>
      </button>
    </>
  );
}

function problemsOf(problems: Readonly<Record<string, string>>, index: number): Record<string, string> {
  const start = `meetings.${index}.`;
  return Object.fromEntries(
    Object.entries(problems).flatMap(([name, problem]) =>
      name.startsWith(start) ? [[name.slice(start.length).split('.')[0] ?? '', problem]] : [],
    ),
  );
}

function toOrder({ day, start }: MeetingDraft): string {
  return `${day || '9999'} ${start}`;
}
