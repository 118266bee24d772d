// Twelve months of one position at a glance: enough to ask «почему так?», light enough for a phone.
import type { KnownPosition } from '#features/questionnaires/shapes/answers.ts';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { addMonths, monthOf } from '#kernel/day.ts';
import { formatMonthShort } from '#kernel/dates.ts';
import { formatMoney, formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';

const WIDTH = 300;
const HEIGHT = 64;
const GAP = 4;

export function RevenueBars({ position }: { position: KnownPosition }) {
  const w = useWords(fillWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const known = new Map(position.revenue.map(({ month, amount }) => [month, amount]));
  const last = position.revenue.at(-1)?.month ?? addMonths(monthOf(today), -1);
  const months = Array.from({ length: 12 }, (_, index) => addMonths(last, index - 11));
  const amounts = months.map((month) => known.get(month) ?? 0);
  const top = Math.max(...amounts);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (top <= 0)
    return (
      <p className="fill-quiet" style={{ margin: 0 }}>
        {w.growth.noRevenue}
      </p>
    );
  const step = WIDTH / 12;
  return (
    <figure style={{ margin: 0 }}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={w.growth.chart(
          position.name,
          formatMoney(Math.min(...amounts), locale),
          formatMoney(top, locale),
        )}
        style={{ width: '100%', height: 'auto', maxWidth: 420, display: 'block' }}
      >
        <line x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="var(--line)" />
        {amounts.map((amount, index) => {
          const height = Math.max(amount > 0 ? 2 : 0, (Math.max(0, amount) / top) * (HEIGHT - 4));
          return (
            <rect
              key={months[index]}
              x={index * step + GAP / 2}
              y={HEIGHT - height}
              width={step - GAP}
              height={height}
              rx={1.5}
              fill="var(--accent)"
              opacity={index === 11 ? 1 : 0.55}
            >
              <title>{`${formatMonthShort(months[index] ?? last, locale)}: ${formatMoney(amount, locale)}`}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption
        className="fill-quiet tabular"
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: 8,
          maxWidth: 420,
          marginTop: 4,
          fontSize: 14,
        }}
      >
        <span style={{ whiteSpace: 'nowrap' }}>{formatMonthShort(months[0] ?? last, locale)}</span>
        <span style={{ textAlign: 'center' }}>
          {formatMoneyShort(total, locale)} {w.growth.year}
        </span>
        <span style={{ whiteSpace: 'nowrap' }}>{formatMonthShort(last, locale)}</span>
      </figcaption>
    </figure>
  );
}
