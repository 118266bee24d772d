// A share as text: its figure, how many of how many, and where the true one most likely lies.
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { CountedShare } from '../../shapes/contracts/analysis.ts';
import { analysisWords } from '../../words/analysis.ts';

export function usePercent() {
  const { locale } = useLanguage();
  return (value: number) => {
    const percent = value * 100;
    // A tenth matters only among small shares.
    return formatNumber(percent < 10 ? Math.round(percent * 10) / 10 : Math.round(percent), locale);
  };
}

export function ShareRow({ name, share, to }: { name: string; share: CountedShare; to?: string }) {
  const w = useWords(analysisWords);
  const { locale } = useLanguage();
  const percent = usePercent();
  const number = (value: number) => formatNumber(value, locale);
  const figure = w.ofAll(number(share.count), number(share.of));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {share.share === null || share.low === null || share.high === null ? (
          <span className="muted">{w.nothing}</span>
        ) : (
          <>
            <b>{percent(share.share)}&nbsp;%</b>{' '}
            {to && share.count > 0 ? <AppLink to={to}>{figure}</AppLink> : figure}
            <small>{w.range(percent(share.low), percent(share.high))}</small>
          </>
        )}
      </td>
    </tr>
  );
}

/** A plain number, opening its rows where there is a filter for them. */
export function CountRow({ name, count, to }: { name: string; count: number; to?: string }) {
  const { locale } = useLanguage();
  const figure = formatNumber(count, locale);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{to && count > 0 ? <AppLink to={to}>{figure}</AppLink> : figure}</td>
    </tr>
  );
}
