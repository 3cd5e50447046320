import { useEffect, useRef } from 'preact/hooks';
import { panel as words, progress } from '../../messages/annotate-page.ts';
import { SessionNotice } from '../desk/session-notice.tsx';
import { useStore } from '../desk/use-store.ts';
import type { Annotating, Outgoing } from './annotating.ts';
import { DraftForm } from './draft-form.tsx';
import type { Openers } from './openers.ts';
import { ReloadLink } from './provisional.tsx';

interface Props {
  annotating: Annotating;
  openers: Openers;
}

/** Beside the text, or below it on a phone; the page stays in reach. */
export function Panel({ annotating, openers }: Props) {
  const { panel, offer, outgoing, isEnded, draft } = useStore(annotating);
  const heading = useRef<HTMLHeadingElement>(null);
  const sent = panel?.show === 'sent' ? outgoing.find(({ id }) => id === panel.id) : undefined;
  // Whoever opens it anew, from wherever, comes to it; choosing within it leaves them where they are.
  useEffect(() => heading.current?.focus(), [panel]);

  if (!panel || !offer) return null;
  return (
    <section
      class="annotate-panel"
      role="dialog"
      aria-labelledby="reageer"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        openers.close();
      }}
    >
      <header>
        <h2 id="reageer" tabIndex={-1} ref={heading}>
          {panel.show === 'draft' && words.title}
          {panel.show === 'proposed' && words.proposed}
          {sent && TITLES[sent.stage]}
        </h2>
        <button class="as-link" type="button" onClick={openers.close}>
          {words.close}
        </button>
      </header>
      {isEnded && <SessionNotice retry={annotating.ask} />}
      {panel.show === 'draft' && <DraftForm annotating={annotating} offer={offer} draft={draft} />}
      {panel.show === 'proposed' && <p>{words.proposedText}</p>}
      {sent && <Sent sent={sent} />}
    </section>
  );
}

const TITLES: Record<Outgoing['stage'], string> = {
  waiting: progress.sentTitle,
  live: progress.liveTitle,
  unsure: progress.unsureTitle,
};

function Sent({ sent: { label, text, stage, href } }: { sent: Outgoing }) {
  return (
    <>
      <p>
        {stage === 'waiting' && progress.sentText}
        {stage === 'live' && href && <ReloadLink href={href} />}
        {stage === 'unsure' && `${progress.said(label)} ${progress.stages.unsure}`}
      </p>
      {text && <p class="as-typed annotate-quote">{text}</p>}
    </>
  );
}
