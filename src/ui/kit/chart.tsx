// A chart with its table: people who look see the picture, people who listen get the rows.
import { lazy, Suspense } from 'react';
import { Skeleton } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { useWords } from '../i18n.tsx';
import { uiWords } from '../words.ts';
import { AppLink } from './app-link.tsx';

const Canvas = lazy(() => import('./chart-canvas.tsx'));

export interface ChartTable {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** Where each row leads: its first cell is a link there. */
  links?: readonly (string | null)[];
}

export function Chart(props: {
  label: string;
  option: EChartsOption;
  height?: number;
  table: ChartTable;
  /** A mark of the picture was clicked; whoever cannot click finds the same way in the table. */
  onPick?: (dataIndex: number) => void;
}) {
  const w = useWords(uiWords);
  const height = props.height ?? 240;
  return (
    <figure style={{ margin: 0 }}>
      <div role="img" aria-label={props.label}>
        <Suspense fallback={<Skeleton h={height} />}>
          <Canvas option={props.option} height={height} onPick={props.onPick} />
        </Suspense>
      </div>
      <details>
        <summary className="muted" style={{ fontSize: 13, cursor: 'pointer' }}>
          {w.chartTable}
        </summary>
        <div style={{ overflow: 'auto', maxHeight: 280 }}>
          <table className="table">
            <thead>
              <tr>
                {props.table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.table.rows.map((row, place) => (
                <tr key={row.join('|')}>
                  {row.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
                    <td key={index} className={index ? 'number' : undefined}>
                      <Cell text={cell} to={index ? null : props.table.links?.[place]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function Cell({ text, to }: { text: string; to: string | null | undefined }) {
  return to ? <AppLink to={to}>{text}</AppLink> : text;
}
