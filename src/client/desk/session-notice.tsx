import { useEffect, useRef, useState } from 'preact/hooks';
import { sessionEnded as words } from '../../messages/review.ts';

/** The desk no longer knows who works here. What they typed stays; they sign in beside it. */
export function SessionNotice({ retry }: { retry: () => Promise<boolean> }) {
  const [says, setSays] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.scrollIntoView({ block: 'nearest' }), []);

  return (
    <section class="notice v-alert session-ended" role="alert" aria-labelledby="sessie-voorbij">
      <h2 id="sessie-voorbij" ref={heading}>
        {words.title}
      </h2>
      <p>{words.text}</p>
      <p class="row-of-buttons">
        <a class="nl-button nl-button--secondary" href="/desk/" target="_blank">
          {words.signIn}
        </a>
        <button
          class="nl-button nl-button--primary"
          type="button"
          onClick={() => {
            setSays('');
            void retry().then((isBack) => setSays(isBack ? '' : words.still));
          }}
        >
          {words.retry}
        </button>
        <span>{says}</span>
      </p>
    </section>
  );
}
