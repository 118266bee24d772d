import { Text } from '@mantine/core';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import type { analyseStanding } from '../../shapes/contracts/analysis.ts';
import { analysisWords } from '../../words/analysis.ts';
import { caseWords } from '../../words/case.ts';
import { Panel } from './panel.tsx';
import { CountRow, ShareRow, usePercent } from './share-line.tsx';
import { registerAddress, type ViewInput } from './view.ts';

type StandingData = OutputOf<typeof analyseStanding>;

/** Whom it has kept waiting longest, what is at stake, and whether mended things hold. */
export function Standing({ view, data }: { view: ViewInput; data: StandingData }) {
  const w = useWords(analysisWords).standing;
  const { locale } = useLanguage();
  const percent = usePercent();
  const money = (kopecks: number) => formatMoneyShort(kopecks, locale);
  return (
    <Panel title={w.title}>
      <div className="analysis-pair">
        <div>
          <h3>{w.oldest}</h3>
          <Oldest rows={data.oldest} />
        </div>
        <div>
          <h3>{w.risk}</h3>
          <Text fz={22} fw={650} lh={1.2} className="tabular">
            {money(data.revenueAtRisk)}
          </Text>
          {data.revenueOfAll ? (
            <Text fz="sm" className="muted">
              {w.riskOf(percent(data.revenueAtRisk / data.revenueOfAll), money(data.revenueOfAll))}
            </Text>
          ) : null}
          <h3 style={{ marginTop: 16 }}>{w.effect}</h3>
          {data.held.of + data.unchecked === 0 ? (
            <Text fz="sm" className="muted">
              {w.noEffect}
            </Text>
          ) : (
            <table className="analysis-lines">
              <tbody>
                <ShareRow name={w.held} share={data.held} />
                <CountRow name={w.failed} count={data.failed} />
                <CountRow
                  name={w.unchecked}
                  count={data.unchecked}
                  to={registerAddress(view, data, { state: 'resumed' })}
                />
              </tbody>
            </table>
          )}
        </div>
      </div>
    </Panel>
  );
}

function Oldest({ rows }: { rows: StandingData['oldest'] }) {
  const c = useWords(caseWords);
  const w = useWords(analysisWords).standing;
  const { locale } = useLanguage();
  if (rows.length === 0) return <Text className="muted">{w.none}</Text>;
  return (
    <table className="analysis-lines">
      <tbody>
        {rows.map(({ caseId, year, number, clientName, days, revenue }) => (
          <tr key={caseId}>
            <th scope="row">
              <AppLink to={`/register/${caseId}`}>{clientName}</AppLink>{' '}
              <span className="muted">{c.number(number, year)}</span>
            </th>
            <td>
              {w.days(days)}
              <small>{formatMoneyShort(revenue, locale)}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
