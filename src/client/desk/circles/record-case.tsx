import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CircleAnswer } from '../../../desk/api/circle-schemas.ts';
import { progress } from '../../../messages/annotate-page.ts';
import { recordedTypes, recording as words } from '../../../messages/circle-desk.ts';
import type { Outgoing } from '../../annotate/annotating.ts';
import { DraftForm } from '../../annotate/draft-form.tsx';
import { Proposals } from '../../annotate/proposals.tsx';
import { useDesk } from '../desk-context.ts';
import { formatDay } from '../formats.ts';
import { useStore } from '../use-store.ts';
import { openRecording, prefill } from './recordings.ts';

const outcome = {
  type: words.type,
  meanings: Object.fromEntries(Object.entries(recordedTypes).map(([name, { meaning }]) => [name, meaning])),
};

interface Props {
  circle: string;
  about: CircleAnswer['cases'][number];
  members: readonly string[];
  recorded: CircleAnswer['recorded'];
  contact: string;
  onRecorded: () => Promise<void>;
}

/** One bottleneck of a circle: what was recorded about it, and the form for more. */
export function RecordCase({ circle, about, members, recorded, contact, onRecorded }: Props) {
  const { api, me } = useDesk();
  const recording = useMemo(() => openRecording({ api, me, circle, bottleneck: about.id }), [circle, about.id]);
  const { offer, unread, draft, panel, outgoing } = useStore(recording);
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = panel?.show === 'draft';
  const title = about.title ?? about.number;
  const sent = outgoing.length;

  useEffect(() => {
    if (sent > 0) void onRecorded();
  }, [sent]);
  // What was sent closes the form; who sent it goes on from the heading, below which it says so.
  useEffect(() => {
    if (panel && panel.show !== 'draft') heading.current?.focus();
  }, [panel]);

  const proposed = offer?.proposals.length ?? 0;
  const before = useRef(proposed);
  // What was taken back has no button any more.
  useEffect(() => {
    if (proposed < before.current) heading.current?.focus();
    before.current = proposed;
  }, [proposed]);

  async function open(): Promise<void> {
    prefill(recording, members);
    recording.open([{ kind: 'case' }]);
    if (!recording.get().offer) await recording.load();
  }

  return (
    <article class="record-case" aria-labelledby={`vastleggen-${about.id}`}>
      <h3 id={`vastleggen-${about.id}`} tabIndex={-1} ref={heading}>
        <a href={about.href} target="_blank" rel="noopener">
          {title}
        </a>{' '}
        <span class="muted num">{about.number}</span>
      </h3>
      {recorded.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <>
          <p>{words.recorded}</p>
          <ul>
            {recorded.map(({ id, href, type, label, day }) => (
              <li key={id}>
                <a href={href}>
                  {type === 'comment' ? recordedTypes.comment?.label : label}, {formatDay(day)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <div role="status">
        {outgoing.map((one) => (
          <Sent key={one.id} {...one} />
        ))}
        {panel?.show === 'proposed' && <p>{words.proposed}</p>}
      </div>
      {offer && <Proposals offer={offer} annotating={recording} me={me} />}
      {!about.isOpen && <p class="muted">{words.closed}</p>}
      {about.isOpen && !isOpen && (
        <p>
          <button class="nl-button nl-button--secondary" type="button" onClick={() => void open()}>
            {draft.type === undefined ? words.open : words.resume} <span class="vh">{words.at(title)}</span>
          </button>
        </p>
      )}
      {isOpen && (
        <div class="record-form">
          {!offer && (
            <p role="status">
              {unread ?? words.loading}{' '}
              {unread && (
                <button class="as-link" type="button" onClick={() => void recording.load()}>
                  {words.retry}
                </button>
              )}
            </p>
          )}
          {offer?.types.length === 0 && <p>{words.nothing}</p>}
          {offer && offer.types.length > 0 && (
            <>
              <DraftForm annotating={recording} offer={offer} draft={draft} outcome={outcome} />
              {draft.type === 'adjustment' && (
                <p class="muted">
                  {words.noExpectation} <a href={`mailto:${contact}`}>{contact}</a>
                </p>
              )}
            </>
          )}
          <button
            class="as-link"
            type="button"
            onClick={() => {
              recording.close();
              heading.current?.focus();
            }}
          >
            {words.close}
          </button>
        </div>
      )}
    </article>
  );
}

function Sent({ label, stage, href }: Outgoing) {
  return (
    <p>
      <b>{progress.said(label)}</b> {progress.stages[stage]}{' '}
      {stage === 'live' && href && <a href={href}>{words.read}</a>}
    </p>
  );
}
