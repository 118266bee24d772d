/** Kopecks of an amount as people type it («12 500,50 ₽», "12500.5"); null when it is no amount. */
export function kopecksOf(typed: string): number | null {
  const bare = typed.replace(/[\s\u00a0\u202f₽]|руб\.?|р\.$/gu, '').replace(',', '.');
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(bare)) return null;
  return Math.round(Number(bare) * 100);
}
