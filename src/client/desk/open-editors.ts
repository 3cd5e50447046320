import { createEditor, type Editor, type EditorOptions, type Keep } from './editor.ts';
import { hasKeptWords } from './kept-words.ts';

/** Texts that somebody works on, by what they are of. They outlive their view, so that looking elsewhere loses nothing. */
const opened = new Map<string, Opened>();

interface Opened {
  editor: Editor;
  keep: Keep;
}

/** The editor of a text that is not kept yet, or a new one. What keeps it is that of the view that is there now. */
export function openEditor(key: string, { keep, ...options }: EditorOptions): Editor {
  const known = opened.get(key);
  if (known && !known.editor.isKept()) {
    known.keep = keep;
    return known.editor;
  }
  known?.editor.stop();
  const open: Opened = {
    keep,
    editor: createEditor({ ...options, keep: (text, version) => open.keep(text, version) }),
  };
  opened.set(key, open);
  return open.editor;
}

/** Forgets an editor: what it held has come to its end. */
export function closeEditor(key: string): void {
  opened.get(key)?.editor.stop();
  opened.delete(key);
}

export function hasUnkept(): boolean {
  return hasKeptWords() || [...opened.values()].some(({ editor }) => !editor.isKept());
}

/** Keeps what would have been kept by itself. */
export async function saveAll(): Promise<void> {
  for (const { editor } of opened.values()) if (editor.keepsItself() && !editor.isKept()) await editor.save();
}
