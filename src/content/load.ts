import { createHash } from 'node:crypto';
import { globSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFindings, sortFindings, type Findings, type Place } from '../markdown/finding.ts';
import { checkPersonalData } from '../markdown/personal-data.ts';
import { readDocument } from '../markdown/render.ts';
import { checkSource, normalizeSource } from '../markdown/source.ts';
import { readYaml } from '../markdown/yaml.ts';
import { siteSchema, type Site } from '../model/site.ts';
import { synonymsSchema, termListSchema, VOCABULARY_NAMES, type Vocabulary } from '../model/vocabulary.ts';
import type { z } from 'zod';
import type { Content, Entry, Reader } from './content.ts';
import { openDocumentCache, type CachedDocument, type DocumentCache } from './document-cache.ts';
import { listFiles, NO_SYMLINK, type ContentFile } from './files.ts';
import { checkImage } from './media.ts';
import { checkReferences } from './references.ts';
import { checkTheme } from './theme.ts';

/**
 * Reads and checks a content folder; the one place that does, for site, command line and desk alike. Files that are
 * known to `cache` are not parsed again. Never throws for what is in the files: that is in `findings`.
 */
export function loadContent(root: string, cache: DocumentCache = openDocumentCache()): Content {
  const reader = createReader(root);
  const { site, themePlace, vocabulary, synonyms } = readYamlFiles(reader);
  const { files, media } = listFiles(root, reader.findingsFor);
  for (const path of media) checkImage(root, path, reader.findingsFor(path));
  const theme = site?.theme === undefined ? undefined : readTheme(site.theme, themePlace, reader);
  const entries = readEntries(files, reader, cache);
  const content: Content = {
    site,
    vocabulary,
    synonyms,
    media,
    theme,
    ...entries,
    findings: [],
    fileCount: reader.fileCount(),
  };
  checkReferences(content, files, reader);
  return { ...content, findings: sortFindings(reader.allFindings()), fileCount: reader.fileCount() };
}

function createReader(root: string): Reader {
  const byFile = new Map<string, Findings>();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const seen = new Set<string>();
  const findingsFor = (path: string): Findings => {
    const findings = byFile.get(path) ?? createFindings(path);
    byFile.set(path, findings);
    return findings;
  };
  return {
    findingsFor,
    allFindings: () => [...byFile.values()].flatMap(({ list }) => list),
    fileCount: () => seen.size,
    read(path) {
      const full = join(root, path);
      const stat = lstatSync(full, { throwIfNoEntry: false });
      if (!stat) return undefined;
      if (!stat.isFile()) {
        if (stat.isSymbolicLink()) findingsFor(path).error('no-symlink', undefined, NO_SYMLINK);
        else findingsFor(path).error('file-place', undefined, 'This must be a file.');
        return undefined;
      }
      seen.add(path);
      try {
        return decoder.decode(readFileSync(full));
      } catch {
        findingsFor(path).error('invalid-character', undefined, 'This file is not valid UTF-8. Save it as UTF-8.');
        return undefined;
      }
    },
  };
}

function readYamlFiles(
  reader: Reader,
): Pick<Content, 'site' | 'vocabulary' | 'synonyms'> & { themePlace: Place | undefined } {
  const readFile = <Data>(path: string, schema: z.ZodType<Data>) => {
    const text = reader.read(path);
    if (text === undefined) return undefined;
    const source = normalizeSource(text);
    const findings = reader.findingsFor(path);
    checkSource(source, findings);
    const file = findings.hasErrors() ? undefined : readYaml(source, () => schema, findings);
    if (file) checkPersonalData(file.strings, acceptedIn(file.data), findings);
    return file;
  };
  const site = readFile('site.yaml', siteSchema);
  const siteFindings = reader.findingsFor('site.yaml');
  if (!site && !siteFindings.hasErrors()) {
    siteFindings.error(
      'site-missing',
      undefined,
      'A content folder needs a site.yaml that says whose portal it is. "npm run spaak -- init" makes one.',
    );
  }
  const vocabulary = Object.fromEntries(
    VOCABULARY_NAMES.map((name) => [name, readFile(`vocabulary/${name}.yaml`, termListSchema)?.data ?? []]),
  ) as Vocabulary;
  return {
    site: site?.data,
    themePlace: site?.placeOf(['theme']),
    vocabulary,
    synonyms: readFile('vocabulary/synonyms.yaml', synonymsSchema)?.data ?? [],
  };
}

function readTheme(path: string, place: Place | undefined, reader: Reader): string | undefined {
  const css = reader.read(path);
  if (css === undefined) {
    if (reader.findingsFor(path).hasErrors()) return undefined;
    reader
      .findingsFor('site.yaml')
      .error('unknown-reference', place, `There is no file "${path}". Correct "theme" or add the file.`);
    return undefined;
  }
  checkTheme(css, reader.findingsFor(path));
  return css;
}

/** Hits that an editor judged harmless; of the YAML files only site.yaml can name them. */
function acceptedIn(data: unknown): NonNullable<Site['privacyAccepted']> {
  return (data as Partial<Site>).privacyAccepted ?? [];
}

type Entries = Pick<Content, 'bottlenecks' | 'annotations' | 'circles' | 'expectations' | 'pages'>;

function readEntries(files: readonly ContentFile[], reader: Reader, cache: DocumentCache): Entries {
  const version = rendererVersion();
  const entries: Entries = { bottlenecks: [], annotations: [], circles: [], expectations: [], pages: [] };
  const added: Parameters<DocumentCache['update']>[0][number][] = [];
  const keep = new Set<string>();

  for (const { kind, id, path, bottleneck } of files) {
    const source = reader.read(path);
    if (source === undefined) continue;
    const digest = createHash('sha256').update(`${version}\0${kind}\0${path}\0${source}`).digest('hex');
    let document: CachedDocument | undefined = cache.find(digest);
    if (!document) {
      const { document: parsed, findings } = readDocument(source, { kind, path });
      if (!parsed) {
        reader.findingsFor(path).list.push(...findings);
        continue;
      }
      const { data, text, headings, references, tree } = parsed;
      document = { data, text, headings, references, findings };
      added.push({ digest, document, tree });
    }
    keep.add(digest);
    const { data, text, headings, references, findings } = document;
    reader.findingsFor(path).list.push(...findings);
    const entry = { id, path, digest, data, text, headings, references };
    if (kind === 'annotation')
      entries.annotations.push({ ...(entry as Entry<'annotation'>), bottleneck: bottleneck ?? '' });
    else (entries[`${kind}s`] as Entry[]).push(entry);
  }
  cache.update(added, keep);
  return entries;
}

/** Changes whenever the code that renders does, so that no cache outlives it. */
function rendererVersion(): string {
  const hash = createHash('sha256');
  for (const path of globSync('{package-lock.json,src/{markdown,model,privacy}/**/*.ts}').sort())
    hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}
