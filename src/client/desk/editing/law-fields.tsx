import type { DraftText } from '../../../model/public-text.ts';
import { editing as words, FIELD_LABELS } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { toControlId } from './places.ts';

type Laws = NonNullable<DraftText['laws']>;

interface Props {
  laws: Laws;
  onChange: (laws: Laws) => void;
  problem: string | undefined;
}

/** The laws that it is about: each with its article and paragraph, as far as they are known. */
export function LawFields({ laws, onChange, problem }: Props) {
  const { choices } = useDesk();
  const id = toControlId('laws');
  const set = (index: number, change: Partial<Laws[number]>) =>
    onChange(laws.map((law, at) => (at === index ? { ...law, ...change } : law)));
  return (
    <fieldset class="field" id={id} tabIndex={-1} aria-describedby={problem && `${id}-fout`}>
      <legend>{FIELD_LABELS.laws}</legend>
      {problem && (
        <p class="wrong" id={`${id}-fout`}>
          {problem}
        </p>
      )}
      {laws.map(({ law, article, paragraph }, index) => (
        <div class="law-line" key={index}>
          <label>
            {words.law(index + 1)}
            <select value={law} onChange={({ currentTarget }) => set(index, { law: currentTarget.value })}>
              <option value="">{words.none}</option>
              {choices.laws.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <label>
            {words.article}
            <input
              type="text"
              value={article ?? ''}
              onInput={({ currentTarget }) => set(index, { article: currentTarget.value })}
            />
          </label>
          <label>
            {words.paragraph}
            <input
              type="text"
              value={paragraph ?? ''}
              onInput={({ currentTarget }) => set(index, { paragraph: currentTarget.value })}
            />
          </label>
          <button class="as-link" type="button" onClick={() => onChange(laws.filter((_, at) => at !== index))}>
            {words.remove} <span class="vh">{words.law(index + 1)}</span>
          </button>
        </div>
      ))}
      {laws.length < choices.most.laws && (
        <button class="as-link" type="button" onClick={() => onChange([...laws, { law: '' }])}>
          {words.addLaw}
        </button>
      )}
    </fieldset>
  );
}
