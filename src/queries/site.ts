import { createHash } from 'node:crypto';
import { findCommit } from '../content/commit.ts';
import type { StoredPortal } from '../content/loaders.ts';
import { locateContent } from '../content/location.ts';
import { reencodeImage } from '../content/media.ts';
import { renderText } from '../content/written-text.ts';
import { bottleneckNumber } from '../model/bottleneck.ts';
import type { Day } from '../model/dates.ts';
import type { Site } from '../model/site.ts';
import { bookletKey, toBooklet, type Booklet } from './booklet.ts';
import { bottleneckPageKey, toBottleneckPage } from './bottleneck-page.ts';
import { listChoices, type Choices } from './choices.ts';
import { getOverview } from './collection.ts';
import { toHomePage } from './home.ts';
import { listCircles, toCirclePage } from './circles.ts';
import { listExpectationGaps, type ExpectationGaps } from './expectation-gap.ts';
import { listExpectations, listHolders, toExpectationPage } from './expectations.ts';
import { listRoutes, type ListKind, type ListRoute } from './lists.ts';
import { toMonitorPage, type MonitorPage } from './monitor.ts';
import { listPromiseRoutes, promisePageKey, toPromisePage, type PromiseRoute } from './promises.ts';
import { toReviewForm, type ReviewForm } from './review-form.ts';
import { toSubmissionForm, type SubmissionForm } from './submission-form.ts';
import type { Overview } from './overview.ts';
import type {
  BottleneckPage,
  CirclePage,
  CircleRow,
  ExpectationPage,
  ExpectationView,
  HolderView,
  HomePage,
  PromisePage,
} from './views.ts';

/** What every page needs to know. */
export interface Portal {
  site: Site;
  /** The day that this build stands for. A page may show it only where a clock runs. */
  today: Day;
  /** Number of bottlenecks. */
  total: number;
  /** The region's own style sheet. */
  theme?: string;
  /** The portal's own pages, such as `over`. */
  pages: { id: string; title: string; href: string }[];
  /** What is wrong with the content; only in development. */
  findings: StoredPortal['findings'];
}

export async function getPortal(): Promise<Portal> {
  const { site, today, cases, pages, theme, findings } = await getOverview();
  return {
    site,
    today,
    total: cases.length,
    ...(theme !== undefined && { theme }),
    pages: pages.map(({ id, frontMatter }) => ({ id, title: frontMatter.title, href: `/${id}/` })),
    findings,
  };
}

/** Which content this release was made of. */
export async function getRelease(): Promise<{ commit: string | undefined; day: Day }> {
  const { today } = await getOverview();
  return { commit: findCommit(locateContent().root), day: today };
}

export async function getHomePage(): Promise<HomePage> {
  return toHomePage(await getOverview());
}

/** The page of a bottleneck that can be read. Made when the page is, because most builds need few of them. */
export async function getBottleneckPage(id: string): Promise<BottleneckPage> {
  const overview = await getOverview();
  const one = overview.caseOf.get(id);
  if (!one) throw new Error(`There is no bottleneck "${id}".`);
  return toBottleneckPage(one, overview);
}

/** Addresses of the bottlenecks that can be read. */
export async function listBottleneckPages(): Promise<
  { params: { id: string }; props: { id: string }; cacheKey: string }[]
> {
  const overview = await getOverview();
  const key = createKey(overview);
  return overview.cases.map((one) => ({
    params: { id: one.id },
    props: { id: one.id },
    cacheKey: key(bottleneckPageKey(one, overview)),
  }));
}

/** What is left at the address of a bottleneck that cannot be read any more. */
export type ClosedAddress =
  | { kind: 'merged'; number: string; title: string; into: { href: string; title: string; number: string } }
  | { kind: 'withdrawn'; number: string; published: Day; withdrawn: Day };

/** Addresses of the bottlenecks that were merged or withdrawn. */
export async function listClosedAddresses(): Promise<
  { params: { id: string }; props: ClosedAddress; cacheKey: string }[]
> {
  const overview = await getOverview();
  const key = createKey(overview);
  const closed: { id: string; props: ClosedAddress }[] = [
    ...overview.merged.map(({ id, row, data }) => {
      const target = overview.caseOf.get(data.mergedInto ?? '')?.row;
      const { href, title, number } = target ?? {
        href: `/knelpunten/${data.mergedInto}/`,
        title: data.mergedInto ?? '',
        number: data.mergedInto ?? '',
      };
      return {
        id,
        props: { kind: 'merged' as const, number: row.number, title: row.title, into: { href, title, number } },
      };
    }),
    ...overview.withdrawn.map(({ id, data: { published, withdrawn } }) => ({
      id,
      props: { kind: 'withdrawn' as const, number: bottleneckNumber(id) ?? id, published, withdrawn },
    })),
  ];
  return closed.map(({ id, props }) => ({ params: { id }, props, cacheKey: key(props) }));
}

/** The pages of all lists of a kind. */
export async function listListPages(
  kind: ListKind,
): Promise<{ params: ListRoute['params']; props: ListRoute; cacheKey: string }[]> {
  const overview = await getOverview();
  const key = createKey(overview);
  return listRoutes(kind, overview).map((route) => ({ params: route.params, props: route, cacheKey: key(route) }));
}

/** What a search can be limited to, with how many bottlenecks hold it. */
export async function getChoices(): Promise<Choices> {
  return listChoices(await getOverview());
}

/** What the form to send in a bottleneck offers. */
export async function getSubmissionForm(): Promise<SubmissionForm> {
  return toSubmissionForm(await getOverview());
}

/** What the form offers in which an editor makes a submission fit to be read; `unnamed` as in its function. */
export async function getReviewForm(unnamed: Parameters<typeof toReviewForm>[1]): Promise<ReviewForm> {
  return toReviewForm(await getOverview(), unnamed);
}

/** The pages of the list of promises. */
export async function listPromisePages(): Promise<
  { params: { page: string | undefined }; props: PromiseRoute; cacheKey: string }[]
> {
  const overview = await getOverview();
  const key = createKey(overview);
  return listPromiseRoutes(overview).map((route) => ({
    params: { page: route.page === 1 ? undefined : `pagina/${route.page}` },
    props: route,
    cacheKey: key(promisePageKey(route)),
  }));
}

/** A page of the list of promises. Made when it is shown, because most builds need few of them. */
export async function getPromisePage(route: PromiseRoute): Promise<PromisePage> {
  return toPromisePage(route, await getOverview());
}

/** What the monitor shows. */
export async function getMonitorPage(): Promise<MonitorPage> {
  return toMonitorPage(await getOverview());
}

/** The expectations by who holds them. */
export async function getHolders(): Promise<HolderView[]> {
  return listHolders(await getOverview());
}

/** Which expectations are furthest from practice. */
export async function getExpectationGaps(): Promise<ExpectationGaps> {
  return listExpectationGaps(await getOverview());
}

/** The pages of the expectations. */
export async function listExpectationPages(): Promise<
  { params: { id: string }; props: { expectation: ExpectationView }; cacheKey: string }[]
> {
  const overview = await getOverview();
  const key = createKey(overview);
  return listExpectations(overview).map((expectation) => ({
    params: { id: expectation.id },
    props: { expectation },
    cacheKey: key([expectation, overview.expectations.find(({ id }) => id === expectation.id)?.digest]),
  }));
}

/** What the page of an expectation shows. */
export async function getExpectationPage(view: ExpectationView): Promise<ExpectationPage> {
  return toExpectationPage(view, await getOverview());
}

/** The pages of the holders of expectations. */
export async function listHolderPages(): Promise<
  { params: { holder: string }; props: HolderView; cacheKey: string }[]
> {
  const overview = await getOverview();
  const key = createKey(overview);
  return listHolders(overview).map((holder) => ({
    params: { holder: holder.slug },
    props: holder,
    cacheKey: key(holder),
  }));
}

export interface TextPage {
  title: string;
  summary?: string;
  /** Safe HTML. */
  html: string;
  example: boolean;
}

/** The portal's own pages, such as /over/. */
export async function listTextPages(): Promise<{ params: { page: string }; props: TextPage; cacheKey: string }[]> {
  const overview = await getOverview();
  const key = createKey(overview);
  return overview.pages.map(({ id, digest, frontMatter: { title, summary, example } }) => {
    const html = renderText(overview.getTree(digest), (code) => overview.findTerm('laws', code));
    const props = { title, ...(summary && { summary }), html, example: example === true };
    return { params: { page: id }, props, cacheKey: key(props) };
  });
}

/** Every circle: first who meets soonest. */
export async function getCircles(): Promise<CircleRow[]> {
  return listCircles(await getOverview());
}

/** The pages of the circles. */
export async function listCirclePages(): Promise<{ params: { id: string }; props: CirclePage; cacheKey: string }[]> {
  const overview = await getOverview();
  const key = createKey(overview);
  return listCircles(overview).map((row) => {
    const props = toCirclePage(row, overview);
    return { params: { id: row.id }, props, cacheKey: key(props) };
  });
}

/** The booklets of the circles. */
export async function listBooklets(): Promise<{ params: { id: string }; props: { id: string }; cacheKey: string }[]> {
  const overview = await getOverview();
  const key = createKey(overview);
  const expectations = listExpectations(overview);
  return listCircles(overview).map((row) => ({
    params: { id: row.id },
    props: { id: row.id },
    cacheKey: key(bookletKey(row, overview, expectations)),
  }));
}

/** The booklet of a circle. Made when it is shown, because most builds need few of them. */
export async function getBooklet(id: string): Promise<Booklet> {
  const overview = await getOverview();
  const row = listCircles(overview).find((circle) => circle.id === id);
  if (!row) throw new Error(`There is no circle "${id}".`);
  return toBooklet(row, overview, listExpectations(overview));
}

/** The images that content may show. */
export async function listImages(): Promise<{ params: { file: string }; cacheKey: string }[]> {
  const { media } = await getOverview();
  return media.map(({ path, digest }) => ({ params: { file: path.slice('media/'.length) }, cacheKey: digest }));
}

/** An image as readers get it: made anew, without what a camera wrote in it. */
export async function getImage(file: string): Promise<{ bytes: Buffer; type: string }> {
  return reencodeImage(locateContent().root, `media/${file}`);
}

/** Every address that a search engine may show, with the day of its last change where that is known. */
export async function listAddresses(): Promise<{ path: string; changed?: Day }[]> {
  const overview = await getOverview();
  const kinds: ListKind[] = ['all', 'domain', 'kind', 'municipality', 'law', 'unheard'];
  return [
    { path: '/' },
    { path: '/insturen/' },
    ...(overview.site.desk ? [{ path: '/insturen/status/' }] : []),
    ...kinds
      .flatMap((kind) => listRoutes(kind, overview))
      .filter(({ list }) => list.page === 1 && list.total > 0)
      .map(({ base }) => ({ path: base })),
    ...overview.cases.map(({ row, version }) => ({ path: row.href, changed: version })),
    { path: '/toezeggingen/' },
    { path: '/verwachtingen/' },
    ...listExpectations(overview).map(({ href }) => ({ path: href })),
    ...listHolders(overview).map(({ href }) => ({ path: href })),
    { path: '/leerkringen/' },
    ...listCircles(overview).map(({ href }) => ({ path: href })),
    { path: '/monitor/' },
    { path: '/volgen/' },
    ...(overview.site.desk ? [{ path: '/volgen/mail/' }] : []),
    { path: '/brief/' },
    { path: '/data/' },
    { path: '/data/codeboek/' },
    ...overview.pages.map(({ id }) => ({ path: `/${id}/` })),
  ];
}

/** A key over what one page shows and what all pages show, so that a page is made again exactly when it would differ. */
function createKey({ site, vocabulary, pages, theme, findings }: Overview): (shown: unknown) => string {
  const common = JSON.stringify([
    site,
    vocabulary,
    pages.map(({ id, frontMatter }) => [id, frontMatter.title]),
    theme !== undefined,
    findings,
  ]);
  return (shown) => createHash('sha256').update(common).update(JSON.stringify(shown)).digest('hex');
}
