import type { OutputOf } from '#features/access/shapes/contract.ts';
import { COLUMN, PAGE } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type { getPaper } from '#features/questionnaires/shapes/contracts/paper.ts';

export type BroughtPage = OutputOf<typeof getPaper>['pages'][number];

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The strip of the column that holds everything printed under `key` on a side; null where it is not there. */
export function stripOf(page: BroughtPage, key: string): Rect | null {
  const parts: Rect[] = [
    ...page.areas.filter((area) => area.key === key),
    ...page.boxes
      .filter((box) => box.key === key)
      .map(({ x, y, size }) => ({ x, y, width: size, height: size })),
  ];
  const [first] = parts;
  if (!first) return null;
  const right = first.x > COLUMN.left + COLUMN.width;
  // With the last words of the question above, and with what a pen drew past the line or the box.
  const top = Math.min(...parts.map((one) => one.y)) - 4.4;
  const bottom = Math.max(...parts.map((one) => one.y + one.height)) + 2;
  const x = (right ? COLUMN.left + COLUMN.width + COLUMN.gap : COLUMN.left) - 1.5;
  return { x, y: top, width: COLUMN.width + 3, height: bottom - top };
}

/** A piece of the straightened photograph. */
export function Crop({ page, rect, label }: { page: BroughtPage; rect: Rect; label: string }) {
  const share = (value: number, whole: number) => `${(100 * value) / whole}%`;
  return (
    <div
      className="paper-crop"
      role="img"
      aria-label={label}
      style={{
        aspectRatio: `${rect.width} / ${rect.height}`,
        backgroundImage: `url(/api/paper/pages/${page.id}.flat.jpg)`,
        backgroundSize: `${share(PAGE.width, rect.width)} ${share(PAGE.height, rect.height)}`,
        backgroundPosition: `${share(rect.x, PAGE.width - rect.width)} ${share(rect.y, PAGE.height - rect.height)}`,
      }}
    />
  );
}
