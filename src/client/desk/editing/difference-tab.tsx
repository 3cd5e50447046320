import { useEffect, useState } from 'preact/hooks';
import type { EditedText } from '../../../model/public-text.ts';
import { difference as words, FIELD_LABELS } from '../../../messages/review.ts';
import { listPassages } from '../text.ts';
import type { Piece } from '../differences.ts';

interface Props {
  /** What was sent in or is public, by field. */
  before: readonly { field: string; text: string }[];
  text: EditedText;
}

/** What was changed, word by word: by field, with what is gone struck out and what is new underlined. */
export function DifferenceTab({ before, text }: Props) {
  const [compare, setCompare] = useState<{ texts: (before: string, after: string) => Piece[] } | undefined>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    import('../differences.ts').then(
      ({ compareTexts }) => setCompare({ texts: compareTexts }),
      () => setLost(true),
    );
  }, []);
  if (!compare) return <p role="status">{isLost ? words.lost : words.loading}</p>;

  const after = new Map(listPassages(text).map((passage) => [passage.field, passage.text]));
  const earlier = new Map(before.map((passage) => [passage.field, passage.text]));
  const fields = [...new Set([...after.keys(), ...earlier.keys()])].filter(
    (field) => (after.get(field) ?? '') !== '' || (earlier.get(field) ?? '') !== '',
  );
  return (
    <div class="differences">
      <p class="muted">{words.key}</p>
      {fields.map((field) => {
        const [one, other] = [earlier.get(field) ?? '', after.get(field) ?? ''];
        return (
          <section key={field}>
            <h3>{FIELD_LABELS[field.split('.')[0] ?? ''] ?? field}</h3>
            {one === other ? (
              <p class="muted">{words.same}</p>
            ) : (
              <p class="compared">
                {compare.texts(one, other).map((piece, index) => (
                  <Compared key={index} {...piece} />
                ))}
              </p>
            )}
          </section>
        );
      })}
    </div>
  );
}

function Compared({ text, what }: Piece) {
  if (what === 'same') return <>{text}</>;
  if (what === 'added')
    return (
      <ins>
        <span class="vh">{words.added} </span>
        {text}
        <span class="vh"> {words.end}</span>
      </ins>
    );
  return (
    <del>
      <span class="vh">{words.removed} </span>
      {text}
      <span class="vh"> {words.end}</span>
    </del>
  );
}
