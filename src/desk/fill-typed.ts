import type { Element, Parents, Root } from 'hast';
import { text, walkTree } from '../markdown/hast.ts';

/** Puts back what was typed in every form of the page that has fields of these names. */
export function fillTyped(tree: Root, typed: ReadonlyMap<string, readonly string[]>): void {
  const counts = new Map<string, number>();
  const forms: unknown[] = [];
  for (const { node, ancestors } of walkTree(tree)) {
    if (node.type !== 'element' || !isControl(node)) continue;
    const values = typed.get(String(node.properties.name));
    if (!values) continue;
    const form = findForm(ancestors);
    if (!forms.includes(form)) forms.push(form);
    const place = `${forms.indexOf(form)} ${String(node.properties.name)}`;
    const index = counts.get(place) ?? 0;
    counts.set(place, index + 1);
    fillControl(node, values, index);
  }
}

/** Whether people fill this in. */
export function isControl({ tagName }: Element): boolean {
  return tagName === 'input' || tagName === 'textarea' || tagName === 'select';
}

/** `index` counts the fields of one name in one form. */
function fillControl(control: Element, values: readonly string[], index: number): void {
  const { tagName, properties } = control;
  const value = values[index] ?? '';
  if (tagName === 'select') chooseOption(control, value);
  // The first line break after the tag is not part of the value.
  else if (tagName === 'textarea') control.children = [text(value.startsWith('\n') ? `\n${value}` : value)];
  else if (properties.type === 'checkbox' || properties.type === 'radio')
    properties.checked = values.includes(String(properties.value ?? 'on'));
  else properties.value = value;
}

function chooseOption(select: Element, value: string): void {
  for (const child of select.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'option') child.properties.selected = child.properties.value === value;
    else chooseOption(child, value);
  }
}

function findForm(ancestors: readonly Parents[]): Parents | undefined {
  return ancestors.findLast((node) => node.type === 'element' && node.tagName === 'form');
}
