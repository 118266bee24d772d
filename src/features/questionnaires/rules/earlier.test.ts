import { expect, it } from 'vitest';
import { findToldBefore } from './earlier.ts';

const told = [
  { key: 'path', day: '2025-05-12', text: 'С монтажников', personIds: ['anna'] },
  { key: 'path', day: '2026-05-14', text: 'Теперь директор', personIds: ['anna', 'oleg'] },
  { key: 'pride', day: '2026-05-14', text: 'Новый склад', personIds: ['oleg'] },
];

it('the latest answer of somebody who sits at the table again is recalled; a newcomer is asked', () => {
  expect(findToldBefore(told, 'path', { personIds: ['anna'] })?.text).toBe('Теперь директор');
  expect(findToldBefore(told, 'pride', { personIds: ['anna'] })).toBeNull();
  expect(findToldBefore(told, 'path', undefined)).toBeNull();
});
