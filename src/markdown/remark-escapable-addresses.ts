import type { Processor } from 'unified';

/**
 * Links a written-out address only where the parser saw one. GFM looks a second time, in what escapes stand for, so that
 * `www\.example.nl` becomes a link all the same; a text that must mean nothing could then not be written.
 */
export function remarkEscapableAddresses(this: Processor): void {
  const data = this.data();
  const extensions = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}
