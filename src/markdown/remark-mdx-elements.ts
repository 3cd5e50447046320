import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import type { Processor } from 'unified';

/**
 * MDX syntax as data: elements and braces become nodes that the guard judges. No acorn, so nothing in braces is read as
 * code; no ESM, so a line that begins with "import" stays prose; no raw HTML, `<…>` links or indented code, as in MDX.
 */
export function remarkMdxElements(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdxJsx(), mdxExpression(), {
    disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] },
  });
  (data.fromMarkdownExtensions ??= []).push(mdxJsxFromMarkdown(), mdxExpressionFromMarkdown());
}
