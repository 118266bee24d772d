// A photographed side as if it had lain on a scanner: straight, and with the shadows taken off the paper. Crops of
// it are shown beside the fields.
import { brightnessAt, type GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import { project } from '#features/questionnaires/rules/paper/homography.ts';
import { PAGE } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { Homography } from '#features/questionnaires/shapes/paper.ts';

/** Pixels a millimetre of the straightened side. */
const FLAT = 6;
/** The light is taken from tiles of this side, millimetres: larger than any letter or mark. */
const TILE = 7;

function straighten(image: GreyImage, h: Homography): GreyImage {
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

/** Brightness of the bare paper, one pixel a tile: what nine tenths of the tile do not exceed. */
function readLight(flat: GreyImage): GreyImage {
  const side = TILE * FLAT;
  const width = Math.ceil(flat.width / side);
  const height = Math.ceil(flat.height / side);
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const seen: number[] = [];
      for (let y = row * side; y < Math.min(flat.height, (row + 1) * side); y += 3) {
        for (let x = column * side; x < Math.min(flat.width, (column + 1) * side); x += 3) {
          seen.push(flat.data[y * flat.width + x] ?? 0);
        }
      }
      seen.sort((one, other) => one - other);
      data[row * width + column] = Math.max(30, seen[Math.floor(seen.length * 0.9)] ?? 255);
    }
  }
  return { width, height, data };
}

export function flattenSide(image: GreyImage, h: Homography): GreyImage {
  const flat = straighten(image, h);
  const light = readLight(flat);
  const side = TILE * FLAT;
  for (let y = 0; y < flat.height; y += 1) {
    for (let x = 0; x < flat.width; x += 1) {
      const paper = brightnessAt(light, (x + 0.5) / side, (y + 0.5) / side);
      const at = y * flat.width + x;
      flat.data[at] = Math.min(255, ((flat.data[at] ?? 0) / paper) * 246);
    }
  }
  return flat;
}
