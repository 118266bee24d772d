// Blocks into the columns of the sheet, in order, none torn apart.
import { BODY_BOTTOM, BODY_TOP, COLUMN } from '#features/questionnaires/rules/paper/page-geometry.ts';

export interface Flowing {
  readonly height: number;
  /** Space before it, left out at the head of a column. */
  readonly before: number;
  /** Stands in one column with the next. */
  readonly withNext: boolean;
}

export interface Placed {
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export interface Columns {
  /** Where each block stands, in the order given. */
  readonly places: readonly Placed[];
  /** Pages used. */
  readonly pages: number;
  /** Share of each of the two sides taken, 0 to 1; what lies past them counts to the second. */
  readonly fill: readonly [number, number];
  /** Where the last column ends, and how much of it is left. */
  readonly end: Placed & { readonly left: number };
  /** Free height under the last block, to the end of the second side. */
  readonly spare: number;
  /** Height of what stands past the second side. */
  readonly past: number;
}

export const topOf = (page: number) => BODY_TOP[Math.min(page, 1)] ?? BODY_TOP[1];
const heightOf = (page: number) => BODY_BOTTOM - topOf(page);
/** Of all four columns. */
export const BODY_HEIGHT = 2 * (heightOf(0) + heightOf(1));

/** Height of a block with all that has to stay with it. */
function bundleAt(blocks: readonly Flowing[], first: number): number {
  let height = 0;
  for (let index = first; index < blocks.length; index += 1) {
    const block = blocks[index] as Flowing;
    height += block.height + (index > first ? block.before : 0);
    if (!block.withNext) break;
  }
  return height;
}

/** Flows blocks down two columns a page, page after page. */
export function flowColumns(blocks: readonly Flowing[]): Columns {
  const places: { page: number; x: number; y: number }[] = [];
  const columns: number[] = [];
  const used = new Map<number, number>();
  let column = 0;
  let y = 0;
  for (const [index, block] of blocks.entries()) {
    const follows = index > 0 && (blocks[index - 1] as Flowing).withNext;
    const bundle = follows ? block.height : bundleAt(blocks, index);
    // What is taller than a column is torn between its blocks: there is no better way.
    const needed = bundle > heightOf(1) ? block.height : bundle;
    if (y > 0 && y + block.before + needed > heightOf(column >> 1)) {
      column += 1;
      y = 0;
    }
    y += y === 0 ? 0 : block.before;
    places.push({ page: column >> 1, x: xOf(column), y: topOf(column >> 1) + y });
    columns.push(column);
    y += block.height;
    used.set(column, y);
  }
  for (let one = 0; one < column; one += 1) {
    spread(places, columns, one, heightOf(one >> 1) - (used.get(one) ?? 0));
  }
  const share = (one: number) => (used.get(one) ?? 0) / heightOf(one >> 1) / 2;
  let second = share(2) + share(3);
  for (const one of used.keys()) if (one > 3) second += share(one);
  const page = column >> 1;
  let [spare, past] = [column > 3 ? 0 : heightOf(page) - y, 0];
  for (let one = column + 1; one < 4; one += 1) spare += heightOf(one >> 1);
  for (const [one, height] of used) if (one > 3) past += height;
  return {
    places,
    pages: page + 1,
    fill: [share(0) + share(1), second],
    end: { page, x: xOf(column), y: topOf(page) + y, left: heightOf(page) - y },
    spare,
    past,
  };
}

/** Most that a gap grows, mm. */
const MOST_SPREAD = 2.6;

/** What is left of a full column goes between its blocks, so that columns end together. */
function spread(places: { y: number }[], columns: readonly number[], column: number, left: number): void {
  const first = columns.indexOf(column);
  const last = columns.lastIndexOf(column);
  const step = Math.min(MOST_SPREAD, Math.max(0, left) / Math.max(1, last - first));
  for (let index = first + 1; index <= last; index += 1) {
    const place = places[index];
    if (place) place.y += step * (index - first);
  }
}

const xOf = (column: number) => COLUMN.left + (column % 2) * (COLUMN.width + COLUMN.gap);
