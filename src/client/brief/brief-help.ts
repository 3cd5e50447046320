import { briefPage as words, formatPeriod } from '../../messages/brief.ts';
import type { BriefIndex } from '../../queries/brief.ts';
import type { Selection } from '../../feeds/brief/selection.ts';
import { create } from '../elements.ts';
import type { Form } from './form.ts';

/** Makes a button of what it says and does. */
type ToButton = (label: string, act: () => void) => HTMLElement;

/** Why there is nothing in the letter, and what would bring something. */
export function listNothingHelp(
  { from, until, domains }: Selection,
  { domains: known }: Pick<BriefIndex, 'domains'>,
  { form, toButton }: { form: Form; toButton: ToButton },
): HTMLElement[] {
  const labels = known.flatMap(({ code, label }) => (domains.includes(code) ? [label] : []));
  const period = form.period();
  const why = period === 'geen' ? words.nonePicked : words.noneInPeriod(formatPeriod(from, until), labels);
  return [
    create('h2', {}, words.none),
    create('p', {}, why),
    ...(period === 'kwartaal' || period === 'geen' ? [toButton(words.widen.jaar, () => form.widen('jaar'))] : []),
    ...(period === 'alles' ? [] : [toButton(words.widen.alles, () => form.widen('alles'))]),
    ...(labels.length > 0 ? [toButton(words.widen.domains, () => form.widen('domains'))] : []),
  ];
}
