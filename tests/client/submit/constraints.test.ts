import { describe, expect, it } from 'vitest';
import { findProblem, type Facts } from '../../../src/client/submit/constraints.ts';

const ARTICLE = '[0-9]+[a-z]?';

describe('findProblem', () => {
  it.each<[what: string, facts: Partial<Facts>, code: string | undefined]>([
    ['nothing where something must stand', { value: ' \n', required: true }, 'missing'],
    ['nothing where nothing need stand', { value: '', min: 3, pattern: ARTICLE }, undefined],
    ['too little, white space around it not counted', { value: '  ab  ', min: 3 }, 'too_small'],
    ['just enough', { value: 'abc', min: 3, max: 3 }, undefined],
    ['too much', { value: 'abcd', max: 3 }, 'too_big'],
    ['another form', { value: 'art 3', pattern: ARTICLE }, 'invalid_format'],
    ['the form within something else', { value: '3 lid', pattern: ARTICLE }, 'invalid_format'],
    ['the form', { value: '8a', pattern: ARTICLE }, undefined],
    ['what the browser does not take', { value: 'naam', mistyped: true }, 'invalid_format'],
  ])('finds %s', (_, facts, code) => {
    expect(findProblem({ value: '', required: false, ...facts })).toBe(code);
  });
});
