// A photographed side as if it had lain on a scanner: crops of it are shown beside the fields.
import { brightnessAt, type GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import { project } from '#features/questionnaires/rules/paper/homography.ts';
import { PAGE } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { Homography } from '#features/questionnaires/shapes/paper.ts';

/** Pixels a millimetre of the straightened side. */
export const FLAT = 6;

export function flattenSide(image: GreyImage, h: Homography): GreyImage {
  const width = PAGE.width * FLAT;
  const height = PAGE.height * FLAT;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = project(h, { x: (x + 0.5) / FLAT, y: (y + 0.5) / FLAT });
      data[y * width + x] = brightnessAt(image, at.x, at.y);
    }
  }
  return { width, height, data };
}
