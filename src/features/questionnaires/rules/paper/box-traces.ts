// Marks too faint for any fixed bound: a pencil on a grey copy is plain to the eye beside the empty boxes of the same
// page, so it is these that are compared.
import { SAMPLES } from '#features/questionnaires/rules/paper/box-patch.ts';

/** Kept clear of the printed frame, mm. */
const CLEAR = 0.6;
/** Boxes taken for empty: the palest of the page. */
const PALEST = 1 / 3;
/** Fewer boxes tell nothing about each other. */
const LEAST = 5;
/** Of the spots of empty boxes, so many are no darker than the grain of this page. */
const GRAIN = 0.98;
/** Nothing fainter than this is seen by anybody. */
const SEEN = 0.012;

/** For each box, the share of its inside that is darker than the grain of this page. */
export function readTraces(drawn: readonly Float32Array[], side: number): number[] {
  if (drawn.length < LEAST) return drawn.map(() => 0);
  const edge = Math.round(CLEAR * SAMPLES);
  const insides = drawn.map((box) =>
    box.filter((_, at) => {
      const [column, row] = [at % side, Math.floor(at / side)];
      return Math.min(row, column, side - 1 - row, side - 1 - column) >= edge;
    }),
  );
  const mean = (box: Float32Array) => box.reduce((sum, one) => sum + one, 0) / box.length;
  const palest = insides
    .map((box) => ({ box, ink: mean(box) }))
    .sort((one, other) => one.ink - other.ink)
    .slice(0, Math.max(3, Math.round(insides.length * PALEST)));
  const grains = palest.flatMap(({ box }) => [...box]).sort((one, other) => one - other);
  const grain = Math.max(SEEN, grains[Math.floor(grains.length * GRAIN)] ?? 0);
  return insides.map((box) => box.filter((spot) => spot > grain).length / box.length);
}
