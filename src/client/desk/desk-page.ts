import { find } from '../elements.ts';
import type { Choices } from './desk-context.ts';

// The page of the desk: what is on it comes with the app, once there is a script to run it.

const root = find('[data-desk]', HTMLElement);

import('./app.tsx').then(
  ({ mountApp }) => mountApp(root, JSON.parse(root.dataset.desk ?? '{}') as Choices),
  () => (find('[role=status]', HTMLElement, root).textContent = root.dataset.unloaded ?? ''),
);
