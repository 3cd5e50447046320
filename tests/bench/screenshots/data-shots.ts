import type { Shot } from './shot.ts';
import { ABOUT } from './texts.ts';

const WIDTH = 560;

export const DATA_SHOTS: readonly Shot[] = [
  {
    name: 'gegevens-bestanden',
    width: WIDTH,
    address: () => '/data/',
    act: async (page) => [page.locator('.files > li').first(), page.locator('.files > li').nth(1)],
  },
  {
    name: 'gegevens-verwijzen',
    width: WIDTH,
    address: () => `/knelpunten/${ABOUT}/`,
    act: async (page) => [page.getByRole('region', { name: 'Zo verwijst u hiernaar' })],
  },
];
