import { useEffect, useRef, useState } from 'preact/hooks';
import { CLOSED_STATUSES } from '../../../model/status.ts';
import type { BriefCase } from '../../../queries/brief.ts';
import type { Letter } from '../../../feeds/brief/letter-input.ts';
import { findLevel } from '../../../feeds/brief/letter-summary.ts';
import { ADDRESSEES, record as words } from '../../../messages/brief.ts';
import { describe, Says } from '../../said.tsx';
import { findRecorded, isSame, recordedStore } from './recorded.ts';
import type { Order } from './recording.ts';

interface Props {
  letter: Letter;
  onSubmit: (order: Order) => void;
  onCancel: () => void;
}

/** To which organisation the letter went, on which day, and at which bottlenecks that is recorded. */
export function RecordForm({ letter: { index, cases, selection, today }, onSubmit, onCancel }: Props) {
  const [organisation, setOrganisation] = useState('');
  const [level, setLevel] = useState(findLevel(selection, index) ?? '');
  const [day, setDay] = useState(today);
  /** By bottleneck: what somebody chose in spite of what was chosen for them. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isTried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const sent = recordedStore.list();
  const judge = (one: BriefCase) => judgeCase(one, { organisation, day, sent });
  const isChosen = (one: BriefCase) => judge(one) !== 'before' && (chosen.get(one.id) ?? judge(one) !== 'open');
  const own = cases.filter(isChosen).map(({ id }) => id);
  const problems = {
    organisation: organisation.trim() === '' && words.organisationMissing,
    level: level === '' && words.levelMissing,
    day: (day === '' || day > today) && words.dayWrong,
    cases: own.length === 0 && words.none,
  };
  const problemOf = (name: keyof typeof problems) => (isTried && problems[name]) || undefined;

  function submit(event: Event): void {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.entries(problems).flatMap(([name, problem]) => (problem ? [name] : []));
    if (wrong === undefined)
      onSubmit({
        ...{ organisation: organisation.trim(), decisionLevel: level, day, cases: own },
        to: ADDRESSEES[selection.addressee].to,
      });
    else form.current?.querySelector<HTMLElement>(`#vastleggen-${wrong}`)?.focus();
  }

  return (
    <form ref={form} aria-labelledby="vastleggen-titel" noValidate onSubmit={submit}>
      <h2 id="vastleggen-titel" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      <Field
        name="organisation"
        label={words.organisation}
        hint={words.organisationHint}
        problem={problemOf('organisation')}
      >
        {(props) => (
          <input
            {...props}
            maxLength={120}
            value={organisation}
            onInput={(event) => setOrganisation(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field name="level" label={words.level} problem={problemOf('level')}>
        {(props) => (
          <select {...props} value={level} onInput={(event) => setLevel(event.currentTarget.value)}>
            <option value="">{words.choose}</option>
            {index.levels.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="day" label={words.day} problem={problemOf('day')}>
        {(props) => (
          <input
            {...props}
            type="date"
            max={today}
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        )}
      </Field>
      <fieldset class="field" id="vastleggen-cases" tabIndex={-1}>
        <legend>{words.cases}</legend>
        {problemOf('cases') && <p class="wrong">{problemOf('cases')}</p>}
        <ul class="brief-list">
          {cases.map((one) => {
            const verdict = judge(one);
            const id = `vastleggen-${one.id}`;
            return (
              <li key={one.id}>
                <label class="tick">
                  <input
                    type="checkbox"
                    checked={isChosen(one)}
                    disabled={verdict === 'before'}
                    aria-describedby={verdict && id}
                    onInput={({ currentTarget: { checked } }) => setChosen(new Map([...chosen, [one.id, checked]]))}
                  />
                  {one.title}
                </label>
                {verdict && (
                  <p class="muted" id={id}>
                    {verdict === 'open' ? words.alreadyThere(organisation.trim()) : words[verdict]}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
      <p class="row-of-buttons">
        <button class="send" type="submit">
          {words.submit(own.length)}
        </button>
        <button class="as-link" type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

/** What there is to say of recording it: it was done, it lies there already, or it changes nothing. */
function judgeCase(
  { id, referrals, status }: BriefCase,
  { organisation, day, sent }: { organisation: string; day: string; sent: Parameters<typeof findRecorded>[0] },
): 'before' | 'open' | 'closed' | undefined {
  if (findRecorded(sent, { bottleneck: id, organisation, day })) return 'before';
  if (referrals.some((referral) => isSame(referral.organisation, organisation))) return 'open';
  return CLOSED_STATUSES.includes(status) ? 'closed' : undefined;
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  problem: string | undefined;
  children: (props: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => preact.ComponentChildren;
}

function Field({ name, label, hint, problem, children }: FieldProps) {
  const id = `vastleggen-${name}`;
  const described = describe(id, { hint, problem });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Says {...{ id, hint, problem }} />
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(problem && { 'aria-invalid': 'true' }),
      })}
    </div>
  );
}
