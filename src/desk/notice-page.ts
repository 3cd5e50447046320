import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { element, text, walkTree } from '../markdown/hast.ts';

/** What a page says that stands in place of another. */
export interface Notice {
  title: string;
  text: string;
}

/** A page with a notice; in the looks of the site where `like`, the site's own page for what is not found, is given. */
export function toNoticePage(notice: Notice, like?: string): string {
  const tree = like === undefined ? undefined : fromHtml(like);
  return tree && fill(tree, notice) ? toHtml(tree) : toHtml(toPlainPage(notice));
}

/** Whether the page has the places for it. */
function fill(tree: Root, notice: Notice): boolean {
  const elements = [...walkTree(tree)].flatMap(({ node }) => (node.type === 'element' ? [node] : []));
  const [title, heading, lede] = [
    elements.find(({ tagName }) => tagName === 'title'),
    elements.find(({ tagName }) => tagName === 'h1'),
    elements.find(({ properties: { className } }) => Array.isArray(className) && className.includes('lede')),
  ];
  if (!title || !heading || !lede) return false;
  title.children = [text(notice.title)];
  heading.children = [text(notice.title)];
  lede.children = [text(notice.text)];
  return true;
}

function toPlainPage({ title, text: words }: Notice): Root {
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      element('html', { lang: 'nl' }, [
        element('head', {}, [
          element('meta', { charSet: 'utf-8' }, []),
          element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
          element('meta', { name: 'robots', content: 'noindex' }, []),
          element('title', {}, [title]),
          element('style', {}, [
            'body{font:1.125rem/1.6 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}',
          ]),
        ]),
        element('body', {}, [element('main', {}, [element('h1', {}, [title]), element('p', {}, [words])])]),
      ]),
    ],
  };
}
