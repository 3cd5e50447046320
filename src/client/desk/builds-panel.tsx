import type { BuildsAnswer } from '../../desk/api/review-schemas.ts';
import { builds as words } from '../../messages/review.ts';
import { formatDay, formatMoment } from './formats.ts';

/** How the site is: what is live, what is on its way, and what went wrong; asked anew when somebody opens it. */
export function BuildsPanel({ builds, look }: { builds: BuildsAnswer; look: () => Promise<unknown> }) {
  const { live, running, waiting, failed, blocked, remote } = builds;
  const isFine = !failed && !remote && blocked.length === 0;
  const state = running || waiting ? words.busy : isFine ? words.fine : words.attention;
  return (
    <details class="builds" onToggle={({ currentTarget }) => currentTarget.open && void look()}>
      <summary>
        {words.title} <span class="muted">{state}</span>
      </summary>
      <dl>
        <div>
          <dt>{words.live}</dt>
          <dd>{live ? words.liveSince(formatDay(live.day), formatMoment(live.since)) : words.nothing}</dd>
          {live && <dd class="commit">{words.commit(short(live.commit))}</dd>}
        </div>
        {running && (
          <div>
            <dt>{words.running}</dt>
            <dd>{words.runningSince(short(running.commit), formatMoment(running.started))}</dd>
          </div>
        )}
        {waiting && (
          <div>
            <dt>{words.waiting}</dt>
            <dd>{words.commit(short(waiting.commit))}</dd>
          </div>
        )}
        {blocked.length > 0 && (
          <div>
            <dt>{words.blocked}</dt>
            {blocked.map(({ id, bottleneck, since }) => (
              <dd key={id}>{words.blockedSince(bottleneck, formatMoment(since))}</dd>
            ))}
          </div>
        )}
        {remote && (
          <div>
            <dt>{words.remote}</dt>
            <dd>{remote}</dd>
          </div>
        )}
        {failed && (
          <div>
            <dt>{words.failed}</dt>
            <dd>{words.failedAt(short(failed.commit), formatMoment(failed.at))}</dd>
            <dd>
              <Output text={failed.output} />
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}

/** What a build printed. */
export function Output({ text }: { text: string }) {
  return (
    <details>
      <summary>{words.output}</summary>
      <pre class="output" tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}

function short(commit: string): string {
  return commit.slice(0, 8);
}
