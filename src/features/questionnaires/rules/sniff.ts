// What a file is by its first bytes; names and what a browser claims are not asked.
import type { StoredKind } from '#features/questionnaires/shapes/hour.ts';

const PICTURES = ['image/jpeg', 'image/png', 'image/webp'] as const;
const VOICES = ['audio/webm', 'audio/mp4', 'audio/ogg'] as const;
export type Sniffed = (typeof PICTURES)[number] | (typeof VOICES)[number];

const textAt = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The kinds of file this product keeps, recognised by content; null for everything else. */
export function sniffFile(bytes: Uint8Array): Sniffed | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes[0] === 0x89 && textAt(bytes, 1, 4) === 'PNG') return 'image/png';
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 12) === 'WEBP') return 'image/webp';
  const matroska = bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3;
  if (matroska && textAt(bytes, 0, 64).includes('webm')) return 'audio/webm';
  // Pictures of telephones share this container: their brand tells them apart.
  if (textAt(bytes, 4, 8) === 'ftyp' && !/^(heic|heix|mif1|msf1|avif)/.test(textAt(bytes, 8, 12)))
    return 'audio/mp4';
  if (textAt(bytes, 0, 4) === 'OggS') return 'audio/ogg';
  return null;
}

/** Whether a file of that content may be kept as that kind. */
export function fitsKind(kind: StoredKind, mime: Sniffed): boolean {
  return (kind === 'voice' ? VOICES : PICTURES).some((one) => one === mime);
}
