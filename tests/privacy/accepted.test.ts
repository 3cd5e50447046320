import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestHit } from '../../src/privacy/accepted.ts';

describe('digestHit', () => {
  it('is the SHA-256 of type, colon and text', () => {
    expect(digestHit('name', 'Zoë')).toBe(createHash('sha256').update('name:Zoë').digest('hex'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(digestHit('phone', text)).toBe(
          createHash('sha256')
            .update(`phone:${text.normalize('NFC')}`)
            .digest('hex'),
        );
      }),
    );
  });

  it('is the same for the same letters, and another for another type', () => {
    expect(digestHit('name', 'Zoe\u0308')).toBe(digestHit('name', 'Zoë'));
    expect(digestHit('name', '112')).not.toBe(digestHit('phone', '112'));
  });
});
