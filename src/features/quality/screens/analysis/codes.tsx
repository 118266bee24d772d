// Causes, or places, by three measures side by side: groups first, a group's entries on a click.
import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { useGo } from '#ui/navigation.ts';
import { type Measure, MEASURES, type ParetoBar, paretoOf } from '../../rules/analysis/pareto.ts';
import type { CodeKind } from '../../shapes/codes.ts';
import type { analyseCodes } from '../../shapes/contracts/analysis.ts';
import { analysisWords } from '../../words/analysis.ts';
import { useCodeNames } from '../codes.ts';
import { Panel } from './panel.tsx';
import { ParetoChart } from './pareto-chart.tsx';
import { registerAddress, type ViewInput } from './view.ts';

type Codes = OutputOf<typeof analyseCodes>;

export function Codes({ kind, view }: { kind: CodeKind; view: ViewInput }) {
  const w = useWords(analysisWords);
  const { codes } = w;
  const [group, setGroup] = useState<string | null>(null);
  const nameOf = useCodeNames();
  const query = useRead<typeof analyseCodes>('quality.analysis-codes', {
    ...view,
    kind,
    ...(group === null ? {} : { group }),
  });
  const data = query.data;
  return (
    <Panel
      wide
      title={codes.titles[kind]}
      said={data && group === null ? <Sum kind={kind} data={data} /> : null}
      actions={
        group === null ? null : (
          <Group gap="xs">
            <Text fz="sm">{codes.inGroup(nameOf(kind, group))}</Text>
            {data ? (
              <AppLink to={registerAddress(view, data, { [kind]: group })} style={{ fontSize: 14 }}>
                {codes.openGroup}
              </AppLink>
            ) : null}
            <Button size="compact-sm" variant="default" onClick={() => setGroup(null)}>
              {codes.groups}
            </Button>
          </Group>
        )
      }
    >
      <Loaded query={query}>
        {(found) => <Three kind={kind} view={view} group={group} data={found} onGroup={setGroup} />}
      </Loaded>
    </Panel>
  );
}

/** How many codes stand in the bars, against how many cases there are. */
function Sum({ kind, data }: { kind: CodeKind; data: Codes }) {
  const { codes: w } = useWords(analysisWords);
  const without = data.bars.find(({ code }) => code === '')?.cases ?? 0;
  const named = data.bars.reduce((sum, { code, cases }) => sum + (code === '' ? 0 : cases), 0);
  return (
    <span className="muted">
      {w.sum[kind](data.cases, named, without)} {w.money} {w.pick}
    </span>
  );
}

function Three(props: {
  kind: CodeKind;
  view: ViewInput;
  group: string | null;
  data: Codes;
  onGroup: (code: string) => void;
}) {
  const { kind, view, group, data, onGroup } = props;
  const w = useWords(analysisWords).codes;
  const { locale } = useLanguage();
  const narrow = useMediaQuery('(max-width: 62em)') ?? false;
  const [only, setOnly] = useState<Measure>('cases');
  const go = useGo();
  const rowsOf = (code: string) => registerAddress(view, data, { [kind]: code });
  const addressOf = ({ kind: what, code }: ParetoBar) => {
    if (what === 'unknown') return registerAddress(view, data, { uncoded: kind });
    return what === 'code' && code !== group ? rowsOf(code) : null;
  };
  const nameOf = ({ kind: what, code, title, folds }: ParetoBar) => {
    if (what === 'unknown') return w.unknown[kind];
    if (what === 'rest') return w.rest(folds);
    const name = title?.[locale] ?? code;
    return code === group ? w.whole(name) : name;
  };
  return (
    <>
      {narrow ? (
        <SegmentedControl
          fullWidth
          mt={6}
          aria-label={w.titles[kind]}
          value={only}
          onChange={(measure) => setOnly(measure as Measure)}
          data={MEASURES.map((value) => ({ value, label: w.value[value] }))}
        />
      ) : null}
      <div className="analysis-three">
        {MEASURES.filter((measure) => !narrow || measure === only).map((measure) => (
          <ParetoChart
            key={measure}
            kind={kind}
            measure={measure}
            bars={paretoOf(data.bars, measure).map((bar) => ({
              ...bar,
              name: nameOf(bar),
              to: addressOf(bar),
            }))}
            onPick={({ kind: what, code }) => {
              if (what === 'unknown') go(registerAddress(view, data, { uncoded: kind }));
              if (what !== 'code') return;
              if (group === null) onGroup(code);
              else if (code !== group) go(rowsOf(code));
            }}
          />
        ))}
      </div>
      {group === null ? null : (
        <Text fz="xs" className="muted" mt={4}>
          {w.pickEntry}
        </Text>
      )}
    </>
  );
}
