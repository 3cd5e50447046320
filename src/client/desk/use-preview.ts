import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreviewAnswer } from '../../desk/api/review-schemas.ts';
import type { EditedText } from '../../model/public-text.ts';
import { useDesk } from './desk-context.ts';
import { toSendable } from './text.ts';

/** Nobody wants advice in the middle of a word. */
const PAUSE_MS = 600;

export interface Preview {
  /** Of the text as it was a moment ago. */
  answer?: PreviewAnswer;
  /** By field. */
  problems: Record<string, string>;
  /** Why there is no newer one. */
  message?: string;
}

/** How a text will look and what is wrong with it, while somebody writes. The latest answer counts. */
export function usePreview(text: EditedText | undefined): Preview {
  const { api } = useDesk();
  const [preview, setPreview] = useState<Preview>({ problems: {} });
  const turn = useRef(0);
  const hasOne = useRef(false);

  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(() => void ask(text), hasOne.current ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [text]);
  return preview;

  async function ask(of: EditedText): Promise<void> {
    const own = ++turn.current;
    hasOne.current = true;
    const answer = await api.post<PreviewAnswer>('/api/desk/preview', { text: toSendable(of) });
    if (own !== turn.current) return;
    if (answer.kind === 'ok') setPreview({ answer: answer.value, problems: answer.value.problems });
    else
      setPreview((before) => ({
        ...before,
        message: answer.message,
        ...(answer.kind === 'failed' && { problems: answer.fields }),
      }));
  }
}
