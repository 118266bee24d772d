// Calls nobody can go on from without a decision.
export type DeadEnd = {
  outcome: string;
  reason?: string;
  refusal?: string;
  note?: string;
  callBackAt?: string;
};

const REFUSALS = [
  { refusal: 'no_time', reason: 'До конца года не до встреч: переезжаем' },
  { refusal: 'not_deciding', reason: 'Директор сменился, новый пока никого не принимает' },
  { refusal: 'no_need', reason: 'Всё решаем по почте, встречаться не готовы' },
];

/** How the call to the client at this place of a participant's queue ends; `person` counts the participants. */
export function deadEnd(place: number, person: number): DeadEnd | undefined {
  if (place === 4) return { outcome: 'wrong_number', note: 'Отвечает частное лицо' };
  if (place !== 5) return undefined;
  return { outcome: 'refused', ...REFUSALS[person % REFUSALS.length] };
}
