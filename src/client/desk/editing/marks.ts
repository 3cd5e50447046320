/** A stretch of a text to be marked. */
export interface Mark {
  start: number;
  end: number;
  kind: 'certain' | 'likely' | 'possible' | 'added';
}

/** A text in pieces, in order; where marks overlap the first in the list counts. */
export function toPieces(text: string, marks: readonly Mark[]): { text: string; kind?: Mark['kind'] }[] {
  const owners = new Int32Array(text.length);
  for (const [index, { start, end }] of marks.entries()) {
    for (let place = start; place < end; place += 1) owners[place] ||= index + 1;
  }
  const pieces: { text: string; kind?: Mark['kind'] }[] = [];
  let begin = 0;
  for (let place = 1; place <= text.length; place += 1) {
    if (place < text.length && owners[place] === owners[begin]) continue;
    const kind = marks[(owners[begin] ?? 0) - 1]?.kind;
    pieces.push({ text: text.slice(begin, place), ...(kind && { kind }) });
    begin = place;
  }
  return pieces;
}
