const DRAWINGS = {
  done: 'm4.5 13 5 5L19.5 6.5',
  open: 'M4 4h16v16H4z',
  warning: 'M12 3 22 20.5H2zm0 6.5v5m0 3v.1',
};

export function Icon({ name }: { name: keyof typeof DRAWINGS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
