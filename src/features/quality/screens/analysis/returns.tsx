import { Text } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import type { analyseReturns } from '../../shapes/contracts/analysis.ts';
import { analysisWords } from '../../words/analysis.ts';
import { useCodeNames } from '../codes.ts';
import { Panel } from './panel.tsx';
import { ShareRow } from './share-line.tsx';
import { registerAddress, type ViewInput } from './view.ts';

type ReturnsData = OutputOf<typeof analyseReturns>;
/** Days within which a case counts as a return. */
const SPANS = { within30: 30, within90: 90 } as const;

/** What came back after the client's last word: to the same client, and elsewhere by the same cause. */
export function Returns({ view }: { view: ViewInput }) {
  const w = useWords(analysisWords).returns;
  const query = useRead<typeof analyseReturns>('quality.analysis-returns', view);
  return (
    <Panel title={w.title}>
      <Loaded query={query}>
        {(data) => (
          <div className="analysis-pair">
            {(['client', 'cause'] as const).map((side) => (
              <div key={side}>
                <h3>{w[side]}</h3>
                <Text fz="xs" className="muted">
                  {side === 'client' ? w.clientNote : w.causeNote}
                </Text>
                <table className="analysis-lines">
                  <tbody>
                    {(['within30', 'within90'] as const).map((span) => (
                      <ShareRow
                        key={span}
                        name={w.within[span]}
                        share={data[side][span]}
                        to={registerAddress(view, data, { returned: `${side}${SPANS[span]}` })}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
            ))}
            <Worst view={view} data={data} />
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

function Worst({ view, data }: { view: ViewInput; data: ReturnsData }) {
  const w = useWords(analysisWords).returns;
  const { locale } = useLanguage();
  const nameOf = useCodeNames();
  if (data.clients.length + data.causes.length === 0) return <Text className="muted">{w.none}</Text>;
  return (
    <>
      <List
        title={w.worstClients}
        rows={data.clients.map(({ clientId, name, returns, cases }) => ({
          key: clientId,
          name,
          to: `/clients/${clientId}`,
          figure: w.of(returns, cases),
        }))}
      />
      <List
        title={w.worstCauses}
        rows={data.causes.map(({ code, title, returns, cases }) => ({
          key: code,
          name: nameOf('cause', code) || (title?.[locale] ?? code),
          to: registerAddress(view, data, { cause: code }),
          figure: w.of(returns, cases),
        }))}
      />
    </>
  );
}

function List({
  title,
  rows,
}: {
  title: string;
  rows: readonly { key: string; name: string; to: string; figure: string }[];
}) {
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <table className="analysis-lines">
        <tbody>
          {rows.map(({ key, name, to, figure }) => (
            <tr key={key}>
              <th scope="row">
                <AppLink to={to}>{name}</AppLink>
              </th>
              <td>{figure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
