import { readMemories, type Memories } from '../../follow/memory.ts';
import type { Followed } from '../../follow/followed.ts';
import { readFollowed } from '../../follow/followed.ts';
import { toNumber } from '../published/to-number.ts';
import type { ChosenCase } from './circle-editor.ts';

/** Of what was new where somebody follows something wider. */
const MOST_NEWS = 20;
const CASE = /^\/knelpunten\/([a-z\d-]+)\/$/;

/** The bottlenecks that somebody follows on this device, then those of which there was news in what they follow. */
export function listFollowedCases(): { followed: ChosenCase[]; news: ChosenCase[] } {
  const list = readFollowed();
  return toFollowedCases(list, readMemories(list.map(({ path }) => path)));
}

export function toFollowedCases(
  list: readonly Followed[],
  memories: Memories,
): { followed: ChosenCase[]; news: ChosenCase[] } {
  const followed = list.flatMap(({ path, name }) => toCase(path, name));
  const entries = list.flatMap(({ path }) => memories.get(path)?.entries ?? []);
  // A title of news says what happened, then where.
  const found = entries.flatMap(({ page, title }) => toCase(page, title.replace(/^[^:]{1,40}: /, '')));
  const known = new Set(followed.map(({ id }) => id));
  const news = new Map(found.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
  return { followed, news: [...news.values()].slice(0, MOST_NEWS) };
}

function toCase(path: string, title: string): ChosenCase[] {
  const id = CASE.exec(path)?.[1];
  return id === undefined ? [] : [{ id, number: toNumber(id), title, href: path }];
}
