import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Findings } from '../markdown/finding.ts';

/** A photograph of 40 megapixels; more is a way to use up memory. */
const MAX_PIXELS = 40_000_000;
const MAX_BYTES = 10_000_000;

type Format = 'png' | 'jpeg' | 'webp' | 'avif' | 'gif';

const FORMATS: Record<string, Format> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
};
/** How a file of each format begins; the ending of a name proves nothing. */
const SIGNATURES: Record<Format, RegExp> = {
  png: /^\x89PNG\r\n\x1a\n/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[^]{4}WEBP/,
  avif: /^[^]{4}ftypavi[fs]/,
  gif: /^GIF8[79]a/,
};

/** Judges an image by its size and its first bytes. `path` is from the content root. */
export function checkImage(root: string, path: string, findings: Findings): void {
  const bytes = readFileSync(join(root, path));
  const format = formatOf(path);
  if (bytes.length > MAX_BYTES) {
    findings.error(
      'image-too-large',
      undefined,
      `This image has ${bytes.length} bytes; at most ${MAX_BYTES} are allowed. Make it smaller.`,
    );
  }
  if (!SIGNATURES[format].test(bytes.subarray(0, 16).toString('latin1'))) {
    findings.error(
      'image-type',
      undefined,
      `This file is not a ${format.toUpperCase()} image, though its name says so. Save it as one.`,
    );
  }
}

/** A short text that changes when the image does. */
export function digestImage(root: string, path: string): string {
  return createHash('sha256')
    .update(readFileSync(join(root, path)))
    .digest('hex');
}

/**
 * The image made anew from its pixels: upright, in the same format, without what a camera or an editor wrote in it
 * (place, date, owner). @throws when it cannot be read as an image.
 */
export async function reencodeImage(root: string, path: string): Promise<{ bytes: Buffer; type: string }> {
  const format = formatOf(path);
  const image = sharp(join(root, path), {
    limitInputPixels: MAX_PIXELS,
    animated: format === 'gif' || format === 'webp',
  });
  return { bytes: await image.autoOrient().toFormat(format).toBuffer(), type: `image/${format}` };
}

function formatOf(path: string): Format {
  return FORMATS[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'png';
}
