// Two shares a row as bars with their intervals as whiskers. Drawn by the page itself: every figure is text that can be
// read, copied and heard, and the colours follow the theme.
import { Text } from '@mantine/core';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { SURE_FROM } from '../../rules/conversion.ts';
import type { ConversionRow, COUNTED_PARTS } from '../../shapes/contracts/conversion.ts';
import { conversionWords } from '../../words/conversion.ts';
import './conversion.css';

type Share = ConversionRow['reached'];
/** More rows than this are folded. */
const MOST = 15;

/** Which figure of a row is looked into. */
export type Part = (typeof COUNTED_PARTS)[number];

export interface ShareRow {
  key: string;
  name: string;
  /** Calls, or whatever was counted, in words. */
  count: string;
  reached?: Share;
  booked: Share;
  /** Where the client's word was asked for. */
  confirmed?: Share | null;
  /** Opens the calls behind a figure. */
  onOpen: (part: Part) => void;
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
      {rows.map(({ key, name, count, reached, booked, confirmed, onOpen }) => (
        <li key={key}>
          <div className="shares-name">
            <Text component="span" fw={500}>
              {name}
            </Text>
            <button
              type="button"
              className="text-deed share-count"
              onClick={() => onOpen(reached ? 'calls' : 'talks')}
            >
              {count}
            </button>
          </div>
          {reached ? (
            <Bar kind="reached" name={w.reached} share={reached} onOpen={() => onOpen('reached')} />
          ) : null}
          {booked.of > 0 || !reached ? (
            <Bar kind="booked" name={w.booked} share={booked} onOpen={() => onOpen('booked')} />
          ) : null}
          {confirmed ? (
            <Bar kind="booked" name={w.confirmed} share={confirmed} onOpen={() => onOpen('confirmed')} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The bar is what was counted, the whisker where the true share lies; few cases are hatched. */
function Bar(props: { kind: 'reached' | 'booked'; name: string; share: Share; onOpen: () => void }) {
  const { kind, name, share } = props;
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
      <button
        type="button"
        className="text-deed share-figure"
        title={w.range(percent(share.low), percent(share.high))}
        onClick={props.onOpen}
      >
        <b>{percent(share.share)}&nbsp;%</b> {w.ofAll(share.count, share.of)}
      </button>
    </div>
  );
}
