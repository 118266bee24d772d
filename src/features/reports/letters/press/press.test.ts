import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { planPictures } from '../daily-pictures.ts';
import { openPress, type Press } from './press.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});

const titled = (title: string) => ({ option: {}, title, width: 120, height: 30 });
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** How many pixels of a picture are not its ground. */
async function inkOf(png: Uint8Array): Promise<number> {
  const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0);
}

describe('pictures of reports', () => {
  it('write every Russian letter with ink of its own: no font of the machine is asked, no empty box is drawn', async () => {
    const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя'];
    const drawn = await press.pictures(letters.map((letter) => titled(letter.repeat(3))));
    expect(new Set(drawn.map(hash)).size).toBe(letters.length);
    for (const png of drawn) expect(await inkOf(png)).toBeGreaterThan(20);
    // Two letters the font has not are the same box, which shows that the test would see one.
    const [one, other] = await press.pictures([titled('鷗'), titled('龍')]);
    expect(hash(one!)).toBe(hash(other!));
  });

  it('are set in the shipped font, also in a PDF', () => {
    const pdf = press.pdf('#set text(font: "PT Sans")\nЩётка', {});
    expect(pdf.toString('latin1')).toMatch(/\/BaseFont\s*\/[A-Z]+\+PTSans/);
  });

  it('are twice as fine as they are shown, white below, and say their numbers in words', async () => {
    const day = (date: string, opened: number, confirmed: number) => ({
      day: date,
      opened,
      confirmed,
      done: 0,
      restored: 3,
      refused: 0,
    });
    const plan = planPictures(
      {
        numbers: {} as never,
        trend: [day('2026-11-12', 2, 1), day('2026-11-13', 4, 0)],
        waits: { service: 7, curator: 2, client: 5, leader: 0 },
      },
      'ru',
    );
    expect(plan.map(({ alt }) => alt)).toEqual([
      'За кем ход в открытых случаях. Сервис: 7, Куратор: 2, Клиент: 5, Руководитель: 0.',
      'По дням: открыто и подтверждено. 12\u00a0ноября: открыто 2, подтверждено клиентом 1. 13\u00a0ноября: открыто 4, подтверждено клиентом 0.',
      'Четыре недели нарастающим итогом. закрыто нами: 6, подтверждено клиентом: 1.',
    ]);
    const drawn = await press.pictures(plan.map(({ drawing }) => drawing));
    for (const [index, png] of drawn.entries()) {
      const { width, height } = await sharp(png).metadata();
      expect([width, height]).toEqual([plan[index]!.width * 2, plan[index]!.height * 2]);
      const corner = await sharp(png)
        .extract({ left: 0, top: height - 1, width: 1, height: 1 })
        .raw()
        .toBuffer();
      expect([...corner.subarray(0, 3)]).toEqual([255, 255, 255]);
      expect(png.byteLength).toBeLessThan(30_000);
    }
  });
});
