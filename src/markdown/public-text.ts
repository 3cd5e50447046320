import { createHash } from 'node:crypto';
import { bottleneckSchema } from '../model/bottleneck.ts';
import type { Day } from '../model/dates.ts';
import { parseMarkdown, parsePlainText, toMarkdown } from '../model/plain-text.ts';
import {
  normalizePublicText,
  publicTextSchema,
  SECTIONS,
  type DraftText,
  type EditedText,
  type PublicText,
} from '../model/public-text.ts';
import { createFindings } from './finding.ts';
import { setField, writeFrontMatter } from './front-matter-writer.ts';
import { splitFrontMatter } from './front-matter.ts';
import { readYaml } from './yaml.ts';

/** Stands for the day of publication in what a digest is taken of: nobody knows that day yet. */
export const UNPUBLISHED: Day = '1970-01-01';

/** The body that `writeBody` gives. What somebody typed cannot look like a tag or a heading in it: it is escaped. */
const BODY = new RegExp(
  `^\\n(?:<Story>\\n\\n(?<story>[^]+?)\\n\\n</Story>\\n\\n)?## ${SECTIONS.happens}\\n\\n(?<happens>[^]+?)\\n\\n` +
    `## ${SECTIONS.obstacle}\\n\\n(?<obstacle>[^]+?)(?:\\n\\n## ${SECTIONS.helps}\\n\\n(?<helps>[^]+?))?\\n$`,
);

/**
 * What an editor made of a submission as the file of a bottleneck. Fields become a file that always parses again to the
 * same text, whatever was typed; a source gets the day of publication and stays as it is otherwise, even when it cannot
 * be read: the check refuses it then.
 */
export function toSource(text: EditedText, published: Day): string {
  if (typeof text === 'string') return setField(text, 'published', published) ?? text;
  const normal = normalizePublicText(text);
  return `${writeFrontMatter(toFrontMatter(normal, published))}\n${writeBody(normal)}\n`;
}

/** The inverse of `toSource`; undefined for a file that holds anything else than the fields do, however small. */
export function parsePublicText(source: string): PublicText | undefined {
  const findings = createFindings('');
  const parts = splitFrontMatter(source, findings);
  const frontMatter = parts && readYaml(parts.frontMatter, () => bottleneckSchema, findings)?.data;
  const sections = parts && BODY.exec(parts.body)?.groups;
  if (!frontMatter || !sections) return undefined;
  const { published, mergedInto: _merged, example: _example, ...fields } = frontMatter;
  const { story = '', happens = '', obstacle = '', helps = '' } = sections;
  const { data } = publicTextSchema.safeParse({
    ...fields,
    story: parseMarkdown(story),
    happens: parseMarkdown(happens),
    obstacle: parseMarkdown(obstacle),
    helps: parseMarkdown(helps),
  });
  return data && toSource(data, published) === source ? data : undefined;
}

/** What consent and signature are bound to: SHA-256 hex of all that becomes public, but for the day. */
export function digestText(text: EditedText): string {
  return createHash('sha256').update(toSource(text, UNPUBLISHED)).digest('hex');
}

/** In the order of `bottleneckSchema`. */
function toFrontMatter(text: DraftText, published: Day): object {
  const { title, summary, reported, municipality, domains, kinds, role, laws, decisionLevel, frequency } = text;
  const { affected, expectations, questions, privacyAccepted } = text;
  return {
    ...{ title, summary, reported, published, municipality, domains, kinds, role },
    ...(laws && { laws }),
    ...(decisionLevel && { decisionLevel }),
    ...(frequency && { frequency }),
    ...(affected && { affected }),
    ...(expectations && { expectations }),
    ...(questions && { questions }),
    ...(privacyAccepted && { privacyAccepted }),
  };
}

function writeBody({ story, happens, obstacle, helps }: DraftText): string {
  const write = (words: string) => toMarkdown(parsePlainText(words));
  const section = (heading: string, words: string) => [`## ${heading}`, ...(words ? [write(words)] : [])];
  return [
    ...(story ? ['<Story>', write(story), '</Story>'] : []),
    ...section(SECTIONS.happens, happens),
    ...section(SECTIONS.obstacle, obstacle),
    ...(helps ? section(SECTIONS.helps, helps) : []),
  ].join('\n\n');
}
