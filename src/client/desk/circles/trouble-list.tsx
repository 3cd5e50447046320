import { useEffect, useRef } from 'preact/hooks';
import { circleFields } from '../../../messages/circle-desk.ts';
import { toId } from '../../annotate/field-parts.tsx';
import type { CircleState } from './circle-editor.ts';

const labels: Readonly<Record<string, { label: string }>> = circleFields;

/** Why a circle was not kept, each thing with a way to its place; who tried is brought here. */
export function TroubleList({ state: { trouble, draft } }: { state: CircleState }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (trouble) box.current?.focus();
  }, [trouble?.turn]);
  if (!trouble) return null;
  return (
    <div class="annotate-trouble" role="alert" tabIndex={-1} ref={box}>
      <p>{trouble.message}</p>
      <ul class="plain">
        {Object.entries(trouble.fields).map(([name, problem]) => (
          <li key={name}>
            <button class="as-link" type="button" onClick={() => goTo(name, draft)}>
              {labels[name.split('.')[0] ?? '']?.label}: {problem}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The field, in the item of a list that holds it; or what of these is there. */
function goTo(name: string, { meetings, cases }: CircleState['draft']): void {
  const [field = '', index = '', part] = name.split('.');
  const item =
    field === 'meetings' ? meetings[Number(index)]?.key : field === 'cases' ? cases[Number(index)] : undefined;
  const target = [`${field}-${item}-${part}`, `${field}-${item}`, field]
    .map((each) => document.getElementById(toId(each)))
    .find(Boolean);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}
