import type { PublishedListAnswer } from '../../../desk/api/review-schemas.ts';

type Row = PublishedListAnswer['bottlenecks'][number];

/** Those whose number or title has every word that is sought, in whatever case. */
export function findPublished(rows: readonly Row[], sought: string): Row[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ number, title }) => {
    const text = `${number} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
