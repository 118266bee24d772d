// One side of a sheet on a photograph: straightened by its marks, its boxes measured and decided.
import { takePatch } from '#features/questionnaires/rules/paper/box-patch.ts';
import {
  findSquares,
  type Located,
  locateSheet,
  markSideFor,
} from '#features/questionnaires/rules/paper/find-marks.ts';
import { brightnessAt, type GreyImage, shrink } from '#features/questionnaires/rules/paper/grey-image.ts';
import { project } from '#features/questionnaires/rules/paper/homography.ts';
import { MARK_CENTRES, MARK_SIZE, type Point } from '#features/questionnaires/rules/paper/page-geometry.ts';
import { decideBox, measureBox } from '#features/questionnaires/rules/paper/read-box.ts';
import type { BoxReading, Homography, PaperBox } from '#features/questionnaires/shapes/paper.ts';

/** A mark this many pixels wide is enough to find it by. */
const MARK_PIXELS = 14;

/** The plane of the sheet; null where fewer than three corners can be seen. */
export function findSheet(image: GreyImage, code: readonly Point[]): Located | null {
  const factor = Math.max(1, Math.floor(markSideFor(code) / MARK_PIXELS));
  const small = shrink(image, factor);
  const squares = findSquares(small, markSideFor(code) / factor);
  return locateSheet(
    code,
    squares.map(({ x, y }) => ({ x: x * factor, y: y * factor })),
  );
}

/** How much darker than paper the marks are: ink, lens and light together. */
export function measureBlackness(image: GreyImage, h: Homography): number {
  const shares = MARK_CENTRES.map((centre) => {
    const black = project(h, centre);
    const inward = { x: centre.x < 100 ? 1 : -1, y: centre.y < 150 ? 1 : -1 };
    const paper = project(h, { x: centre.x + inward.x * MARK_SIZE * 0.8, y: centre.y });
    const light = Math.max(1, brightnessAt(image, paper.x, paper.y));
    return 1 - brightnessAt(image, black.x, black.y) / light;
  }).sort((one, other) => one - other);
  // The second best: a thumb on one corner must not decide.
  return Math.min(1, Math.max(0.3, shares[2] ?? 0.7));
}

/** Every box of the side. */
export function readBoxes(image: GreyImage, h: Homography, boxes: readonly PaperBox[]): BoxReading[] {
  const blackness = measureBlackness(image, h);
  return boxes.map((box) => {
    const measure = measureBox(takePatch(image, h, box, blackness), box.size);
    const { state, confidence } = decideBox(measure);
    const round = (value: number) => Math.round(value * 1000) / 1000;
    return { key: box.key, mark: box.mark, state, confidence: round(confidence), ink: round(measure.ink) };
  });
}
