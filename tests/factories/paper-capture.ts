// How a sheet on paper becomes a picture: photographed on some table in some light by an unsteady hand, or scanned.
import sharp from 'sharp';
import { brightnessAt, type GreyImage } from '#features/questionnaires/rules/paper/grey-image.ts';
import { fitHomography, invertHomography } from '#features/questionnaires/rules/paper/homography.ts';
import { PAGE } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { Homography } from '#features/questionnaires/shapes/paper.ts';
import { bell, between, type Chance, oneOf } from './paper-chance.ts';
import { PRINT } from './paper-hand.ts';
import { GRAIN_OF_SURFACE, type Surface, surfaceOf, type Wear } from './paper-surface.ts';

/** A way to look at the sheet: `table` is seen beside it (in pixels and in mm of the sheet), `light` lies over all. */
interface View {
  width: number;
  height: number;
  toPaper: Homography;
  surface: Surface;
  table: (x: number, y: number, atX: number, atY: number) => number;
  /** Light let through to a spot of the sheet, mm; negative: the brightness of what lies on it. */
  over: ((atX: number, atY: number) => number) | null;
  light: (x: number, y: number) => number;
}

/** Written out without pairs and closures where it can be: this runs some millions of times a picture. */
function look(paper: GreyImage, view: View): GreyImage {
  const { width, height, toPaper, surface, table, over, light } = view;
  const { dx, dy, shade } = surface;
  const data = new Uint8Array(width * height);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0] = toPaper;
  for (let y = 0; y < height; y += 1) {
    const v = y + 0.5;
    for (let x = 0; x < width; x += 1) {
      const u = x + 0.5;
      const w = g * u + i * v + 1;
      const atX = (a * u + b * v + c) / w;
      const atY = (d * u + e * v + f) / w;
      let value: number;
      if (atX >= 0 && atY >= 0 && atX < PAGE.width && atY < PAGE.height) {
        const row = Math.floor(atY * GRAIN_OF_SURFACE) * surface.width;
        const spot = row + Math.floor(atX * GRAIN_OF_SURFACE);
        const seen = brightnessAt(paper, (atX + (dx[spot] ?? 0)) * PRINT, (atY + (dy[spot] ?? 0)) * PRINT);
        value = (8 + 0.94 * seen) * (shade[spot] ?? 1);
      } else value = table(x, y, atX, atY);
      const through = over ? over(atX, atY) : 1;
      data[y * width + x] = Math.min(255, (through < 0 ? -through : value * through) * light(x, y));
    }
  }
  return { width, height, data };
}

const TABLES = ['plain', 'plain', 'dark', 'boards', 'checked', 'second sheet'] as const;

function tableOf(chance: Chance, kind: (typeof TABLES)[number], paper: GreyImage): View['table'] {
  const level = kind === 'dark' ? between(chance, 5, 35) : between(chance, 40, 150);
  const [period, contrast] = [between(chance, 40, 180), between(chance, 0.2, 0.7)];
  const turn = chance() * Math.PI;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [aside, down] = [between(chance, -11, 11), between(chance, -11, 11)];
  if (kind === 'boards' || kind === 'checked') {
    const both = kind === 'checked';
    return (x, y) => {
      const along = Math.sin(((x * cos + y * sin) * 2 * Math.PI) / period) > 0.2;
      const across = both && Math.sin(((y * cos - x * sin) * 2 * Math.PI) / period) > 0.2;
      return level * (along !== across ? 1 : 1 - contrast) + 40;
    };
  }
  if (kind !== 'second sheet') return () => level;
  return (_x, _y, atX, atY) => {
    const [x, y] = [atX + aside, atY + down];
    if (x < 0 || y < 0 || x >= PAGE.width || y >= PAGE.height) return level;
    // The upper sheet throws a little shadow on the one below.
    const near = Math.max(-atX, -atY, atX - PAGE.width, atY - PAGE.height, 0);
    return (8 + 0.94 * brightnessAt(paper, x * PRINT, y * PRINT)) * (1 - 0.35 * Math.exp(-near / 1.5));
  };
}

/** A finger that holds a corner down: what is under it cannot be seen, and it throws a shadow. */
function fingerOf(chance: Chance): NonNullable<View['over']> {
  const [cornerX, cornerY] = [oneOf(chance, [0, PAGE.width]), oneOf(chance, [0, PAGE.height])];
  const inward = { x: cornerX ? -1 : 1, y: cornerY ? -1 : 1 };
  const middle = {
    x: cornerX + inward.x * between(chance, -4, 16),
    y: cornerY + inward.y * between(chance, -4, 16),
  };
  const turn = Math.atan2(inward.y, inward.x) + between(chance, -0.6, 0.6);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const skin = between(chance, 70, 190);
  return (x, y) => {
    const along = (x - middle.x) * cos + (y - middle.y) * sin;
    const across = (y - middle.y) * cos - (x - middle.x) * sin;
    // Round at the tip, and as long as a finger away from the sheet.
    const off = Math.hypot(Math.max(0, along) / 9, across / 8);
    if (along > -60 && off < 1) return -skin * (1 - 0.4 * off * off);
    return along > -60 && off < 1.5 ? 1 - 0.5 * (1.5 - off) : 1;
  };
}

function cameraOf(chance: Chance, width: number, height: number, quarter: number): Homography {
  const fill = between(chance, 0.82, 0.94);
  const upright = quarter % 2 === 0;
  const scale =
    Math.min(width / (upright ? PAGE.width : PAGE.height), height / (upright ? PAGE.height : PAGE.width)) *
    fill;
  return viewpoint(chance, {
    width,
    height,
    scale,
    angle: (quarter * Math.PI) / 2 + between(chance, -0.07, 0.07),
    tilt: between(chance, 0, 0.05),
  });
}

function viewpoint(
  chance: Chance,
  at: { width: number; height: number; scale: number; angle: number; tilt: number },
): Homography {
  const { width, height, scale, angle, tilt } = at;
  const corners = [
    { x: 0, y: 0 },
    { x: PAGE.width, y: 0 },
    { x: PAGE.width, y: PAGE.height },
    { x: 0, y: PAGE.height },
  ];
  const pairs = corners.map((from) => {
    const [x, y] = [(from.x - PAGE.width / 2) * scale, (from.y - PAGE.height / 2) * scale];
    const to = {
      x: width / 2 + x * Math.cos(angle) - y * Math.sin(angle) + bell(chance) * tilt * width,
      y: height / 2 + x * Math.sin(angle) + y * Math.cos(angle) + bell(chance) * tilt * height,
    };
    return { from, to };
  });
  const seen = fitHomography(pairs);
  const back = seen && invertHomography(seen);
  if (!back) throw new Error('no camera');
  return back;
}

/** Brightness over the picture: a slope, often the edge of a shadow, at times the hand with the phone. */
function lightOf(chance: Chance, width: number, height: number): View['light'] {
  const level = between(chance, 0.62, 0.98);
  const slope = between(chance, 0, 0.35);
  const turn = chance() * Math.PI * 2;
  const shadow = chance() < 0.5 ? between(chance, 0.1, 0.4) : 0;
  const edge = between(chance, 20, 160);
  const from = between(chance, -0.3, 0.3) * width;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const hand = chance() < 0.25 ? between(chance, 0.15, 0.45) : 0;
  const at = { x: chance() * width, y: chance() * height };
  const [reach, soft] = [between(chance, 0.15, 0.4) * height, between(chance, 20, 120)];
  const share = slope / Math.max(width, height);
  return (x, y) => {
    const along = (x - width / 2) * cos + (y - height / 2) * sin;
    let left = level * (1 - share * along - slope / 2);
    if (shadow) left *= 1 - shadow / (1 + Math.exp(-(along - from) / edge));
    if (hand) {
      const away = Math.sqrt((x - at.x) * (x - at.x) + (y - at.y) * (y - at.y));
      left *= 1 - hand / (1 + Math.exp((away - reach) / soft));
    }
    return left;
  };
}

export interface Picture {
  bytes: Buffer;
  /** What befell the sheet on its way. */
  seen: string[];
}

const wearOf = (chance: Chance): Wear => {
  const roll = chance();
  return roll < 0.6 ? 'smooth' : roll < 0.8 ? 'folded in four' : 'crumpled';
};

/** By a phone: turned, from aside, on a table, in uneven light, out of focus or moved, as JPEG. */
export async function photograph(
  paper: GreyImage,
  chance: Chance,
  quarter = Math.floor(chance() * 4),
): Promise<Picture> {
  const long = Math.round(between(chance, 1900, 2600));
  const short = Math.round(long * 0.75);
  const [width, height] = quarter % 2 === 0 ? [short, long] : [long, short];
  const [wear, on] = [wearOf(chance), oneOf(chance, TABLES)];
  const [finger, moved] = [chance() < 0.12, chance() < 0.2];
  const seen = look(paper, {
    width,
    height,
    toPaper: cameraOf(chance, width, height, quarter),
    surface: surfaceOf(chance, wear),
    table: tableOf(chance, on, paper),
    over: finger ? fingerOf(chance) : null,
    light: lightOf(chance, width, height),
  });
  const bytes = await develop(seen, chance, {
    sigma: between(chance, 0.5, 1.5),
    grain: between(chance, 2, 8),
    quality: between(chance, 60, 92),
    ...(moved ? { smear: between(chance, 2, 6) } : {}),
  });
  return { bytes, seen: ['phone', wear, on, ...(finger ? ['finger'] : []), ...(moved ? ['moved'] : [])] };
}

/** By an office scanner, in grey, or in two colours: black and white. */
export async function scan(
  paper: GreyImage,
  chance: Chance,
  colours: 'grey' | 'two' = 'grey',
): Promise<Picture> {
  const dpi = oneOf(chance, [150, 200, 300]);
  const scale = dpi / 25.4;
  const [width, height] = [Math.round(PAGE.width * scale), Math.round(PAGE.height * scale)];
  const wear = wearOf(chance);
  const [lid, glass] = [between(chance, 30, 255), between(chance, 0.94, 1.06)];
  const angle = oneOf(chance, [0, 0, 0, Math.PI]) + between(chance, -0.02, 0.02);
  const seen = look(paper, {
    width,
    height,
    toPaper: viewpoint(chance, { width, height, scale, angle, tilt: between(chance, 0, 0.004) }),
    surface: flattened(surfaceOf(chance, wear)),
    table: () => lid,
    over: null,
    light: () => glass,
  });
  const bytes = await develop(seen, chance, {
    sigma: between(chance, 0.4, 0.8),
    grain: between(chance, 0, 3),
    quality: between(chance, 45, 90),
    ...(colours === 'two' ? { threshold: Math.round(between(chance, 120, 190)) } : {}),
  });
  return { bytes, seen: [colours === 'two' ? 'scan in black and white' : `scan ${dpi}`, wear] };
}

/** The lid presses the paper flat; creases stay visible, but all parts catch nearly the same light. */
function flattened({ dx, dy, shade, ...surface }: Surface): Surface {
  const press = (from: Float32Array, level: number) => from.map((value) => level + (value - level) * 0.3);
  return { ...surface, dx: press(dx, 0), dy: press(dy, 0), shade: press(shade, 1) };
}

interface Film {
  sigma: number;
  grain: number;
  quality: number;
  /** Pixels the hand moved while the picture was taken. */
  smear?: number;
  /** Darker is black, the rest white. */
  threshold?: number;
}

async function develop(seen: GreyImage, chance: Chance, film: Film): Promise<Buffer> {
  const raw = { raw: { width: seen.width, height: seen.height, channels: 1 as const } };
  let picture = sharp(seen.data, raw).blur(film.sigma);
  if (film.smear) picture = picture.convolve(smearOf(film.smear, chance() * Math.PI));
  const light = await picture.toColourspace('b-w').raw().toBuffer();
  for (let index = 0; index < light.length; index += 1) {
    const noisy = (light[index] ?? 0) + (chance() + chance() - 1) * 1.7 * film.grain;
    light[index] = Math.min(255, Math.max(0, noisy));
  }
  const grey = sharp(light, raw);
  if (film.threshold) return grey.threshold(film.threshold).png().toBuffer();
  return grey.jpeg({ quality: Math.round(film.quality) }).toBuffer();
}

/** The straight way a spot takes over the picture. */
function smearOf(length: number, turn: number) {
  const side = 7;
  const kernel = Array.from({ length: side * side }, () => 0);
  const steps = 40;
  for (let step = 0; step < steps; step += 1) {
    const off = (step / (steps - 1) - 0.5) * length;
    const column = Math.round(3 + off * Math.cos(turn));
    const row = Math.round(3 + off * Math.sin(turn));
    kernel[row * side + column] = (kernel[row * side + column] ?? 0) + 1;
  }
  return { width: side, height: side, kernel, scale: steps };
}
