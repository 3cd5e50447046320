import { marks as words } from '../../../messages/review.ts';
import { toPieces, type Mark } from './marks.ts';

interface Props {
  text: string;
  marks: readonly Mark[];
  /** Under a field: seen, not heard. */
  isSilent?: boolean;
}

/** A text with what could identify a person, and what is new in it, marked. */
export function MarkedText({ text, marks, isSilent = false }: Props) {
  return (
    <>
      {toPieces(text, marks).map(({ text: piece, kind }, index) => {
        if (!kind) return piece;
        if (kind === 'added')
          return isSilent ? (
            <span key={index} class="new">
              {piece}
            </span>
          ) : (
            <ins key={index}>{piece}</ins>
          );
        return (
          <mark key={index} class={kind}>
            {!isSilent && <span class="vh">{words[kind]} </span>}
            {piece}
          </mark>
        );
      })}
    </>
  );
}
