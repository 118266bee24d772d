// «Closed by us» always stands beside «confirmed by the client».
import { Text } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay } from '#kernel/dates.ts';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Chart } from '#ui/kit/chart.tsx';
import type { analyseChannels, analyseWord } from '../../shapes/contracts/analysis.ts';
import { analysisWords } from '../../words/analysis.ts';
import { useInk } from './ink.ts';
import { Panel } from './panel.tsx';
import { CountRow, ShareRow, usePercent } from './share-line.tsx';
import { registerAddress, type ViewInput } from './view.ts';

type WordData = OutputOf<typeof analyseWord>;

export function Word({ view, data }: { view: ViewInput; data: WordData }) {
  const w = useWords(analysisWords).word;
  const channels = useRead<typeof analyseChannels>('quality.analysis-channels', view).data;
  const rowsOf = (more: Record<string, string>) => registerAddress(view, data, more);
  return (
    <Panel title={w.title}>
      <Lines weeks={data.weeks} />
      <div className="analysis-pair">
        <table className="analysis-lines">
          <tbody>
            <ShareRow name={w.confirmedShare} share={data.confirmed} to={rowsOf({ outcome: 'confirmed' })} />
            <ShareRow name={w.reopened} share={data.reopened} to={rowsOf({ refused: '1' })} />
            <CountRow name={w.awaited} count={data.awaited} to={rowsOf({ wordless: 'restored' })} />
            <CountRow name={w.withdrawn} count={data.withdrawn} to={rowsOf({ outcome: 'withdrawn' })} />
            <CountRow name={w.accepted} count={data.accepted} to={rowsOf({ outcome: 'accepted' })} />
          </tbody>
        </table>
        {channels ? <Channels data={channels} /> : null}
      </div>
    </Panel>
  );
}

function Channels({ data }: { data: OutputOf<typeof analyseChannels> }) {
  const { word: w, ...all } = useWords(analysisWords);
  const { locale } = useLanguage();
  const percent = usePercent();
  const number = (value: number) => formatNumber(value, locale);
  if (data.words === 0) {
    return (
      <Text fz="sm" className="muted">
        {w.noWords}
      </Text>
    );
  }
  return (
    <table className="analysis-lines">
      <caption style={{ textAlign: 'left', fontWeight: 600, fontSize: 14, paddingBottom: 2 }}>
        {w.channels}
      </caption>
      <tbody>
        {data.channels.map(({ channel, words, refused }) => (
          <tr key={channel}>
            <th scope="row">{w.channelNames[channel]}</th>
            <td>
              <b>{percent(words.share ?? 0)}&nbsp;%</b> {all.ofAll(number(words.count), number(words.of))}
              <small>{refused.share === null ? null : w.refusedOf(percent(refused.share))}</small>
            </td>
          </tr>
        ))}
        <ShareRow name={w.refused} share={data.refused} />
      </tbody>
    </table>
  );
}

function Lines({ weeks }: { weeks: WordData['weeks'] }) {
  const w = useWords(analysisWords).word;
  const { locale } = useLanguage();
  const ink = useInk();
  const option = useMemo(
    (): EChartsOption => ({
      grid: { left: 4, right: 8, top: 34, bottom: 4, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: ink.ink } },
      tooltip: { trigger: 'axis' as const },
      xAxis: {
        type: 'category',
        data: weeks.map(({ monday }) => formatDay(monday, locale).slice(0, 5)),
        axisTick: { show: false },
        axisLabel: { color: ink.ink, hideOverlap: true },
      },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { color: ink.muted } },
      series: [
        {
          name: w.restored,
          type: 'line',
          color: ink.ours,
          symbolSize: 5,
          lineStyle: { type: 'dashed', width: 2 },
          data: weeks.map(({ restored }) => restored),
        },
        {
          name: w.confirmed,
          type: 'line',
          color: ink.theirs,
          symbolSize: 5,
          lineStyle: { width: 2.5 },
          data: weeks.map(({ confirmed }) => confirmed),
        },
      ],
    }),
    [weeks, ink, locale, w],
  );
  return (
    <Chart
      label={w.title}
      height={200}
      option={option}
      table={{
        head: [w.week, w.restored, w.confirmed],
        rows: weeks.map(({ monday, restored, confirmed }) => [
          formatDay(monday, locale),
          formatNumber(restored, locale),
          formatNumber(confirmed, locale),
        ]),
      }}
    />
  );
}
