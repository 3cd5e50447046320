/** Shapes that marks, dials and the wheel share. Angles are degrees, clockwise from twelve o'clock. */
import type { Turn } from '../model/status.ts';

export type Point = readonly [x: number, y: number];

export function polar(centre: number, radius: number, angle: number): Point {
  const radians = ((angle - 90) * Math.PI) / 180;
  return [round(centre + radius * Math.cos(radians)), round(centre + radius * Math.sin(radians))];
}

/** Path of an open line through `points`. */
export function line(...points: Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** Path of an arc from twelve o'clock over `angle` degrees, less than a whole turn. */
export function arc(centre: number, radius: number, angle: number): string {
  const [x, y] = polar(centre, radius, angle);
  return `M${centre} ${centre - radius}A${radius} ${radius} 0 ${angle > 180 ? 1 : 0} 1 ${x} ${y}`;
}

/** Path of spokes from the centre to `radius`. */
export function spokes(centre: number, radius: number, angles: readonly number[]): string {
  return angles.map((angle) => line([centre, centre], polar(centre, radius, angle))).join('');
}

/**
 * The shape of a voice as a path of about `2 × size` across: policy a square, practice a dot, a circle a ring,
 * an addressee a diamond; nobody none.
 */
export function glyph(turn: Turn, [x, y]: Point, size: number): string {
  switch (turn) {
    case 'policy':
      return `M${round(x - size)} ${round(y - size)}h${round(2 * size)}v${round(2 * size)}h${round(-2 * size)}z`;
    case 'practice':
      return disc([x, y], size * 1.12, 1);
    case 'circle':
      return disc([x, y], size * 1.25, 1) + disc([x, y], size * 0.5, 0);
    case 'addressee': {
      const half = round(size * 1.4);
      return `M${x} ${round(y - half)}l${half} ${half} ${-half} ${half} ${-half} ${-half}z`;
    }
    case 'nobody':
      return '';
  }
}

/** A filled circle; drawn with `sweep` 0 inside another it is a hole. */
function disc([x, y]: Point, radius: number, sweep: 0 | 1): string {
  const r = round(radius);
  const across = round(2 * r);
  return `M${round(x - r)} ${y}a${r} ${r} 0 1 ${sweep} ${across} 0a${r} ${r} 0 1 ${sweep} ${-across} 0z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
