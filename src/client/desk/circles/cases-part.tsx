import { useState } from 'preact/hooks';
import { circleCases as words } from '../../../messages/circle-desk.ts';
import { toId } from '../../annotate/field-parts.tsx';
import { CaseFinder } from './case-finder.tsx';
import type { ChosenCase, CircleEditor, CircleState } from './circle-editor.ts';
import { findProblem } from './problems.ts';

interface Props {
  editor: CircleEditor;
  state: CircleState;
}

/** What a circle reads, in its order. */
export function CasesPart({ editor, state: { draft, known, trouble } }: Props) {
  const [told, setTold] = useState('');
  const { cases } = draft;
  const nameOf = (id: string) => known.get(id)?.title ?? known.get(id)?.number ?? id;

  function add(one: ChosenCase): void {
    editor.know([one]);
    editor.change({ cases: [...cases, one.id] });
    setTold(words.added(one.title ?? one.number));
  }

  function move(index: number, by: number): void {
    const id = cases[index] ?? '';
    editor.change({ cases: cases.toSpliced(index, 1).toSpliced(index + by, 0, id) });
    setTold(words.moved(nameOf(id), index + by + 1));
    // A button that moves with its row loses the focus.
    focusLater(`#${toId(`cases-${id}`)} [data-by="${by}"]:not(:disabled), #${toId(`cases-${id}`)}`);
  }

  /** What was read at a meeting that is over, was read. */
  function remove(id: string): void {
    const now = new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
    const meetings = draft.meetings.map((meeting) =>
      meeting.day < now ? meeting : { ...meeting, cases: meeting.cases.filter((each) => each !== id) },
    );
    const label = words.removed(nameOf(id));
    editor.act({ cases: cases.filter((each) => each !== id), meetings }, label);
    setTold(label);
    focusLater(`#${toId('cases')}`);
  }

  return (
    <section aria-labelledby={toId('cases')}>
      <h2 id={toId('cases')} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.lede}</p>
      {cases.length === 0 && <p class="muted">{words.empty}</p>}
      <ol class="chosen-cases">
        {cases.map((id, index) => {
          const { number = id, title = id, href = `/knelpunten/${id}/`, isOpen = true } = known.get(id) ?? {};
          const problem = findProblem(trouble?.fields ?? {}, `cases.${index}`);
          return (
            <li key={id} id={toId(`cases-${id}`)} tabIndex={-1}>
              <p>
                <a href={href} target="_blank" rel="noopener">
                  {title}
                </a>{' '}
                <span class="muted num">{number}</span> {!isOpen && <span class="wrong">{words.gone}</span>}
              </p>
              {problem && <p class="wrong">{problem}</p>}
              <p class="row-of-buttons">
                <Move by={-1} isOff={index === 0} of={title} onMove={() => move(index, -1)} />
                <Move by={1} isOff={index === cases.length - 1} of={title} onMove={() => move(index, 1)} />
                <button class="as-link" type="button" onClick={() => remove(id)}>
                  {words.remove} <span class="vh">: {title}</span>
                </button>
              </p>
            </li>
          );
        })}
      </ol>
      <p class="vh" role="status">
        {told}
      </p>
      <CaseFinder chosen={cases} add={add} />
    </section>
  );
}

function Move({ by, isOff, of, onMove }: { by: 1 | -1; isOff: boolean; of: string; onMove: () => void }) {
  return (
    <button class="as-link" type="button" data-by={by} disabled={isOff} onClick={onMove}>
      {by === 1 ? words.down : words.up} <span class="vh">: {of}</span>
    </button>
  );
}

/** Once it is drawn. */
function focusLater(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
}
