import type { CircleAnswer } from '../../../desk/api/circle-schemas.ts';
import { recording as words } from '../../../messages/circle-desk.ts';
import { PlaceLink } from '../place-link.tsx';
import { RecordCase } from './record-case.tsx';

interface Props {
  answer: CircleAnswer;
  /** Whom to mail about the site. */
  contact: string;
  reload: () => Promise<void>;
  /** Whether what was prepared is with the desk. */
  isKept: boolean;
}

/** What a circle came to, case by case: what lay on the table last goes first. */
export function RecordPart({ answer, contact, reload, isKept }: Props) {
  const { id, circle, cases, recorded } = answer;
  const now = Date.now();
  const last = circle.meetings.filter(({ start }) => Date.parse(start) <= now).at(-1);
  const onTable = cases.filter((one) => last?.cases.includes(one.id));
  const others = cases.filter((one) => !onTable.includes(one) && circle.cases.includes(one.id));
  const groups = [
    { title: words.lastMeeting, rows: onTable },
    { title: onTable.length > 0 ? words.others : words.all, rows: others },
  ].filter(({ rows }) => rows.length > 0);

  return (
    <div class="desk-main annotate">
      <p class="lede">{words.lede}</p>
      {!isKept && (
        <p class="annotate-remark">
          {words.unsaved} <PlaceLink to={{ show: 'circle', id, part: 'plan' }}>{words.toPlan}</PlaceLink>
        </p>
      )}
      {groups.length === 0 && (
        <p>
          {words.noCases} <PlaceLink to={{ show: 'circle', id, part: 'plan' }}>{words.toPlan}</PlaceLink>
        </p>
      )}
      {groups.map(({ title, rows }) => (
        <section key={title}>
          <h2>{title}</h2>
          {rows.map((one) => (
            <RecordCase
              key={one.id}
              circle={id}
              about={one}
              members={circle.members}
              recorded={recorded.filter(({ bottleneck }) => bottleneck === one.id)}
              contact={contact}
              onRecorded={reload}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
