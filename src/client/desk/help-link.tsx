import type { HelpTarget } from '../../messages/help.ts';

/** To the page of the manual about what somebody does here; beside it, so that what they typed stays. */
export function HelpLink({ to: { href, label } }: { to: HelpTarget }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      {label}
    </a>
  );
}
