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
import {
  type BoxMeasure,
  decideBox,
  framedShare,
  measureBoxes,
  usualFrame,
} from '#features/questionnaires/rules/paper/read-box.ts';
import type { BoxReading, Homography, PaperBox } from '#features/questionnaires/shapes/paper.ts';

/** A mark this many pixels wide is enough to find it by. */
const MARK_PIXELS = 14;

/** Planes the sheet may lie in, the likeliest first; none where fewer than three corners can be seen. */
export function findSheet(image: GreyImage, code: readonly Point[]): Located[] {
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

export interface SideReading extends Located {
  readonly boxes: BoxReading[];
}

/** Share of the boxes whose frame has to be seen where the plane puts it, to look no further and to read at all. */
const SURE_SHARE = 0.9;
const LEAST_SHARE = 0.6;

/** Every box of the side, in the plane in which their frames are found; null where there is none such. */
export function readSide(
  image: GreyImage,
  planes: readonly Located[],
  boxes: readonly PaperBox[],
): SideReading | null {
  let best: { plane: Located; measures: BoxMeasure[]; share: number } | null = null;
  for (const plane of planes) {
    const measures = measureAll(image, plane.homography, boxes);
    const share = framedShare(measures);
    if (!best || share > best.share) best = { plane, measures, share };
    if (share >= SURE_SHARE) break;
  }
  if (!best || best.share < LEAST_SHARE) return null;
  const { plane, measures } = best;
  const usual = usualFrame(measures);
  return {
    ...plane,
    boxes: boxes.map(({ key, mark }, index) => {
      const measure = measures[index] as BoxMeasure;
      const { state, confidence } = decideBox(measure, usual);
      return { key, mark, state, confidence: round(confidence), ink: round(measure.ink) };
    }),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function measureAll(image: GreyImage, h: Homography, boxes: readonly PaperBox[]): BoxMeasure[] {
  const blackness = measureBlackness(image, h);
  const measured = new Map<PaperBox, BoxMeasure>();
  for (const [size, alike] of Map.groupBy(boxes, (box) => box.size)) {
    const patches = alike.map((box) => takePatch(image, h, box, blackness));
    for (const [index, measure] of measureBoxes(patches, size).entries())
      measured.set(alike[index] as PaperBox, measure);
  }
  return boxes.map((box) => measured.get(box) as BoxMeasure);
}
