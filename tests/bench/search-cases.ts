import { loadContent } from '../../src/content/load.ts';
import { bottleneckNumber } from '../../src/model/bottleneck.ts';
import { isTombstone } from '../../src/model/kinds.ts';

/** What engines that know nothing of this site get of a case: what anybody reads on its page. */
export interface Case {
  id: string;
  title: string;
  summary: string;
  /** With the reactions and the case's number, each on a line of its own. */
  text: string;
}

/** The example cases that can be read. */
export function listCases(): Case[] {
  const { bottlenecks, annotations } = loadContent('content');
  const byCase = Map.groupBy(annotations, ({ bottleneck }) => bottleneck);
  return bottlenecks.flatMap(({ id, data, text }) => {
    if (isTombstone(data) || data.mergedInto) return [];
    const reactions = (byCase.get(id) ?? []).map((annotation) => annotation.text);
    const lines = [text, ...reactions, bottleneckNumber(id) ?? ''];
    return [{ id, title: data.title, summary: data.summary, text: lines.join('\n') }];
  });
}
