// Whether white letters can be read on a colour (WCAG 2, 1.4.3).

/** What ordinary text needs. */
export const READABLE = 4.5;

/** Contrast of `#rrggbb` against white, from 1 (white) to 21 (black). */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(colour.slice(at, at + 2)));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(pair: string): number {
  const share = Number.parseInt(pair, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** True when white text on this colour can be read by everybody. */
export function isReadableUnderWhite(colour: string): boolean {
  return contrastWithWhite(colour) >= READABLE;
}
