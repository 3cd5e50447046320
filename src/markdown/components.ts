import type { Element, ElementContent } from 'hast';
import { z } from 'zod';
import { articleSchema, codeSchema, lineSchema, partialDateSchema } from '../model/fields.ts';
import { element, generated } from './hast.ts';
import { MEDIA_PATH } from './urls.ts';

/**
 * The components that authors may use: their attributes, what may stand inside them, and the HTML they become. What
 * the author did not write in the body itself is `data-generated`, and so no part of the reading text.
 */
export const COMPONENTS = {
  Callout: defineComponent({
    attributes: z.strictObject({ type: z.enum(['info', 'warning', 'tip']), title: lineSchema(1, 120).optional() }),
    children: 'blocks',
    toHast: ({ type, title }, children) =>
      element('div', { className: ['callout', `callout-${type}`] }, [
        generated('p', { className: ['callout-title'] }, [title ?? CALLOUT_TITLES[type]]),
        ...children,
      ]),
  }),
  Story: defineComponent({
    attributes: z.strictObject({}),
    children: 'blocks',
    toHast: (_attributes, children) =>
      element('section', { className: ['story'], ariaLabel: 'Praktijkverhaal' }, [
        generated('p', { className: ['story-label'] }, ['Praktijkverhaal']),
        ...children,
      ]),
  }),
  Quote: defineComponent({
    attributes: z.strictObject({ by: lineSchema(2, 120).optional() }),
    children: 'blocks',
    toHast: ({ by }, children) =>
      element('blockquote', { className: ['quote'] }, [...children, ...(by ? [generated('footer', {}, [by])] : [])]),
  }),
  Expectation: defineComponent({
    attributes: z.strictObject({ promised: lineSchema(3, 300), practice: lineSchema(3, 300) }),
    children: 'none',
    toHast: ({ promised, practice }) =>
      generated('dl', { className: ['expectation'] }, [
        element('div', { className: ['promised'] }, [element('dt', {}, ['Beloofd']), element('dd', {}, [promised])]),
        element('div', { className: ['practice'] }, [element('dt', {}, ['Praktijk']), element('dd', {}, [practice])]),
      ]),
  }),
  Timeline: defineComponent({
    attributes: z.strictObject({}),
    children: 'steps',
    toHast: (_attributes, children) => element('ol', { className: ['steps'] }, children),
  }),
  Step: defineComponent({
    attributes: z.strictObject({ date: partialDateSchema, title: lineSchema(1, 120).optional() }),
    children: 'blocks',
    parent: 'Timeline',
    toHast: ({ date, title }, children) =>
      element('li', {}, [
        generated('p', { className: ['step-label'] }, [
          element('time', { dateTime: date }, [formatDate(date)]),
          ...(title ? [` ${title}`] : []),
        ]),
        ...children,
      ]),
  }),
  Law: defineComponent({
    attributes: z.strictObject({ code: codeSchema, article: articleSchema.optional() }),
    children: 'none',
    inline: true,
    // The label needs the vocabulary: the page fills it in by these attributes.
    toHast: ({ code, article }, _children, inline) => {
      const label = article ? `${code}, artikel ${article}` : code;
      const properties = { className: ['law'], dataLaw: code, ...(article && { dataArticle: article }) };
      const law = generated('span', properties, [label]);
      return inline ? law : generated('p', { className: ['law'] }, [law]);
    },
  }),
  Figure: defineComponent({
    attributes: z.strictObject({
      src: z.string().regex(MEDIA_PATH, 'must be an image such as media/stroomschema.png'),
      alt: lineSchema(3, 300),
      caption: lineSchema(3, 300).optional(),
    }),
    children: 'none',
    toHast: ({ src, alt, caption }) =>
      element('figure', { className: ['figure'] }, [
        element('img', { src: `/${src}`, alt, loading: 'lazy', decoding: 'async' }, []),
        ...(caption ? [generated('figcaption', {}, [caption])] : []),
      ]),
  }),
  Redacted: defineComponent({
    attributes: z.strictObject({ reason: lineSchema(2, 120).optional() }),
    children: 'none',
    inline: true,
    toHast: ({ reason }, _children, inline) =>
      placeholder('omitted', reason ? `weggelaten: ${reason}` : 'weggelaten', inline),
  }),
  Unknown: defineComponent({
    attributes: z.strictObject({}),
    children: 'none',
    inline: true,
    toHast: (_attributes, _children, inline) => placeholder('unknown', 'onbekend', inline),
  }),
} as const;

const CALLOUT_TITLES = { info: 'Goed om te weten', warning: 'Let op', tip: 'Tip' } as const;

export type ComponentName = keyof typeof COMPONENTS;

export function isComponentName(name: string | null): name is ComponentName {
  return name !== null && Object.hasOwn(COMPONENTS, name);
}

/** A component with its types forgotten, for code that handles all of them alike. */
export interface AnyComponent {
  attributes: z.ZodType;
  /** Blocks of Markdown, only Steps, or nothing. */
  children: 'blocks' | 'steps' | 'none';
  /** May also stand inside a sentence. */
  inline?: boolean;
  /** The only component it may stand in. */
  parent?: 'Timeline';
  toHast(attributes: unknown, children: ElementContent[], inline: boolean): Element;
}

/** @throws nothing: `name` was judged before. */
export function getComponent(name: ComponentName): AnyComponent {
  return COMPONENTS[name];
}

interface Component<Attributes extends z.ZodType> extends Omit<AnyComponent, 'attributes' | 'toHast'> {
  attributes: Attributes;
  toHast(attributes: z.output<Attributes>, children: ElementContent[], inline: boolean): Element;
}

function defineComponent<Attributes extends z.ZodType>(component: Component<Attributes>): Component<Attributes> {
  return component;
}

function placeholder(name: 'omitted' | 'unknown', words: string, inline: boolean): Element {
  const span = generated('span', { className: [name] }, [words]);
  return inline ? span : generated('p', {}, [span]);
}

function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const format = new Intl.DateTimeFormat('nl-NL', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
  });
  return format.format(Date.parse(`${year}-${month}-${day ?? '01'}`));
}
