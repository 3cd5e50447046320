import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getSecret } from '../../src/desk/secret.ts';

const LONG = 'x'.repeat(32);

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'spaak-secret-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('getSecret', () => {
  it('takes the one that is configured and writes nothing', () => {
    expect(getSecret(folder, LONG)).toBe(LONG);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('makes one that only its owner can read, and keeps to it', () => {
    const data = join(folder, 'not', 'there');
    const secret = getSecret(data);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(getSecret(data)).toBe(secret);
    expect(getSecret(data, '')).toBe(secret);
    expect(readdirSync(data)).toEqual(['secret']);
    expect(statSync(join(data, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('makes another one in another folder', () => {
    expect(getSecret(join(folder, 'a'))).not.toBe(getSecret(join(folder, 'b')));
  });

  it('closes a file that others can read', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, LONG);
    chmodSync(file, 0o644);
    expect(getSecret(folder)).toBe(LONG);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('makes no other where one was lost, as no code would work any more', () => {
    writeFileSync(join(folder, 'inbox.sqlite'), '');
    expect(() => getSecret(folder)).toThrow(`${join(folder, 'secret')} is missing`);
    expect(readdirSync(folder)).toEqual(['inbox.sqlite']);
    expect(getSecret(folder, LONG)).toBe(LONG);
  });

  it.each([
    ['an empty file', '', undefined, 'secret'],
    ['a short one in the file', 'hunter2', undefined, 'secret'],
    ['a short one in the environment', LONG, 'hunter2', 'SPAAK_SECRET'],
  ])('refuses %s without telling it', (_, kept, configured, place) => {
    const file = join(folder, 'secret');
    writeFileSync(file, kept);
    expect(() => getSecret(folder, configured)).toThrow(`${place} must hold at least 32 characters.`);
    expect(() => getSecret(folder, configured)).not.toThrow('hunter2');
    expect(readFileSync(file, 'utf8')).toBe(kept);
  });
});
