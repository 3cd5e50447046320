/** What one search of Pagefind found: its handle by document, and how well it fits. */
export type Found = Map<string, number>;

/** Fewer documents than this with all that was asked for, and those with most of it are shown too. */
const ENOUGH = 3;
/** Of those with most of it, the ones whose score is at least this share of the best. */
const SHARE_OF_BEST = 0.35;

/**
 * Ranks documents over several concepts. `found` has, by concept, the score of each document that holds it, from 0 to 1;
 * `total` is how many documents there are. A rare concept weighs more than a common one. Documents that hold all
 * concepts come alone when there are enough of them; what is `required` is never given up.
 */
export function rankDocuments(
  found: readonly { scores: Found; required: boolean }[],
  total: number,
): { id: string; score: number; all: boolean }[] {
  const documents = new Map<string, { score: number; held: number }>();
  for (const { scores } of found) {
    const rarity = Math.log(1 + total / (1 + scores.size));
    for (const [id, score] of scores) {
      const sum = documents.get(id) ?? { score: 0, held: 0 };
      documents.set(id, { score: sum.score + rarity * (0.35 + 0.65 * score), held: sum.held + 1 });
    }
  }
  const ranked = [...documents]
    .filter(([id]) => found.every(({ scores, required }) => !required || scores.has(id)))
    .map(([id, { score, held }]) => ({ id, score, all: held === found.length }))
    .sort((a, b) => Number(b.all) - Number(a.all) || b.score - a.score || (a.id < b.id ? -1 : 1));
  const whole = ranked.filter(({ all }) => all);
  if (whole.length >= ENOUGH) return whole;
  const best = ranked.reduce((most, { score }) => Math.max(most, score), 0);
  return ranked.filter(({ all, score }) => all || score >= SHARE_OF_BEST * best);
}

/** Of several ways to say one thing, the best score counts; each way is put on the same scale first. */
export function mergeAlternatives(alternatives: readonly { found: Found; weight: number }[]): Found {
  const merged: Found = new Map();
  for (const { found, weight } of alternatives) {
    const best = Math.max(...found.values(), Number.MIN_VALUE);
    for (const [id, score] of found) merged.set(id, Math.max(merged.get(id) ?? 0, (weight * score) / best));
  }
  return merged;
}
