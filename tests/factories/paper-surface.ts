// Paper is not flat: it bends, was folded in four, or was carried crumpled in a bag. Each raises the sheet here and
// there, which moves what is printed, and shades it.
import { PAGE } from '#features/questionnaires/rules/paper/page-geometry.ts';
import { between, type Chance } from './paper-chance.ts';

/** Values a millimetre. */
export const GRAIN_OF_SURFACE = 4;
const WIDTH = PAGE.width * GRAIN_OF_SURFACE;
const HEIGHT = PAGE.height * GRAIN_OF_SURFACE;

export interface Surface {
  readonly width: number;
  readonly height: number;
  /** Where on the sheet a spot comes from, mm beside it. */
  readonly dx: Float32Array;
  readonly dy: Float32Array;
  /** Light kept, about 1. */
  readonly shade: Float32Array;
}

interface Spot {
  dx: number;
  dy: number;
  shade: number;
}
type Bump = (x: number, y: number, spot: Spot) => void;

/** The arch of a sheet lying loosely. */
function arch(chance: Chance): Bump {
  const bend = between(chance, 0, 0.9);
  return (x, _y, spot) => {
    spot.dy += bend * Math.sin((Math.PI * x) / PAGE.width);
  };
}

/** One fold: the halves catch different light, the crease stands up and is worn. */
function fold(chance: Chance, along: 'x' | 'y'): Bump {
  const middle = (along === 'x' ? PAGE.width : PAGE.height) / 2 + between(chance, -3, 3);
  const lift = between(chance, -0.7, 0.7);
  const tone = between(chance, -0.08, 0.08);
  const [depth, wide] = [between(chance, 0.05, 0.35), between(chance, 0.25, 0.6)];
  const [glint, beside] = [between(chance, 0, 0.1), between(chance, -1.2, 1.2)];
  return (x, y, spot) => {
    const off = (along === 'x' ? x : y) - middle;
    const raised = lift * Math.exp(-Math.abs(off) / 25);
    if (along === 'x') spot.dx += raised;
    else spot.dy += raised;
    spot.shade *= off > 0 ? 1 + tone : 1 - tone;
    spot.shade *=
      1 - depth * Math.exp(-((off / wide) ** 2)) + glint * Math.exp(-(((off - beside) / wide) ** 2));
  };
}

/** Ridges all one way; several of them make facets. */
function ridges(chance: Chance): Bump {
  const turn = chance() * Math.PI;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const length = between(chance, 25, 90);
  const start = chance() * length;
  const [height, tone] = [between(chance, 0.05, 0.22), between(chance, 0.01, 0.05)];
  return (x, y, spot) => {
    const at = (((x * cos + y * sin + start) / length) % 1) + 1;
    const phase = at % 1;
    const rising = phase < 0.5;
    const lift = height * (rising ? phase * 4 - 1 : 3 - phase * 4);
    spot.dx += lift * cos;
    spot.dy += lift * sin;
    spot.shade *= rising ? 1 + tone : 1 - tone;
  };
}

export type Wear = 'smooth' | 'folded in four' | 'crumpled';

export function surfaceOf(chance: Chance, wear: Wear): Surface {
  const bumps = [arch(chance)];
  if (wear === 'folded in four') bumps.push(fold(chance, 'x'), fold(chance, 'y'));
  if (wear === 'crumpled') bumps.push(...Array.from({ length: 5 }, () => ridges(chance)));
  const [dx, dy, shade] = [0, 1, 2].map(() => new Float32Array(WIDTH * HEIGHT)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const spot: Spot = { dx: 0, dy: 0, shade: 1 };
  for (let row = 0; row < HEIGHT; row += 1) {
    for (let column = 0; column < WIDTH; column += 1) {
      [spot.dx, spot.dy, spot.shade] = [0, 0, 1];
      for (const bump of bumps) bump(column / GRAIN_OF_SURFACE, row / GRAIN_OF_SURFACE, spot);
      const at = row * WIDTH + column;
      dx[at] = spot.dx;
      dy[at] = spot.dy;
      shade[at] = spot.shade;
    }
  }
  return { width: WIDTH, height: HEIGHT, dx, dy, shade };
}
