import { find } from '../elements.ts';

// The page is there before what makes the letter, which weighs more than a page.

const root = find('[data-brief]', HTMLElement);

import('./brief-page.ts')
  .then(({ startBrief }) => startBrief(root))
  .catch(() => {
    find('[data-says]', HTMLElement, root).textContent = root.dataset.brief ?? '';
  });
