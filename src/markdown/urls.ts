const PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Path of an image as content writes it, from the content root. */
export const MEDIA_PATH = /^media\/[A-Za-z0-9][\w.-]*\.(?:png|PNG|jpe?g|JPE?G|webp|WEBP|avif|AVIF|gif|GIF)$/;

/**
 * Whether a link may point to `url`: http, https, mailto, tel, an address on this site (`/…`) or a place on this page
 * (`#…`). It is judged as a browser would read it, which ignores tabs and line breaks and decodes nothing.
 */
export function isSafeUrl(url: string): boolean {
  if (/[\u0000-\u0020\u007f\\]/.test(url) || /[\u0000-\u001f\\]/.test(decode(url))) return false;
  if (url.startsWith('#')) return true;
  if (url.startsWith('/')) return !url.startsWith('//') && !decode(url).startsWith('//');
  try {
    return PROTOCOLS.has(new URL(url).protocol);
  } catch {
    return false;
  }
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // A stray percent sign is legal in what people paste; it then stands for itself.
    return url;
  }
}
