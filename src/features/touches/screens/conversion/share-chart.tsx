// Two shares a row as bars with their intervals as whiskers. Drawn by the page itself: every figure is text that can be
// read, copied and heard, and the colours follow the theme.
import { Text } from '@mantine/core';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { SURE_FROM } from '../../rules/conversion.ts';
import type { ConversionRow } from '../../shapes/contracts/conversion.ts';
import { conversionWords } from '../../words/conversion.ts';
import './conversion.css';

type Share = ConversionRow['reached'];
/** More rows than this are folded. */
const MOST = 15;

export interface ShareRow {
  key: string;
  name: string;
  /** Calls, or whatever was counted, in words. */
  count: string;
  reached?: Share;
  booked: Share;
}

export function ShareChart({ rows }: { rows: readonly ShareRow[] }) {
  const w = useWords(conversionWords);
  const rest = rows.slice(MOST);
  return (
    <>
      <Rows rows={rows.slice(0, MOST)} />
      {rest.length ? (
        <details className="fold">
          <summary>{w.more(rest.length)}</summary>
          <Rows rows={rest} />
        </details>
      ) : null}
    </>
  );
}

function Rows({ rows }: { rows: readonly ShareRow[] }) {
  const w = useWords(conversionWords);
  return (
    <ul className="shares">
      {rows.map(({ key, name, count, reached, booked }) => (
        <li key={key}>
          <div className="shares-name">
            <Text component="span" fw={500}>
              {name}
            </Text>
            <Text component="span" fz="sm" className="muted">
              {count}
            </Text>
          </div>
          {reached ? <Bar kind="reached" name={w.reached} share={reached} /> : null}
          <Bar kind="booked" name={w.booked} share={booked} />
        </li>
      ))}
    </ul>
  );
}

/** The bar is what was counted, the whisker where the true share lies; few cases are hatched. */
function Bar({ kind, name, share }: { kind: 'reached' | 'booked'; name: string; share: Share }) {
  const w = useWords(conversionWords);
  const { locale } = useLanguage();
  const percent = (value: number) => formatNumber(Math.round(value * 100), locale);
  if (share.share === null || share.low === null || share.high === null) {
    return (
      <div className="share-line">
        <span className="share-kind">{name}</span>
        <span className="share-track unknown" />
        <span className="share-figure muted">{w.nothing}</span>
      </div>
    );
  }
  const style = {
    '--share': `${share.share * 100}%`,
    '--low': `${share.low * 100}%`,
    '--wide': `${(share.high - share.low) * 100}%`,
  } as React.CSSProperties;
  return (
    <div className="share-line" style={style}>
      <span className="share-kind">{name}</span>
      <span className="share-track" aria-hidden="true">
        <span className="share-bar" data-kind={kind} data-unsure={share.of < SURE_FROM} />
        <span className="share-whisker" />
      </span>
      <span className="share-figure">
        <b>{percent(share.share)}&nbsp;%</b>{' '}
        <span className="muted">{w.range(percent(share.low), percent(share.high))}</span>
      </span>
    </div>
  );
}
