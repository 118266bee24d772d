import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPhone, readPhones } from './phone.ts';

describe('phones as they stand in real lists', () => {
  test.each([
    ['city in brackets', '(495) 784 74 74', '+74957847474', null],
    ['five digits of a district', '(49638) 20-774', '+74963820774', null],
    ['dashes all through', '7-343-2195431', '+73432195431', null],
    ['a long area code', '7-34385-60792', '+73438560792', null],
    ['extension after a dash', '7-343-3576927-82', '+73433576927', '82'],
    ['extension in brackets', '+7(495)7880999(5601)', '+74957880999', '5601'],
    ['extension in words', '8 (495) 784-74-74, доб. 123', '+74957847474', '123'],
    ['eight before a mobile', '8 912 345-67-89', '+79123456789', null],
    ['ten digits of a mobile', '9123456789', '+79123456789', null],
    ['toll free', '8-800-555-35-35', '+78005553535', null],
    ['no-break blanks', '+7\u00a0495\u00a0784\u00a074\u00a074', '+74957847474', null],
    ['a foreign number with its code', '+49 30 901820', '+4930901820', null],
  ])('%s', (_case, text, e164, ext) => {
    expect(readPhone(text)).toEqual({ raw: text.replaceAll('\u00a0', ' '), e164, ext, problem: null });
  });

  test('a foreign number is read by the country of the client', () => {
    expect(readPhone('020 7946 0018', { country: 'GB' }).e164).toBe('+442079460018');
  });

  test('a local number waits for its town', () => {
    expect(readPhone('461-56-60')).toEqual({ raw: '461-56-60', e164: null, ext: null, problem: 'local' });
    expect(readPhone('219-54-31', { country: 'RU', areaCode: '343' }).e164).toBe('+73432195431');
  });

  test('two numbers in a cell are two phones', () => {
    expect(readPhones('8(495)784-74-74, 8 912 345 67 89').map((phone) => phone.e164)).toEqual([
      '+74957847474',
      '+79123456789',
    ]);
    expect(readPhones('+74957847474 / +74957847475').map((phone) => phone.e164)).toEqual([
      '+74957847474',
      '+74957847475',
    ]);
    expect(readPhones('8(495)784-74-74\n784-74-75 доб. 5')[1]).toMatchObject({ ext: '5', problem: 'local' });
  });

  test('what is not a number stays as written', () => {
    expect(readPhones('нет')).toEqual([{ raw: 'нет', e164: null, ext: null, problem: 'text' }]);
    expect(readPhone('(095) 555-9857')).toMatchObject({ raw: '(095) 555-9857', problem: 'unreadable' });
    expect(readPhones('  ')).toEqual([]);
  });

  test('nothing with a digit is ever lost and nothing throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+-() ,;/добя') }), (cell) => {
        const kept = readPhones(cell)
          .map((phone) => phone.raw)
          .join('');
        expect(kept.replace(/\D/gu, '')).toBe(cell.replace(/\D/gu, ''));
      }),
    );
  });
});
