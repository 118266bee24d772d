import { expect, test } from 'vitest';
import { fullAddress } from './full-address.ts';

test('the city is said once', () => {
  expect(fullAddress('Тутаев', 'г. Тутаев, ул. Свободы, 75')).toBe('г. Тутаев, ул. Свободы, 75');
  expect(fullAddress('Ярославль', 'ул. Мира, 1')).toBe('Ярославль, ул. Мира, 1');
  expect(fullAddress(null, 'ул. Мира, 1')).toBe('ул. Мира, 1');
  expect(fullAddress('Ярославль', null)).toBeNull();
});
