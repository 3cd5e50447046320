import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { reencodeImage } from '../../src/content/media.ts';
import { createFolder } from './support.ts';

/** A picture that lies on its side, with what a camera writes in it. */
async function takePhoto(): Promise<Buffer> {
  const image = sharp({ create: { width: 40, height: 20, channels: 3, background: '#a8340d' } });
  return image
    .jpeg()
    .withExif({ IFD0: { Artist: 'Kanariepiet' }, IFD3: { GPSLatitude: '52/1 5/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

describe('an image', () => {
  it('is given upright, without what a camera wrote in it', async () => {
    const photo = await takePhoto();
    expect(photo.toString('latin1')).toContain('Kanariepiet');

    const { bytes, type } = await reencodeImage(createFolder({ 'media/plein.jpg': photo }), 'media/plein.jpg');
    const { width, height, exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect({ type, width, height, exif, xmp, iptc, icc }).toEqual({ type: 'image/jpeg', width: 20, height: 40 });
    expect(bytes.toString('latin1')).not.toContain('Kanariepiet');
  });

  it.each(['png', 'webp', 'avif', 'gif'] as const)('stays a %s', async (format) => {
    const source = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
      .toFormat(format)
      .toBuffer();
    const { bytes, type } = await reencodeImage(
      createFolder({ [join('media', `a.${format}`)]: source }),
      `media/a.${format}`,
    );
    expect(type).toBe(`image/${format}`);
    expect((await sharp(bytes).metadata()).width).toBe(4);
  });

  it('that cannot be read is an error, and nothing is given', async () => {
    const root = createFolder({ 'media/a.png': '\x89PNG\r\n\x1a\n and no more' });
    await expect(reencodeImage(root, 'media/a.png')).rejects.toThrow();
  });
});
