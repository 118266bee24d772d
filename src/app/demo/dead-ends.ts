// Calls nobody can go on from without a decision.
export type DeadEnd = { outcome: string; reason?: string; note?: string };

const REFUSALS = [
  'До конца года не до встреч: переезжаем',
  'Директор сменился, новый пока никого не принимает',
  'Всё решаем по почте, встречаться не готовы',
];

/** How the call to the client at this place of a participant's queue ends; `person` counts the participants. */
export function deadEnd(place: number, person: number): DeadEnd | undefined {
  if (place === 4) return { outcome: 'wrong_number', note: 'Отвечает частное лицо' };
  if (place !== 5) return undefined;
  return { outcome: 'refused', reason: REFUSALS[person % REFUSALS.length] ?? '' };
}
