import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Import, SourceFile } from './imports.ts';

/**
 * Which part of the house may import which. A part is a folder, or one of the files that Astro wires by name.
 * `types` are parts of which only types may be imported, `scripts` those that an Astro file's `<script>` may import,
 * `packages` the only npm packages allowed (absent = any).
 */
const ARROWS: Record<string, Arrows> = {
  'src/model': { may: [], packages: ['zod'] },
  'src/messages': { may: ['src/model'] },
  'src/privacy': { may: [] },
  'src/markdown': { may: ['src/model', 'src/privacy'] },
  'src/content': { may: ['src/model', 'src/markdown'] },
  // What bottlenecks have in common is seen by the words that search compares.
  'src/queries': { may: ['src/content', 'src/model', 'src/search'] },
  // The words and the lexicon are the same on both sides.
  'src/search/client': { may: ['src/model', 'src/search'] },
  'src/search': { may: ['src/model', 'src/search/client'] },
  'src/feeds': { may: ['src/model', 'src/messages'] },
  // Letters are made in the browser too, and on the command line: nothing of either.
  'src/feeds/brief': { may: ['src/feeds', 'src/model', 'src/messages'], types: ['src/queries'] },
  'src/styles': { may: [] },
  'src/client': {
    // Styles too: what only some people load brings its own.
    may: ['src/model', 'src/privacy', 'src/search/client', 'src/messages', 'src/feeds/brief', 'src/styles'],
    // Of queries too: a page hands what a query returns to its script.
    types: ['src/desk', 'src/queries'],
  },
  'src/components': {
    may: ['src/messages', 'src/styles'],
    // Of queries too: a component's props are what a query returns.
    types: ['src/model', 'src/queries'],
    scripts: ['src/client', 'src/search/client'],
  },
  'src/layouts': {
    // Queries, because the frame of every page shows the portal's name: pages would only pass it on.
    may: ['src/components', 'src/queries', 'src/messages', 'src/styles'],
    types: ['src/model'],
    scripts: ['src/client', 'src/search/client'],
  },
  'src/pages': {
    may: [
      ...['src/queries', 'src/feeds', 'src/components', 'src/layouts', 'src/messages', 'src/styles', 'package.json'],
      'src/feeds/brief',
      // The manual shows them.
      'operations',
    ],
    types: ['src/model'],
    scripts: ['src/client', 'src/search/client'],
  },
  'src/build': { may: ['src/content', 'src/queries', 'src/search', 'src/feeds', 'src/model'] },
  'src/desk': {
    may: [
      ...['src/model', 'src/privacy', 'src/markdown', 'src/content', 'src/queries', 'src/feeds', 'src/messages'],
      // What was taken down must go from what the browser searches before the next build.
      'src/search',
      // What may be removed from the folder that a build goes to.
      'src/build',
    ],
  },
  'src/content.config.ts': { may: ['src/content', 'src/model'] },
  // Its version is told to readers and operators.
  'package.json': { may: [] },
  operations: { may: [] },
  'astro.config.mjs': { may: ['src/build', 'src/content', 'src/markdown', 'src/model'] },
  scripts: {
    may: [
      ...['src/model', 'src/messages', 'src/privacy', 'src/markdown', 'src/content', 'src/queries', 'src/search'],
      ...['src/search/client', 'src/feeds', 'src/feeds/brief', 'src/client', 'src/build', 'src/desk', 'package.json'],
    ],
  },
};

/** Astro finds pages by their place; a page that another file imports would be two things at once. */
const PAGES = 'src/pages';

/** What must not be reached, through however many files, by code that runs. */
const OUT_OF_REACH: OutOfReach[] = [
  {
    from: (path) => /^src\/(privacy|search\/client|client|feeds\/brief)\//.test(path),
    never: (target) => isBuiltin(target),
    why: 'it runs in the browser',
  },
  {
    from: (path) => /^(src\/pages\/|src\/build\/|src\/content\.config\.ts$|astro\.config\.mjs$)/.test(path),
    never: (target) => target.startsWith('src/desk/'),
    why: 'the static build works without the desk',
  },
  {
    from: (path) => /^(src\/desk\/|scripts\/)/.test(path),
    never: (target) => target.startsWith('astro:'),
    why: 'it runs outside Astro',
  },
];

/** Every import that goes against the arrows, every cycle and every barrel, as sentences; empty when all is well. */
export function findViolations(files: SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, file.imports.map((found) => resolve(file.path, found))]));
  return [
    ...files.flatMap((file) => (file.isBarrel ? [`${file.path} is a barrel: import from the files themselves`] : [])),
    ...[...graph].flatMap(([path, targets]) => targets.flatMap((target) => judgeImport(path, target))),
    ...OUT_OF_REACH.flatMap((rule) => findReached(graph, rule)),
    ...findCycles(graph),
  ];
}

function judgeImport(path: string, target: Target): string[] {
  const part = findPart(path);
  const rules = ARROWS[part ?? ''];
  if (!part || !rules) return [`${path} is in no known part of the house`];
  if (target.isPackage) {
    const allowed = !rules.packages || rules.packages.includes(getPackageName(target.to));
    return allowed ? [] : [`${path} imports ${target.to}: ${part} may import only ${rules.packages?.join(', ') ?? ''}`];
  }
  const other = findPart(target.to);
  if (!other) return [`${path} imports ${target.to}, which is in no known part of the house`];
  if (other === PAGES) return [`${path} imports ${target.to}: nothing imports ${PAGES}`];
  const allowed = [part, ...rules.may];
  if (target.typeOnly) allowed.push(...(rules.types ?? []));
  if (target.browser) allowed.push(...(rules.scripts ?? []));
  if (allowed.includes(other)) return [];
  const verb = rules.types?.includes(other) ? 'may import only types of' : 'may not import';
  return [`${path} imports ${target.to}: ${part} ${verb} ${other}`];
}

function findReached(graph: Graph, { from, never, why }: OutOfReach): string[] {
  return [...graph.keys()].filter(from).flatMap((start) => {
    const seen = new Set([start]);
    const paths = [[start]];
    for (let path = paths.shift(); path; path = paths.shift()) {
      for (const target of graph.get(path.at(-1) ?? '') ?? []) {
        if (target.typeOnly || seen.has(target.to)) continue;
        seen.add(target.to);
        const chain = [...path, target.to];
        if (never(target.to)) return [`${chain.join(' → ')}: ${start} must not reach it, for ${why}`];
        paths.push(chain);
      }
    }
    return [];
  });
}

/** Each cycle once, however many of its files one starts from. */
function findCycles(graph: Graph): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) {
      cycles.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target.to, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

function resolve(from: string, { specifier, typeOnly, browser = false }: Import): Target {
  const isPackage = !specifier.startsWith('.');
  const to = isPackage ? specifier : posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return { to, isPackage, typeOnly, browser };
}

/** The innermost part that holds `path`. */
function findPart(path: string): string | undefined {
  const parts = Object.keys(ARROWS).filter((part) => path === part || path.startsWith(`${part}/`));
  return parts.sort((a, b) => b.length - a.length)[0];
}

function getPackageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

interface Arrows {
  may: string[];
  types?: string[];
  scripts?: string[];
  packages?: string[];
}

interface Target {
  /** A path from the project's root, or a package's specifier. */
  to: string;
  isPackage: boolean;
  typeOnly: boolean;
  browser: boolean;
}

interface OutOfReach {
  from: (path: string) => boolean;
  never: (target: string) => boolean;
  why: string;
}

type Graph = Map<string, Target[]>;
