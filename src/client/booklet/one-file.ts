/** Nothing can be loaded into it, and nothing can leave it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * The page's booklet as one file that needs nothing beside it: styles, font, pictures, this script and what was written
 * are in it. `remark` says in it when it was made.
 * @throws when a part of it cannot be loaded.
 */
export async function makeFile(remark: string): Promise<string> {
  const original = document.querySelector<HTMLElement>('.booklet');
  if (!original) throw new Error('There is no booklet here.');
  // In a document of its own, which loads nothing: the policy of this page is not for what is put in there.
  const main = document.implementation.createHTMLDocument().createElement('main');
  const booklet = main.appendChild(main.ownerDocument.importNode(original, true));
  await bringPictures(booklet);
  freeze(booklet, remark);
  const styles = await Promise.all(
    [...document.querySelectorAll<HTMLElement>('link[rel=stylesheet], style')].map(readStyle),
  );
  const script = await readScript();
  return [
    '<!doctype html>',
    '<html lang="nl">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(document.title)}</title>`,
    ...styles.map((style) => `<style>${style.replaceAll('</', '<\\/')}</style>`),
    '</head>',
    `<body>${main.outerHTML}`,
    `<script type="module" data-booklet-script>${script.replaceAll(/<(?=\/script|!--)/gi, '\\x3C')}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** As it must be without its script, which makes it work again where it runs. */
function freeze(booklet: HTMLElement, remark: string): void {
  const originals = document.querySelectorAll<HTMLInputElement>('.booklet input');
  for (const [index, input] of [...booklet.querySelectorAll('input')].entries())
    input.toggleAttribute('checked', originals[index]?.checked);
  for (const own of booklet.querySelectorAll('textarea, script')) own.remove();
  for (const room of booklet.querySelectorAll('.typing')) room.classList.remove('typing');
  for (const tools of booklet.querySelectorAll<HTMLElement>('[data-device]')) tools.hidden = true;
  for (const says of booklet.querySelectorAll('[data-says]')) says.replaceChildren();
  for (const link of booklet.querySelectorAll<HTMLAnchorElement>('a[href^="/"]'))
    link.href = new URL(link.getAttribute('href') ?? '', document.baseURI).href;
  const tools = booklet.querySelector<HTMLElement>('[data-booklet]');
  const says = booklet.querySelector('[data-saved]') ?? document.createElement('p');
  says.textContent = remark;
  says.toggleAttribute('data-saved', true);
  tools?.prepend(says);
  // Its notes are its own from here on, and not those of another file.
  if (tools) tools.dataset.file = crypto.randomUUID();
}

async function readStyle(element: HTMLElement): Promise<string> {
  if (!(element instanceof HTMLLinkElement)) return element.textContent;
  const css = await (await load(element.href)).text();
  const addresses = [...css.matchAll(/url\(["']?(?!data:)([^"')]+)["']?\)/g)].map(([, address = '']) => address);
  const data = new Map(
    await Promise.all(
      [...new Set(addresses)].map(
        async (address) => [address, await toDataUrl(new URL(address, element.href).href)] as const,
      ),
    ),
  );
  return css.replaceAll(/url\(["']?(?!data:)([^"')]+)["']?\)/g, (_, address: string) => `url(${data.get(address)})`);
}

async function bringPictures(booklet: HTMLElement): Promise<void> {
  await Promise.all(
    [...booklet.querySelectorAll('img')].map(async (image) => {
      const address = image.getAttribute('src') ?? '';
      image.removeAttribute('loading');
      if (!address.startsWith('data:')) image.src = await toDataUrl(new URL(address, document.baseURI).href);
    }),
  );
}

/** This module stands alone, so that its text is all of it. */
async function readScript(): Promise<string> {
  const own = document.querySelector('[data-booklet-script]');
  return own?.textContent ?? (await load(import.meta.url)).text();
}

async function toDataUrl(address: string): Promise<string> {
  const blob = await (await load(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error(`Cannot read ${address}.`));
    reader.readAsDataURL(blob);
  });
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
