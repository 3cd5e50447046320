import { create } from './elements.ts';

/** Hands a text over as a file, without sending it anywhere. */
export function download(name: string, text: string, type = 'text/plain;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = create('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers that ask where to put it need the address until then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
