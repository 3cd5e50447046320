import { useEffect } from 'preact/hooks';
import { otherRole as words, page } from '../../messages/review.ts';
import { Account } from './account.tsx';
import type { Api } from './api.ts';
import type { Me } from './session.ts';

/** For who is signed in and has no desk: what they can do, and where. */
export function OtherRole({ me, api, contact }: { me: Me; api: Api; contact: string }) {
  useEffect(() => {
    document.title = document.title.replace(page.title, words.title);
  }, []);
  return (
    <>
      <Account me={me} api={api} />
      <h1>{words.title}</h1>
      <p class="lede">
        <a href={words.start.href}>{words.start.label}</a> {words.start.text}
      </p>
      <p>{words.text}</p>
      <ul>
        {words.links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <p>
        {words.question} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </>
  );
}
