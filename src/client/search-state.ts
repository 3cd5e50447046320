import type { Order, Selection } from '../search/client/rows.ts';

/** What is asked for, as the address of a page says it. */
export interface SearchState {
  query: string;
  /** Words are taken as they stand, mistyped or not. */
  literal: boolean;
  selection: Selection;
  /** By how well they fit when absent; without a query, the newest first. */
  order?: Order;
  /** From 1. */
  page: number;
}

export type Facet = keyof Selection;

/** The facets are named as their parameters, in the order in which pages show them. */
export const FACETS = [
  'status',
  'beurt',
  'domein',
  'soort',
  'gemeente',
  'wet',
  'jaar',
] as const satisfies readonly Facet[];

const ORDERS: readonly Order[] = ['nieuwste', 'langst-wachtend'];
const MAX_QUERY = 200;

/** Reads the query string of an address. Values are codes, one without regard to case; unknown ones are kept. */
export function parseState(address: string): SearchState {
  const parameters = new URLSearchParams(address);
  const selection: Selection = {};
  for (const facet of FACETS) {
    const values = new Set(parameters.getAll(facet).map((value) => value.trim().toLowerCase()));
    values.delete('');
    if (values.size > 0) selection[facet] = [...values];
  }
  const query = (parameters.get('q') ?? '').slice(0, MAX_QUERY).trim();
  const order = parseOrder(parameters.get('sorteer') ?? '');
  const page = /^[1-9]\d{0,5}$/.exec(parameters.get('pagina') ?? '');
  return {
    query,
    literal: query !== '' && parameters.get('letterlijk') === '1',
    selection,
    ...(order && { order }),
    page: page ? Number(page[0]) : 1,
  };
}

/** Undefined for the order by how well things fit, and for what is no order. */
export function parseOrder(value: string): Order | undefined {
  return ORDERS.find((order) => order === value.toLowerCase());
}

/** The query string of an address, with its question mark; empty when nothing is asked for. */
export function formatState({ query, literal, selection, order, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (query && literal) parameters.set('letterlijk', '1');
  for (const facet of FACETS) for (const value of selection[facet] ?? []) parameters.append(facet, value);
  if (order) parameters.set('sorteer', order);
  if (page > 1) parameters.set('pagina', String(page));
  return parameters.size > 0 ? `?${parameters.toString()}` : '';
}

/** Another query, with the same facets and order; words are repaired again. */
export function withQuery(state: SearchState, typed: string): SearchState {
  const query = typed.slice(0, MAX_QUERY).trim();
  return query === state.query ? state : { ...state, query, literal: false, page: 1 };
}

/** With a value of a facet chosen, or no longer. */
export function withChoice(state: SearchState, { facet, value }: Choice, isChosen: boolean): SearchState {
  const { [facet]: before = [], ...others } = state.selection;
  const left = before.filter((one) => one !== value);
  const values = isChosen ? [...left, value] : left;
  return { ...state, selection: { ...others, ...(values.length > 0 && { [facet]: values }) }, page: 1 };
}

/** In another order. Without a query the newest come first anyway. */
export function withOrder({ order: _before, ...state }: SearchState, order: Order | undefined): SearchState {
  const isDefault = state.query === '' && order === 'nieuwste';
  return { ...state, ...(order && !isDefault && { order }), page: 1 };
}

/** Everything that is chosen, in the order of the facets. */
export function listChosen({ selection }: SearchState): Choice[] {
  return FACETS.flatMap((facet) => (selection[facet] ?? []).map((value) => ({ facet, value })));
}

export interface Choice {
  facet: Facet;
  value: string;
}
