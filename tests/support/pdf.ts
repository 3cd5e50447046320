import { getDocumentProxy } from 'unpdf';

/** A piece of text on a page; millimetres from the top left corner, `bottom` being the line that it stands on. */
export interface PdfText {
  text: string;
  left: number;
  right: number;
  bottom: number;
  /** Of its letters. */
  size: number;
}

export interface PdfPage {
  /** In millimetres. */
  width: number;
  height: number;
  texts: PdfText[];
}

const MM = 25.4 / 72;

/** The pages of a PDF with the text on them, in the order in which it was drawn. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  try {
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    return await Promise.all(
      numbers.map(async (number) => {
        const page = await pdf.getPage(number);
        const [, , width = 0, height = 0] = page.view;
        const { items } = await page.getTextContent();
        return {
          width: width * MM,
          height: height * MM,
          texts: items.flatMap((item) => {
            if (!('str' in item) || item.str.trim() === '') return [];
            const [, , , , x = 0, y = 0] = item.transform as number[];
            const [left, right] = [x * MM, (x + item.width) * MM];
            return [{ text: item.str, left, right, bottom: (height - y) * MM, size: item.height * MM }];
          }),
        };
      }),
    );
  } finally {
    await pdf.cleanup();
  }
}

/** The letters and figures of a text in one row: lines, hyphens and spaces between them make no difference. */
export function toLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
