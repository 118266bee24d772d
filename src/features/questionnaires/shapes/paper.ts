// The printed questionnaire (M5.1, M5.5): where everything stands on the sheet, and what was read off it.
// Lengths are millimetres from the upper left corner of the page.
import type { InterviewFacts } from '#features/questionnaires/shapes/answers.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import type { Day } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';

/** A place for a tick. */
export interface PaperBox {
  /** Key of the answer it belongs to. */
  readonly key: string;
  /** What a tick here says: an option's code, `yes`, `here`, a person's id. */
  readonly mark: string;
  /** Upper left corner of the frame, and its side. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** A place for handwriting. */
export interface PaperArea {
  readonly key: string;
  /** Which part of the answer is written there: `value`, `other`, `post`, `row.0`. */
  readonly field: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** x, baseline, size in points, 1 for bold, 1 for quiet, the words. */
export type DrawnText = readonly [number, number, number, 0 | 1, 0 | 1, string];
/** x, y, width, thickness. */
export type DrawnRule = readonly [number, number, number, number];
/** x, y, width, height of a black rectangle. */
export type DrawnFill = readonly [number, number, number, number];

export interface SheetPage {
  /** What the code of this side says. */
  readonly code: string;
  readonly texts: readonly DrawnText[];
  readonly rules: readonly DrawnRule[];
  /** Lines to write on. */
  readonly lines: readonly DrawnRule[];
  readonly fills: readonly DrawnFill[];
  readonly boxes: readonly PaperBox[];
  readonly areas: readonly PaperArea[];
}

export const SHEET_FLAWS = [
  'sheet_overflows',
  'sheet_positions_cut',
  'sheet_offers_cut',
  'sheet_items_cut',
] as const;
export type SheetFlaw = (typeof SHEET_FLAWS)[number];

export interface SheetLayout {
  /** Two, unless the form does not fit at the tightest spacing. */
  readonly pages: readonly SheetPage[];
  /** Share of both sides taken, by side, in percent; the last one is past 100 when it does not fit. */
  readonly fill: readonly [number, number];
  /** 100: as airy as it gets; 0: the tightest that can be read. */
  readonly room: number;
  /** Lines to write on that would still fit at the tightest. */
  readonly spare: number;
  readonly minutes: number;
  readonly problems: readonly { readonly code: SheetFlaw; readonly facts: Record<string, number> }[];
}

/** Everything one sheet is printed from. */
export interface SheetSource {
  /** Ten characters of the code, without page and check. */
  readonly number: string;
  readonly locale: Locale;
  readonly definition: FormDefinition;
  readonly facts: InterviewFacts;
  readonly company: string;
  readonly client: string;
  readonly round: string | null;
  readonly employee: string | null;
  /** The day of the meeting, where one is booked. */
  readonly day: Day | null;
}

export const BOX_STATES = ['ticked', 'empty', 'doubtful'] as const;
export type BoxState = (typeof BOX_STATES)[number];

/** What one box shows on a photograph. */
export interface BoxReading {
  readonly key: string;
  readonly mark: string;
  readonly state: BoxState;
  /** 0 to 1. */
  readonly confidence: number;
  /** Share of the inside that is ink, 0 to 1. */
  readonly ink: number;
}

/** From page millimetres to pixels of the photograph: eight numbers, the ninth is 1. */
export type Homography = readonly number[];

export const PAGE_FAULTS = ['page_code_missing', 'page_marks_missing', 'page_image_bad'] as const;
export type PageFault = (typeof PAGE_FAULTS)[number];

export const SCAN_FAULTS = ['scan_unreadable', 'scan_locked', 'scan_too_long'] as const;
export type ScanFault = (typeof SCAN_FAULTS)[number];
