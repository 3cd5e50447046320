import { button, showDutch, type Shot } from './shot.ts';
import { ABOUT } from './texts.ts';

const WIDTH = 640;

export const CIRCLE_SHOTS: readonly Shot[] = [
  {
    name: 'leerkring-bijeenkomst',
    as: 'begeleider',
    width: 720,
    address: ({ circle }) => `/desk/?leerkring=${circle}`,
    async act(page) {
      await button(page, 'Plan een bijeenkomst').click();
      const form = page.locator('.meeting-form');
      await form.getByLabel('Dag').fill('2026-12-08');
      await form.getByLabel('Begint om').fill('14:00');
      await form.getByLabel('Eindigt om').fill('16:30');
      await form.getByLabel('Waar').fill('Buurthuis De Spil, Waterdam');
      await form.getByRole('checkbox').first().check();
      await showDutch(form.getByLabel('Dag'), '08-12-2026');
      await showDutch(form.getByLabel('Begint om'), '14:00');
      await showDutch(form.getByLabel('Eindigt om'), '16:30');
      return [form];
    },
  },
  {
    name: 'leerkring-uitkomst',
    as: 'begeleider',
    width: WIDTH,
    address: ({ circle }) => `/desk/?leerkring=${circle}&deel=vastleggen`,
    async act(page) {
      const about = page.locator('.record-case').filter({ has: page.locator(`a[href="/knelpunten/${ABOUT}/"]`) });
      await button(page, /^Leg iets vast/)
        .first()
        .click();
      await about.getByRole('radio', { name: /^Verwachting bijgesteld/ }).check();
      const field = (label: string) => about.locator('.field').filter({ has: page.getByText(label, { exact: true }) });
      await about.getByLabel('Om welke verwachting gaat het?').selectOption({ label: 'Hulp binnen een week' });
      await about.getByLabel('Wat is er afgesproken?').selectOption({ label: 'Bijgesteld' });
      await about.getByLabel('Wie verwachtte dit?').selectOption('resident');
      const text = (label: string) => about.getByRole('textbox', { name: label });
      await text('Dit werd verwacht').fill('Wie om hulp vraagt, krijgt die binnen een week.');
      await text('Dit wordt het').fill('Binnen een week belt het team. De hulp zelf komt binnen acht weken.');
      return [field('Om welke verwachting gaat het?'), field('Dit wordt het')];
    },
  },
  {
    name: 'leerkring-map',
    width: WIDTH,
    address: () => '/leerkringen/tijd-en-verwachtingen/map/',
    async act(page) {
      await button(page, 'Bewaar op dit apparaat').waitFor();
      return [page.locator('.tools')];
    },
  },
];
