// Photographs are read in a thread of their own: the server goes on answering meanwhile.
import { openThread } from '#db/thread.ts';
import type { Located } from '#features/questionnaires/rules/paper/find-marks.ts';
import type { SideReading } from '#features/questionnaires/rules/paper/read-side.ts';
import type { Homography, PageFault, PaperBox, ScanFault } from '#features/questionnaires/shapes/paper.ts';

export type OpenedPage =
  | { readonly fault: PageFault }
  | {
      readonly fault?: undefined;
      /** Encoded anew without what the camera noted. */
      readonly jpeg: Uint8Array;
      readonly width: number;
      readonly height: number;
      readonly code: string;
      /** In which the sheet may lie, the likeliest first. */
      readonly planes: readonly Located[];
    };

/** Pages of a scanned file as JPEG; or why there are none. */
export type OpenedScan =
  | { readonly fault: ScanFault; readonly pages: number }
  | { readonly fault?: undefined; readonly pages: readonly Uint8Array[] };

export type ScanTask =
  | { kind: 'split'; bytes: Uint8Array; most: number }
  | { kind: 'open'; bytes: Uint8Array }
  | { kind: 'boxes'; jpeg: Uint8Array; planes: readonly Located[]; boxes: readonly PaperBox[] }
  | { kind: 'flat'; jpeg: Uint8Array; homography: Homography };

const scan = openThread<ScanTask>(new URL('./scan-worker.ts', import.meta.url));
/** A long file is taken apart beside the photographs, not before them. */
const splitting = openThread<ScanTask>(new URL('./scan-worker.ts', import.meta.url));

export async function openScan(bytes: Uint8Array, most: number): Promise<OpenedScan> {
  return (await splitting.run({ kind: 'split', bytes, most })) as OpenedScan;
}

/** Which sheet a photograph shows and how it lies; or why that cannot be seen. */
export async function openPage(bytes: Uint8Array): Promise<OpenedPage> {
  return (await scan.run({ kind: 'open', bytes })) as OpenedPage;
}

/** The boxes in the plane that fits them; null where none does. */
export async function readPageBoxes(
  jpeg: Uint8Array,
  planes: readonly Located[],
  boxes: readonly PaperBox[],
): Promise<SideReading | null> {
  return (await scan.run({ kind: 'boxes', jpeg, planes, boxes })) as SideReading | null;
}

/** The side straightened, as JPEG. */
export async function flattenPage(jpeg: Uint8Array, homography: Homography): Promise<Buffer> {
  return Buffer.from((await scan.run({ kind: 'flat', jpeg, homography })) as Uint8Array);
}
