import { describe, expect, it } from 'vitest';
import type { Offer, OfferedType } from '../../../../src/client/annotate/offer.ts';
import type { Answer, Api } from '../../../../src/client/desk/api.ts';
import { inCircle } from '../../../../src/client/desk/circles/circle-api.ts';
import { createOffer } from '../../../support/annotate-stub.ts';

const ASKED = { name: 'circle', kind: 'choice', required: false, label: 'In welke leerkring?' } as const;
const OTHER = { name: 'from', kind: 'longText', required: true, label: 'Dit werd verwacht' } as const;

function type(name: string, circles?: string[]): OfferedType {
  const choices = circles?.map((value) => ({ value, label: value }));
  const fields = [OTHER, ...(choices ? [{ ...ASKED, choices }] : [])];
  return { type: name, label: name, fields, needsBody: true, mayTarget: true };
}

function open(types: OfferedType[]) {
  const posts: { path: string; body: unknown }[] = [];
  const api: Api = {
    get: <Value>() => Promise.resolve({ kind: 'ok', value: { ...createOffer(), types } } as Answer<Value>),
    post: <Value>(path: string, body?: unknown) => {
      posts.push({ path, body });
      return Promise.resolve({ kind: 'ok', value: {} } as Answer<Value>);
    },
    put: () => Promise.reject(new Error('Nothing here is put.')),
  };
  return { api: inCircle(api, 'wonen'), posts };
}

describe('the desk, in the name of a circle', () => {
  it('offers what can name it, in the order of a meeting, and does not ask for it', async () => {
    const { api } = open([
      ...[type('comment', ['wonen']), type('question'), type('referral', ['wonen', 'elders'])],
      ...[type('commitment', ['elders']), type('adjustment', ['wonen'])],
    ]);
    const answer = await api.get<Offer>('/api/annotations?bottleneck=2026-01-a');
    const { types } = answer.kind === 'ok' ? answer.value : { types: [] };
    expect(types.map(({ type: name, fields }) => [name, fields])).toEqual([
      ['comment', [OTHER]],
      ['adjustment', [OTHER]],
      ['referral', [OTHER]],
    ]);
  });

  it('names it in what is written, and in nothing else', async () => {
    const { api, posts } = open([]);
    await api.post('/api/annotations', { type: 'comment' });
    await api.post('/api/annotations/20261124-aaaaaaaa/withdraw', {});
    expect(posts.map(({ body }) => body)).toEqual([{ type: 'comment', circle: 'wonen' }, {}]);
  });
});
