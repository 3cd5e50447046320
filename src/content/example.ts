import { readDocument } from '../markdown/render.ts';
import { renderText, type FindLaw } from './written-text.ts';

const FRONT_MATTER = '---\ntitle: Voorbeeld\n---\n\n';

/**
 * A piece of a body, as the manual shows it, as safe HTML.
 * @throws {Error} when the check refuses it: a manual must not teach what does not work.
 */
export function renderExample(body: string, findLaw: FindLaw): string {
  const { document, findings } = readDocument(FRONT_MATTER + body, { kind: 'page' });
  if (!document) throw new Error(`The manual shows what is refused: ${findings[0]?.message ?? ''}\n${body}`);
  return renderText(document.tree, findLaw);
}
