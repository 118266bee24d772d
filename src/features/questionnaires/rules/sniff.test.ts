import { expect, it } from 'vitest';
import { fitsKind, sniffFile } from './sniff.ts';

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [part])),
  );

it('a file is what its first bytes say', () => {
  expect(sniffFile(bytes(0xff, 0xd8, 0xff, 0xe1))).toBe('image/jpeg');
  expect(sniffFile(bytes(0x89, 'PNG', 13, 10))).toBe('image/png');
  expect(sniffFile(bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 '))).toBe('image/webp');
  expect(sniffFile(bytes(0x1a, 0x45, 0xdf, 0xa3, 'B', 0x82, 'webm'))).toBe('audio/webm');
  expect(sniffFile(bytes(0, 0, 0, 28, 'ftypisom'))).toBe('audio/mp4');
  expect(sniffFile(bytes(0, 0, 0, 28, 'ftypheic'))).toBeNull();
  expect(sniffFile(bytes('<svg xmlns="'))).toBeNull();
  expect(sniffFile(bytes())).toBeNull();
});

it('a picture is no voice, and a voice no signature', () => {
  expect(fitsKind('voice', 'image/png')).toBe(false);
  expect(fitsKind('signature', 'audio/mp4')).toBe(false);
  expect(fitsKind('photo', 'image/webp')).toBe(true);
});
