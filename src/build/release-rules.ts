import { Parser } from 'htmlparser2';

/** Something in a built file that no release may hold. */
export interface Violation {
  file: string;
  what: string;
}

/** Folders of scripts that are our own, or Pagefind's. */
const SCRIPT_FOLDERS = /^\/?(?:_astro|pagefind)\//;
/** Elements that run, embed or redirect; none of ours needs them. */
const FORBIDDEN_ELEMENTS = new Set([
  'style',
  'base',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'portal',
  'foreignobject',
  'animate',
  'set',
]);
/** Attributes that hold an address, for any element. */
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'xlink:href',
  'background',
  'ping',
  'cite',
  'longdesc',
]);
/** Relations of a link that make the browser load something. */
const LOADING_LINK = /\b(?:stylesheet|preload|modulepreload|icon|manifest|prefetch|prerender)\b/i;
/** Elements whose address is loaded; links to elsewhere are only followed. */
const LOADING_ELEMENTS = new Set(['script', 'img', 'source', 'audio', 'video', 'track', 'input', 'image', 'use']);
const MARKUP = /\.(?:html|svg|xml)$/;

/** Judges one built file by its path in the release and its text. Files of Pagefind are its own. */
export function judgeFile(file: string, text: string): Violation[] {
  if (file.startsWith('pagefind/')) return [];
  if (MARKUP.test(file)) return judgeMarkup(file, text);
  if (file.endsWith('.css')) return judgeStyles(file, text);
  if (/\.m?js$/.test(file) && !SCRIPT_FOLDERS.test(file))
    return [{ file, what: 'a script outside the folders of our own scripts' }];
  return [];
}

function judgeMarkup(file: string, text: string): Violation[] {
  const violations: Violation[] = [];
  const report = (what: string) => violations.push({ file, what });
  let data: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = name.toLowerCase();
        judgeElement(element, attributes, report);
        data = element === 'script' ? '' : undefined;
        if (element === 'script') judgeScript(attributes, report);
      },
      ontext(part) {
        if (data !== undefined) data += part;
      },
      onclosetag(name) {
        if (name.toLowerCase() === 'script' && data !== undefined) judgeScriptText(data, report);
        data = undefined;
      },
    },
    { xmlMode: !file.endsWith('.html'), decodeEntities: true },
  );
  parser.end(text);
  return violations;
}

function judgeElement(name: string, attributes: Record<string, string>, report: (what: string) => void): void {
  if (FORBIDDEN_ELEMENTS.has(name)) report(`the element <${name}>`);
  if (name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) report('a redirect in a meta element');
  for (const [attribute, value] of Object.entries(attributes)) {
    const key = attribute.toLowerCase();
    if (key.startsWith('on')) report(`the event handler ${key} on <${name}>`);
    if (key === 'style' || key === 'srcdoc') report(`the attribute ${key} on <${name}>`);
    if (ADDRESSES.has(key) && /^(?:javascript|vbscript|data):/i.test(withoutBlanks(value)))
      report(`the address ${value.slice(0, 40)} on <${name}>`);
  }
  const loads = LOADING_ELEMENTS.has(name) || (name === 'link' && LOADING_LINK.test(attributes.rel ?? ''));
  const loaded = [attributes.src, attributes.href, attributes['xlink:href'], ...(attributes.srcset ?? '').split(',')];
  if (loads && loaded.some((address) => address !== undefined && isElsewhere(address)))
    report(`something loaded from elsewhere by <${name}>`);
}

function judgeScript({ src, type }: Record<string, string>, report: (what: string) => void): void {
  if (src !== undefined && !SCRIPT_FOLDERS.test(src)) report(`the script ${src.slice(0, 60)}`);
  if (src === undefined && type !== 'application/ld+json') report('an inline script');
}

/** A block of data must be data: what parses as JSON and cannot end its element. */
function judgeScriptText(text: string, report: (what: string) => void): void {
  if (text === '') return;
  try {
    JSON.parse(text);
  } catch {
    report('a script element with text that is not JSON');
  }
  if (text.includes('<')) report('a data block that holds "<"');
}

function judgeStyles(file: string, text: string): Violation[] {
  const imports = /@import\b/i.test(text) ? [{ file, what: 'a style sheet that imports another' }] : [];
  const outside = [...text.matchAll(/url\(\s*["']?([^"')]*)/gi)].some(
    ([, address = '']) => isElsewhere(address) && !address.startsWith('data:image/svg+xml'),
  );
  return outside ? [...imports, { file, what: 'a style sheet that loads something from elsewhere' }] : imports;
}

function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(withoutBlanks(address));
}

/** As a browser reads it: control characters and blanks do not count. */
function withoutBlanks(text: string): string {
  return text.replace(/[\p{Cc}\s]/gu, '');
}
