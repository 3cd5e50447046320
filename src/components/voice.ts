/** Which voice's colour a turn is drawn in. */
import type { Turn } from '../model/status.ts';

export function turnVoice(turn: Turn, overdue = false): 'policy' | 'practice' | 'circle' | 'none' | 'alert' {
  if (overdue) return 'alert';
  return turn === 'addressee' || turn === 'nobody' ? 'none' : turn;
}
