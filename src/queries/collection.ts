import { getCollection, getEntry } from 'astro:content';
import type { Root } from 'hast';
import { openDocumentCache, type DocumentCache } from '../content/document-cache.ts';
import type { StoredEntry, StoredPortal } from '../content/loaders.ts';
import { locateContent } from '../content/location.ts';
import type { Kind } from '../model/kinds.ts';
import { createOverview, type Overview, type Source } from './overview.ts';

let overview: Promise<Overview> | undefined;
let documents: DocumentCache | undefined;

/** Everything that was loaded, joined once. The only module that asks Astro for content. */
export function getOverview(): Promise<Overview> {
  // In development content changes under a running server, so nothing is kept.
  if (import.meta.env.DEV) return readOverview();
  return (overview ??= readOverview());
}

/** The reading text of a document. It is kept beside the tree, so that who needs all texts need not read all trees. */
export function getReadingText(digest: string): string {
  const document = openDocuments().find(digest);
  if (!document) throw new Error(`The document cache has no ${digest}. Build again.`);
  return document.text;
}

function openDocuments(): DocumentCache {
  return (documents ??= openDocumentCache(locateContent().documents));
}

async function readOverview(): Promise<Overview> {
  const portal = await getEntry('portal', 'portal');
  if (!portal) throw new Error('The content was not loaded. Run the build again.');
  const cache = openDocuments();
  return createOverview({
    ...(portal.data as unknown as StoredPortal),
    bottlenecks: await readCollection('bottlenecks'),
    annotations: await readCollection('annotations'),
    circles: await readCollection('circles'),
    expectations: await readCollection('expectations'),
    pages: await readCollection('pages'),
    getTree: (digest: string): Root => cache.getTree(digest),
  });
}

/** Entries as our own loaders stored them; Astro knows them as unchecked data. */
async function readCollection<K extends Kind>(
  name: 'bottlenecks' | 'annotations' | 'circles' | 'expectations' | 'pages',
): Promise<Source<K>[]> {
  const entries = await getCollection(name);
  return entries.map(({ id, data }) => ({ id, ...(data as unknown as StoredEntry<K>) }));
}
