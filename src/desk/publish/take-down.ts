import {
  dropField,
  readFields,
  setField,
  takeFrontMatter,
  writeFrontMatter,
} from '../../markdown/front-matter-writer.ts';
import { findTextQuote, matchTextQuote } from '../../model/text-quote.ts';
import { textQuoteSchema, type WithdrawnAnnotation } from '../../model/annotation.ts';
import type { Tombstone } from '../../model/bottleneck.ts';
import type { Day } from '../../model/dates.ts';
import { daySchema } from '../../model/fields.ts';

/**
 * What stays of a bottleneck that is taken down on `day`. One that was taken down before stays as it is. This works for
 * whatever stands in the file: taking down must not wait for somebody to repair it.
 */
export function toTombstone(
  source: string,
  { day, reason }: { day: Day; reason: Tombstone['withdrawnReason'] },
): string {
  const fields = readFields(source) ?? {};
  if ('withdrawn' in fields) return source;
  const published = daySchema.safeParse(fields.published).data ?? day;
  const tombstone: Tombstone = { published, withdrawn: day, withdrawnReason: reason, ...keepExample(fields) };
  return writeFrontMatter(tombstone);
}

/**
 * An annotation of a bottleneck that was taken down, without its text and the passage that it quotes.
 * @throws {Error} when its front matter cannot be read.
 */
export function withoutQuote(source: string): string {
  const head = takeFrontMatter('target' in getFields(source) ? must(dropField(source, ['target'])) : source);
  return must(head).replace(/\s*$/, '\n');
}

/**
 * What stays of an annotation that is taken down on `day`. One that was taken down before stays as it is.
 * @throws {Error} when its front matter cannot be read.
 */
export function toWithdrawnAnnotation(source: string, day: Day): string {
  const fields = getFields(source);
  if ('withdrawn' in fields) return source;
  const { type, created, by } = fields as unknown as WithdrawnAnnotation;
  const withdrawn: WithdrawnAnnotation = {
    type,
    created,
    by: { role: by.role },
    withdrawn: day,
    ...keepExample(fields),
  };
  return writeFrontMatter(withdrawn);
}

/**
 * An annotation without the words that it quotes and that do not stand in the new reading text of its bottleneck; with
 * a mark that there was a passage, so that it is not read as being about the whole. Undefined when nothing changes.
 * @throws {Error} when its front matter cannot be read.
 */
export function dropLostQuotes(source: string, readingText: string): string | undefined {
  const { data: target } = textQuoteSchema.safeParse(getFields(source).target);
  if (!target) return undefined;
  // What is left of the words may be a twin of the passage; without its context it would be taken for it.
  const { state } = matchTextQuote(readingText, target);
  if (state === 'orphaned') return must(setField(must(dropField(source, ['target'])), 'targetOmitted', true));
  if (findTextQuote(readingText, target).inContext.length > 0) return undefined;
  // Words around the quote may be what had to go. Without a place that has them all they are not looked at anyway.
  return (['prefix', 'suffix'] as const)
    .filter((name) => target[name] !== undefined)
    .reduce((made, name) => must(dropField(made, ['target', name])), source);
}

function getFields(source: string): Record<string, unknown> {
  return must(readFields(source));
}

function keepExample({ example }: Record<string, unknown>): { example?: true } {
  return example === true ? { example } : {};
}

function must<Value>(value: Value | undefined): Value {
  if (value === undefined)
    throw new Error('The front matter of this annotation cannot be read. Correct the file by hand, then try again.');
  return value;
}
