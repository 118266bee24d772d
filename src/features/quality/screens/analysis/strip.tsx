// The page in five numbers.
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatMinutes } from '#kernel/dates.ts';
import { formatMoneyShort } from '#kernel/money.ts';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { analyseStanding, analyseTimes, analyseWord } from '../../shapes/contracts/analysis.ts';
import { analysisWords } from '../../words/analysis.ts';
import { usePercent } from './share-line.tsx';
import { registerAddress, type ViewInput } from './view.ts';

interface Shown {
  view: ViewInput;
  word: OutputOf<typeof analyseWord>;
  standing: OutputOf<typeof analyseStanding>;
}

export function Strip({ view, word, standing }: Shown) {
  const w = useWords(analysisWords);
  const { locale } = useLanguage();
  const percent = usePercent();
  const times = useRead<typeof analyseTimes>('quality.analysis-times', {
    ...view,
    clock: 'restore',
    per: 'case',
  });
  const median = times.data ? (times.data.running > 0 ? times.data.survivalMedian : times.data.median) : null;
  const { confirmed } = word;
  const atRisk = standing.revenueOfAll ? standing.revenueAtRisk / standing.revenueOfAll : null;
  const numbers: { name: string; value: string; note?: string; to?: string }[] = [
    { name: w.strip.cases, value: formatNumber(word.cases, locale), to: registerAddress(view, word) },
    {
      name: w.strip.confirmed,
      value: confirmed.share === null ? '—' : `${percent(confirmed.share)}\u00a0%`,
      ...(confirmed.low !== null && confirmed.high !== null
        ? { note: w.range(percent(confirmed.low), percent(confirmed.high)) }
        : {}),
      to: registerAddress(view, word, { outcome: 'confirmed' }),
    },
    { name: w.strip.restore, value: median === null ? '—' : formatMinutes(median, locale) },
    {
      name: w.strip.open,
      value: formatNumber(standing.open, locale),
      to: registerAddress(view, null, { wordless: 'all' }),
    },
    {
      name: w.strip.risk,
      value: atRisk === null ? formatMoneyShort(standing.revenueAtRisk, locale) : `${percent(atRisk)}\u00a0%`,
      ...(atRisk === null ? {} : { note: formatMoneyShort(standing.revenueAtRisk, locale) }),
    },
  ];
  return (
    <dl className="analysis-strip">
      {numbers.map(({ name, value, note, to }) => (
        <div key={name} className="sheet">
          <dt>{name}</dt>
          <dd>
            {to ? <AppLink to={to}>{value}</AppLink> : value}
            {note ? <small>{note}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
