import { createHash } from 'node:crypto';
import { createReader, groupBriefs, toBriefCase, toBriefIndex, type BriefCase, type BriefIndex } from './brief.ts';
import { getOverview } from './collection.ts';
import type { OpenCase } from './overview.ts';

/** What every letter is made with. */
export async function getBriefIndex(): Promise<BriefIndex> {
  return toBriefIndex(await getOverview());
}

/** The files with the bottlenecks of one domain and one year. */
export async function listBriefShards(): Promise<
  { params: { shard: string }; props: { cases: OpenCase[] }; cacheKey: string }[]
> {
  const overview = await getOverview();
  return groupBriefs(overview).map(({ domain, year, cases }) => {
    const shown = cases.map((one) => toBriefCase(one, overview, (digest) => digest));
    const cacheKey = createHash('sha256').update(JSON.stringify(shown)).digest('hex');
    return { params: { shard: `${domain}-${year}` }, props: { cases }, cacheKey };
  });
}

/** With the texts, which are read only for what is written. */
export async function getBriefCases(cases: readonly OpenCase[]): Promise<BriefCase[]> {
  const overview = await getOverview();
  const read = createReader(overview);
  return cases.map((one) => toBriefCase(one, overview, read));
}
