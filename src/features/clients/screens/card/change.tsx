// How a year went against the one before.
import { addMonths, monthOf } from '#kernel/day.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage } from '#ui/i18n.tsx';
import type { Position } from './card-types.ts';

/** Is there revenue as early as the month the earlier year begins with? Else a change would be invented. */
export function knowsYearBefore(positions: readonly Position[], today: string): boolean {
  const from = addMonths(monthOf(today), -24);
  return positions.some((position) => position.months.some((one) => one.month <= from));
}

/** Growth in per cent; nothing to compare with shows as nothing. */
export function Change({ from, to }: { from: number; to: number }) {
  const { locale } = useLanguage();
  if (!from) return null;
  const percent = Math.round(((to - from) / from) * 100);
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : '';
  return (
    <span style={{ color: percent < 0 ? 'var(--alarm)' : undefined }}>
      {`${sign}${formatNumber(Math.abs(percent), locale)}\u00a0%`}
    </span>
  );
}
