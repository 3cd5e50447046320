import type { SearchResult } from '../search/client/engine.ts';
import { createPagerMaker } from './result-pager.ts';
import { toHelp, toRemarks } from './result-remarks.ts';
import { createRowMaker } from './result-rows.ts';
import { formatState, type Choice, type SearchState } from './search-state.ts';

/** What a page shows of results; it is loaded with the first of them. */
export interface ResultContent {
  rows: Node[];
  pager: Node[];
  /** What was made of the words. */
  remarks: Node[];
  /** What helps when there are none. */
  help: Node[];
}

/** `labelOf` has the words for values of facets, `path` is the page's address. */
export function createContentMaker(labelOf: (choice: Choice) => string, path: string) {
  const toRow = createRowMaker(labelOf);
  const toPager = createPagerMaker();
  return (result: SearchResult, state: SearchState): ResultContent => ({
    rows: result.hits.map((hit) => toRow(hit, result.rows)),
    pager: toPager(result.page, result.pages, (page) => path + formatState({ ...state, page })),
    remarks: toRemarks(result, state, path),
    help: toHelp(result, state, path),
  });
}
