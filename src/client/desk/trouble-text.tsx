import { useEffect, useRef } from 'preact/hooks';
import { trouble as words } from '../../messages/review.ts';
import type { Finding, Trouble } from './trouble.ts';

/** Why something was not done; who tried is brought there. */
export function TroubleText({ trouble: { says, findings = [] } }: { trouble: Trouble }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [says, findings]);
  return (
    <div class="wrong" role="alert" tabIndex={-1} ref={box}>
      <p>{says}</p>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding, index) => (
            <li key={index}>
              {finding.file && `${finding.file}, `}
              {words.line(finding.line)}: <FindingText finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What was found, in Dutch as far as it can be, then as the check of the files says it. */
export function FindingText({ finding: { message, detail } }: { finding: Finding }) {
  return (
    <>
      {detail ? message && `${message}. ` : message}
      {detail && <span lang="en">{detail}</span>}
    </>
  );
}
