// Draws one block, a question or a part of it, from its own upper left corner; where the block comes to stand on
// the sheet is decided later.
import { BOX_SIZE } from '#features/questionnaires/rules/paper/page-geometry.ts';
import type {
  DrawnFill,
  DrawnRule,
  DrawnText,
  PaperArea,
  PaperBox,
} from '#features/questionnaires/shapes/paper.ts';
import type { MeasureText } from './font-widths.ts';

/** More than a side holds. */
const MOST_LINES = 60;

/** Sizes in points, distances in millimetres. */
export interface SheetStyle {
  readonly text: number;
  readonly small: number;
  readonly heading: number;
  /** Distance of baselines of running text. */
  readonly leading: number;
  /** Distance of lines to write on. */
  readonly pitch: number;
  /** Between questions. */
  readonly gap: number;
}

/** From the tightest that can be read (0) to the airiest (1). */
export function styleAt(room: number): SheetStyle {
  const between = (tight: number, airy: number) => tight + (airy - tight) * room;
  return {
    text: between(7.6, 9.4),
    small: between(6.6, 7.8),
    heading: between(9, 11.5),
    leading: between(3.15, 4.1),
    pitch: between(5.3, 8.2),
    gap: between(1, 3),
  };
}

export interface TextLook {
  size?: number;
  bold?: boolean;
  quiet?: boolean;
}

export class Pen {
  readonly style: SheetStyle;
  readonly width: number;
  readonly measure: MeasureText;
  readonly texts: DrawnText[] = [];
  readonly rules: DrawnRule[] = [];
  readonly lines: DrawnRule[] = [];
  readonly fills: DrawnFill[] = [];
  readonly boxes: PaperBox[] = [];
  readonly areas: PaperArea[] = [];
  /** How far down the block reaches. */
  y = 0;
  /** Where the last line of running text ended. */
  #endX = 0;
  #endTop = 0;

  constructor(style: SheetStyle, width: number, measure: MeasureText) {
    this.style = style;
    this.width = width;
    this.measure = measure;
  }

  widthOf(text: string, look: TextLook = {}): number {
    return this.measure(text, look.size ?? this.style.text, look.bold ?? false);
  }

  /** Words at a baseline `drop` below `y`, without moving on. */
  put(x: number, drop: number, text: string, look: TextLook = {}): void {
    const bold = look.bold ? 1 : 0;
    this.texts.push([x, this.y + drop, look.size ?? this.style.text, bold, look.quiet ? 1 : 0, text]);
  }

  /** Running text broken into lines from `x` to the right edge. */
  flow(text: string, x: number, look: TextLook = {}): void {
    const leading = (this.style.leading * (look.size ?? this.style.text)) / this.style.text;
    for (const line of this.breakLines(text, this.width - x, look)) {
      this.put(x, leading * 0.76, line, look);
      this.#endX = x + this.widthOf(line, look);
      this.#endTop = this.y;
      this.y += leading;
    }
  }

  breakLines(text: string, width: number, look: TextLook = {}): string[] {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(/[ \n]+/)) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.widthOf(longer, look) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    if (line) lines.push(line);
    return lines;
  }

  /** Shortened with an ellipsis to fit. */
  clip(text: string, width: number, look: TextLook = {}): string {
    if (this.widthOf(text, look) <= width) return text;
    let short = text;
    while (short.length > 1 && this.widthOf(`${short.trimEnd()}…`, look) > width) short = short.slice(0, -1);
    return `${short.trimEnd()}…`;
  }

  /** Room of `width` at the right end of the last line of text; else a new row is begun. Gives its x. */
  atEnd(width: number): number {
    if (this.width - this.#endX >= width + 2) {
      this.y = this.#endTop;
      return this.width - width;
    }
    return this.width - width;
  }

  /** Height of a row of tick boxes. */
  get row(): number {
    return Math.max(BOX_SIZE + 0.9, this.style.leading + 0.7);
  }

  /** A tick box with its caption on the row at `y`; gives the x after it. */
  box(x: number, key: string, mark: string, caption: string, look: TextLook = {}): number {
    const middle = this.row / 2;
    this.boxes.push({ key, mark, x, y: this.y + middle - BOX_SIZE / 2, size: BOX_SIZE });
    const size = look.size ?? this.style.text;
    this.put(x + BOX_SIZE + 1, middle + size * 0.122, caption, { ...look, size });
    return x + BOX_SIZE + 1 + this.widthOf(caption, { ...look, size });
  }

  boxWidth(caption: string, look: TextLook = {}): number {
    return BOX_SIZE + 1 + this.widthOf(caption, look);
  }

  /** Boxes one after another, wrapped at the right edge, aligned in even steps where that costs no row. */
  boxFlow(
    x: number,
    key: string,
    options: readonly (readonly [mark: string, caption: string])[],
    look: TextLook = {},
  ): void {
    let at = x;
    for (const [mark, caption] of options) {
      const width = this.boxWidth(caption, look);
      if (at > x && at + width > this.width) {
        this.y += this.row;
        at = x;
      }
      at = this.box(at, key, mark, this.clip(caption, this.width - at - BOX_SIZE - 1, look), look) + 3.2;
    }
    this.y += this.row;
  }

  /** Boxes on the last line of the question where they fit, on a row of their own where not. */
  boxesAtEnd(x: number, key: string, options: readonly (readonly [mark: string, caption: string])[]): void {
    const width = options.reduce((sum, [, caption]) => sum + this.boxWidth(caption) + 3.2, -3.2);
    if (this.width - this.#endX < width + 2.5) return this.boxFlow(x, key, options);
    const bottom = this.y;
    // A little low, clear of the words in the line above.
    this.y = this.#endTop - (this.row - this.style.leading) / 2 + 0.5;
    let at = this.width - width;
    for (const [mark, caption] of options) at = this.box(at, key, mark, caption) + 3.2;
    this.y = Math.max(bottom, this.y + this.row);
  }

  /** Lines across to write on, one area for all of them. */
  write(x: number, key: string, field: string, count: number): void {
    const top = this.y;
    for (let line = 0; line < Math.min(count, MOST_LINES); line += 1) {
      this.y += this.style.pitch;
      this.lines.push([x, this.y - 0.7, this.width - x, 0.18]);
    }
    this.areas.push({ key, field, x, y: top, width: this.width - x, height: this.y - top });
  }

  /** A short line with a caption before it and a unit behind, within `width`, on the row at `y`. */
  blank(x: number, width: number, key: string, field: string, caption: string, unit = ''): void {
    const look = { size: this.style.small, quiet: true };
    const height = Math.max(this.style.pitch, 5);
    const from = x + (caption ? this.widthOf(caption, look) + 1.2 : 0);
    const to = x + width - (unit ? this.widthOf(unit, look) + 1.2 : 0);
    if (caption) this.put(x, height - 1, caption, look);
    if (unit) this.put(to + 1.2, height - 1, unit, look);
    this.lines.push([from, this.y + height - 0.7, to - from, 0.18]);
    this.areas.push({ key, field, x: from, y: this.y, width: to - from, height });
  }

  /** Moves past a row of blanks. */
  blankRow(): void {
    this.y += Math.max(this.style.pitch, 5);
  }

  /** A blank on the last line of the question where it fits, on a row of its own where not. */
  blankAtEnd(width: number, key: string, field: string, caption: string, unit = ''): void {
    const fits = this.width - this.#endX >= width + 2.5;
    const height = Math.max(this.style.pitch, 5);
    if (fits) {
      const bottom = this.y;
      this.y = this.#endTop + this.style.leading - height + 0.4;
      this.blank(this.width - width, width, key, field, caption, unit);
      this.y = bottom + 0.6;
      return;
    }
    this.blank(this.width - width, width, key, field, caption, unit);
    this.y += height;
  }
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** What was made of lines and letters to fit, `room` in percent, and what they are where there is room enough. */
export function describeStyle(room: number) {
  const [now, best] = [styleAt(room / 100), styleAt(1)];
  return {
    line: { now: tenths(now.pitch), best: tenths(best.pitch) },
    text: { now: tenths(now.text), best: tenths(best.text) },
  };
}
