import { useEffect, useMemo, useState } from 'preact/hooks';
import { listConcerns } from '../concerns.ts';
import type { Editor } from '../editor.ts';
import { listPassages } from '../text.ts';
import { usePreview } from '../use-preview.ts';
import { useStore } from '../use-store.ts';
import type { Editing } from './editing.ts';

/** What an editor has in hands, and all that follows from its text. `before`: what was sent in, by field. */
export function useEditing(
  editor: Editor,
  before: readonly { field: string; text: string }[],
  raw?: Parameters<typeof listConcerns>[1],
): Editing {
  const state = useStore(editor);
  const { text } = state.history;
  const preview = usePreview(text);
  const concerns = useMemo(() => listConcerns(text, raw), [text, raw]);
  const [compare, setCompare] = useState<{ list: typeof import('../differences.ts').listAdditions } | undefined>();
  useEffect(() => {
    // What is new is underlined as soon as that can be told; without it the text can be changed as well.
    import('../differences.ts').then(
      ({ listAdditions }) => setCompare({ list: listAdditions }),
      () => undefined,
    );
  }, []);
  const additions = useMemo(() => {
    const earlier = new Map(before.map((passage) => [passage.field, passage.text]));
    if (!compare || typeof text === 'string') return {};
    return Object.fromEntries(
      listPassages(text).flatMap(({ field, text: now }) => {
        const then = earlier.get(field);
        return then === undefined || then === now ? [] : [[field, compare.list(then, now)]];
      }),
    );
  }, [compare, text, before]);
  return { editor, state, text, preview, concerns, additions };
}
