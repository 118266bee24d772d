// Photographs are read in a thread of their own: the server goes on answering meanwhile.
import { openThread } from '#db/thread.ts';
import type { BoxReading, Homography, PageFault, PaperBox } from '#features/questionnaires/shapes/paper.ts';

export type OpenedPage =
  | { readonly fault: PageFault }
  | {
      readonly fault?: undefined;
      /** Encoded anew without what the camera noted. */
      readonly jpeg: Uint8Array;
      readonly width: number;
      readonly height: number;
      readonly code: string;
      readonly homography: Homography;
      readonly marks: number;
    };

export type ScanTask =
  | { kind: 'open'; bytes: Uint8Array }
  | { kind: 'boxes'; jpeg: Uint8Array; homography: Homography; boxes: readonly PaperBox[] }
  | { kind: 'flat'; jpeg: Uint8Array; homography: Homography };

const scan = openThread<ScanTask>(new URL('./scan-worker.ts', import.meta.url));

/** Which sheet a photograph shows and how it lies; or why that cannot be seen. */
export async function openPage(bytes: Uint8Array): Promise<OpenedPage> {
  return (await scan.run({ kind: 'open', bytes })) as OpenedPage;
}

export async function readPageBoxes(
  jpeg: Uint8Array,
  homography: Homography,
  boxes: readonly PaperBox[],
): Promise<BoxReading[]> {
  return (await scan.run({ kind: 'boxes', jpeg, homography, boxes })) as BoxReading[];
}

/** The side straightened, as JPEG. */
export async function flattenPage(jpeg: Uint8Array, homography: Homography): Promise<Buffer> {
  return Buffer.from((await scan.run({ kind: 'flat', jpeg, homography })) as Uint8Array);
}
