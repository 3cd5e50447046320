import type { Notes } from './notes.ts';

const TICKED = 'x';

/**
 * Makes the room to write in into fields, and reads and fills them with the boxes. What was typed stands beside each
 * field as text too: paper shows that, and a saved booklet whose script does not run. `onChange`: a reader changed one.
 */
export function openFields(booklet: HTMLElement, onChange: () => void) {
  const rooms = [...booklet.querySelectorAll<HTMLElement>('[data-room]')].map((room) => ({
    name: room.dataset.room ?? '',
    ...openRoom(room),
  }));
  const ticks = [...booklet.querySelectorAll<HTMLInputElement>('[data-tick]')];
  booklet.addEventListener('input', ({ target }) => {
    rooms.find(({ field }) => field === target)?.show();
    if (rooms.some(({ field }) => field === target) || ticks.some((tick) => tick === target)) onChange();
  });
  return {
    read(): Notes {
      const typed = rooms.map(({ name, field }) => [name, field.value.trimEnd()] as const);
      const ticked = ticks.map((tick) => [tick.dataset.tick ?? '', tick.checked ? TICKED : ''] as const);
      return Object.fromEntries([...typed, ...ticked].filter(([, text]) => text !== ''));
    },
    /** Whatever has the focus is being written in, and stays as it is. */
    fill(notes: Notes): void {
      for (const { name, field, show } of rooms) {
        if (field !== document.activeElement) field.value = notes[name] ?? '';
        show();
      }
      for (const tick of ticks) tick.checked = notes[tick.dataset.tick ?? ''] === TICKED;
    },
    /** Of every field and box in this booklet. */
    names: new Set([...rooms.map(({ name }) => name), ...ticks.map((tick) => tick.dataset.tick ?? '')]),
  };
}

function openRoom(room: HTMLElement): { field: HTMLTextAreaElement; show: () => void } {
  const written = room.querySelector('.written') ?? document.createElement('div');
  const field = document.createElement('textarea');
  written.className = 'written';
  field.ariaLabel = room.dataset.label ?? '';
  field.rows = 1;
  field.value = written.textContent;
  room.prepend(field, written);
  room.classList.add('typing');
  const show = () => {
    written.textContent = field.value.trimEnd();
    room.classList.toggle('filled', written.textContent !== '');
  };
  show();
  return { field, show };
}
