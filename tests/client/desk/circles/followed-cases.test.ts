import { describe, expect, it } from 'vitest';
import { toFollowedCases } from '../../../../src/client/desk/circles/followed-cases.ts';
import type { Memory } from '../../../../src/client/follow/memory.ts';

const entry = (page: string, title: string) => ({ id: title, page, place: '', title, text: '', date: '' });
const memory = (...entries: Memory['entries']): Memory => ({ checked: '', full: false, known: [], entries });

describe('what is followed on this device', () => {
  it('gives the bottlenecks in it, then those that its news is about, each once', () => {
    const list = [
      { path: '/knelpunten/2026-02-b/', name: 'Wie tekent' },
      { path: '/domeinen/wonen/', name: 'Wonen' },
      { path: '/knelpunten/', name: 'Alles' },
    ];
    const memories = new Map([
      ['/knelpunten/2026-02-b/', memory(entry('/knelpunten/2026-02-b/', 'Vraag: Wie tekent'))],
      [
        '/domeinen/wonen/',
        memory(
          entry('/knelpunten/2026-07-c/', 'Nieuw knelpunt: Geen huis: en nu'),
          entry('/leerkringen/wonen/', 'Leerkring'),
          entry('/knelpunten/2026-07-c/', 'Vraag: Geen huis: en nu'),
        ),
      ],
    ]);
    expect(toFollowedCases(list, memories)).toEqual({
      followed: [{ id: '2026-02-b', number: '2026-02', title: 'Wie tekent', href: '/knelpunten/2026-02-b/' }],
      news: [{ id: '2026-07-c', number: '2026-07', title: 'Geen huis: en nu', href: '/knelpunten/2026-07-c/' }],
    });
  });
});
