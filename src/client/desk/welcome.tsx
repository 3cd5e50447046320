import { EDITOR_HELP, TAKE_DOWN_HELP } from '../../messages/help.ts';
import { welcome as words } from '../../messages/review.ts';
import { useDesk } from './desk-context.ts';
import { HelpLink } from './help-link.tsx';
import { useHeading } from './use-heading.ts';

/** What stands where nothing is chosen yet. */
export function Welcome({ isPublic }: { isPublic: boolean }) {
  const { fourEyes } = useDesk().choices;
  const heading = useHeading();
  return (
    <div class="desk-main welcome">
      <h1 ref={heading} tabIndex={-1}>
        {isPublic ? words.publicTitle : words.title}
      </h1>
      <p class="lede">{isPublic ? words.publicText : words.text}</p>
      {!isPublic && (
        <ol>
          {words.steps(fourEyes).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <p>
        <HelpLink to={isPublic ? TAKE_DOWN_HELP : EDITOR_HELP} />
      </p>
    </div>
  );
}
