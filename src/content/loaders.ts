import type { Loader, LoaderContext } from 'astro/loaders';
import type { Finding } from '../markdown/finding.ts';
import { currentDay, type Day } from '../model/dates.ts';
import type { Kind, KindData } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { Content } from './content.ts';
import { openDocumentCache } from './document-cache.ts';
import { loadContent } from './load.ts';
import { locateContent } from './location.ts';
import { digestImage } from './media.ts';
import { countFindings, formatFindings, hasErrors } from './report.ts';

/** What the store keeps of a file. Its text and tree stay in the document cache, under `digest`. */
export interface StoredEntry<K extends Kind = Kind> {
  digest: string;
  frontMatter: KindData[K];
  headings: { depth: number; slug: string; text: string }[];
  /** Id of the bottleneck, for an annotation. */
  bottleneck?: string;
}

/** The one entry of the collection `portal`: what concerns all pages. */
export interface StoredPortal {
  site: Site;
  vocabulary: Vocabulary;
  /** The calendar day that this build stands for. */
  today: Day;
  /** Paths of images, with what changes when they do. */
  media: { path: string; digest: string }[];
  /** The region's own style sheet. */
  theme?: string;
  /** Only in development, where a broken file is shown instead of stopping everything. */
  findings: Finding[];
}

/** Shown around the findings of a site.yaml that cannot be read; a build never gets this far. */
const PLACEHOLDER_SITE: Site = {
  spaak: 1,
  name: 'Spaak',
  region: 'onbekend',
  organisation: 'onbekend',
  contact: 'onbekend@spaak.example',
  url: 'https://spaak.example',
  licence: 'CC-BY-4.0',
  responseDays: 42,
  recognitionThreshold: 3,
  retentionDays: 30,
  fourEyes: true,
  desk: false,
};

/**
 * Loaders for Astro's collections over one content folder. It is read once for all of them. A build stops at errors,
 * after listing every finding of every file; in development pages show the findings and the files that passed.
 */
export function createContentLoaders() {
  const location = locateContent();
  let loading: Content | undefined;

  const read = ({ watcher, logger }: LoaderContext): Content => {
    if (loading) return loading;
    const cache = openDocumentCache(location.documents);
    try {
      loading = loadContent(location.root, cache);
    } finally {
      cache.close();
    }
    const { findings } = loading;
    if (hasErrors(findings) && !watcher)
      throw new Error(`The content is not in order.\n\n${formatFindings(findings)}\n`);
    if (findings.length > 0)
      logger.warn(`${countFindings(findings)} in the content; "npm run spaak -- check" lists them.`);
    return loading;
  };

  const createLoader = (name: string, fill: (content: Content, store: LoaderContext['store']) => void): Loader => ({
    name: `spaak-${name}`,
    load: async (context) => {
      const refresh = () => {
        fill(read(context), context.store);
      };
      refresh();
      if (!context.watcher) return;
      context.watcher.add(location.root);
      context.watcher.on('all', (_event, path) => {
        if (!path.startsWith(location.root)) return;
        loading = undefined;
        // All loaders hear of the change; the next turn lets each forget before the first reads again.
        queueMicrotask(refresh);
      });
    },
  });

  const entriesOf = (name: 'bottlenecks' | 'annotations' | 'circles' | 'expectations' | 'pages') =>
    createLoader(name, (content, store) => {
      const ids = new Set(content[name].map(({ id }) => id));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const entry of content[name]) {
        const { id, digest, data, headings } = entry;
        const stored: StoredEntry = {
          digest,
          frontMatter: data,
          headings,
          ...('bottleneck' in entry && { bottleneck: entry.bottleneck }),
        };
        store.set({ id, digest, data: { ...stored } });
      }
    });

  return {
    bottlenecks: entriesOf('bottlenecks'),
    annotations: entriesOf('annotations'),
    circles: entriesOf('circles'),
    expectations: entriesOf('expectations'),
    pages: entriesOf('pages'),
    portal: createLoader('portal', (content, store) => {
      const portal: StoredPortal = {
        site: content.site ?? PLACEHOLDER_SITE,
        vocabulary: content.vocabulary,
        media: [...content.media].map((path) => ({ path, digest: digestImage(location.root, path) })),
        ...(content.theme !== undefined && { theme: content.theme }),
        today: currentDay(process.env.SPAAK_NOW, new Date()),
        findings: hasErrors(content.findings) ? content.findings : [],
      };
      store.set({ id: 'portal', data: { ...portal } });
    }),
  };
}
