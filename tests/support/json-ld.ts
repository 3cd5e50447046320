import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const ANNO = 'http://www.w3.org/ns/anno.jsonld';

/**
 * A document as a JSON-LD processor understands it, with W3C's published context for annotations as it is kept here.
 * @throws when a term means nothing, or when another context would have to be fetched.
 */
export async function expandAnnotations(document: object): Promise<Node> {
  const context = JSON.parse(readFileSync('tests/fixtures/anno.jsonld', 'utf8')) as object;
  const [expanded] = await jsonld.expand(document, {
    // What means nothing would be left out without a word.
    safe: true,
    documentLoader: (url: string) => {
      if (url !== ANNO) throw new Error(`Nothing may be fetched, and ${url} is not kept here.`);
      return Promise.resolve({ documentUrl: url, document: context });
    },
  } as Parameters<typeof jsonld.expand>[1]);
  return expanded as Node;
}

/** The annotations of an expanded collection or page. */
export function listExpanded(node: Node): Node[] {
  const page = node[`${AS}first`] ? (node[`${AS}first`] as Node[])[0] : node;
  const [items] = (page?.[`${AS}items`] ?? []) as { '@list': Node[] }[];
  return items?.['@list'] ?? [];
}

export const AS = 'http://www.w3.org/ns/activitystreams#';
export const OA = 'http://www.w3.org/ns/oa#';

export type Node = Record<string, unknown>;
