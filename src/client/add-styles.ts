/** Adds a style sheet. Resolves when it holds, so that nothing is seen without it; a page can be used without. */
export function addStyles(href: string): Promise<void> {
  const link = document.createElement('link');
  return new Promise((resolve) => {
    for (const event of ['load', 'error']) link.addEventListener(event, () => resolve());
    Object.assign(link, { rel: 'stylesheet', href });
    document.head.append(link);
  });
}
