import { useRef } from 'preact/hooks';

interface Props<Name extends string> {
  label: string;
  names: readonly Name[];
  labels: Record<Name, string>;
  current: Name;
  onChoose: (name: Name) => void;
}

/** Ways to look at the same; the arrow keys go from one to the next. The panel has the id `paneel`. */
export function Tabs<Name extends string>({ label, names, labels, current, onChoose }: Props<Name>) {
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = (names.indexOf(current) + step + names.length) % names.length;
    const next = names[index];
    if (next === undefined) return;
    onChoose(next);
    list.current?.querySelectorAll('button')[index]?.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === current}
          aria-controls="paneel"
          tabIndex={name === current ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {labels[name]}
        </button>
      ))}
    </div>
  );
}
