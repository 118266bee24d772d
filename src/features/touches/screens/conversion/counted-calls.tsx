// The calls behind one figure: every number opens its rows.
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import type { countedCalls } from '../../shapes/contracts/conversion.ts';
import { callSaidWords } from '../../words/call-said.ts';
import { conversionWords } from '../../words/conversion.ts';
import { myDayWords } from '../../words/my-day.ts';
import { useMoment } from '../use-moment.ts';

type Figure = Omit<z.input<(typeof countedCalls)['input']>, 'limit' | 'offset'>;
/** A figure with its name. */
export type Opened = Figure & { name: string };

const PAGE = 50;

export function CountedCalls({ figure, onClose }: { figure: Opened; onClose: () => void }) {
  const w = useWords(conversionWords);
  const [limit, setLimit] = useState(PAGE);
  const { name, ...of } = figure;
  const query = useRead<typeof countedCalls>('touches.counted-calls', { ...of, limit });
  return (
    <SidePanel
      size="lg"
      title={of.part === 'calls' ? name : `${name}: ${w.parts[of.part]}`}
      onClose={onClose}
    >
      <Loaded query={query}>
        {({ rows, total }) => (
          <>
            <Text className="muted" mb="sm">
              {w.calls(total)}
            </Text>
            <ul className="stack-cards">
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
            {total > rows.length && limit < 200 ? (
              <Button variant="default" mt="sm" onClick={() => setLimit(Math.min(200, limit + PAGE))}>
                {w.moreCalls}
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </SidePanel>
  );
}

function Row({ row }: { row: z.output<(typeof countedCalls)['output']>['rows'][number] }) {
  const w = useWords(conversionWords);
  const day = useWords(myDayWords);
  const s = useWords(callSaidWords);
  const moment = useMoment();
  const how = row.word ? s.wordHistory[row.word] : day.outcomesPast[row.outcome];
  return (
    <li>
      {row.clientId ? <AppLink to={`/clients/${row.clientId}`}>{row.client}</AppLink> : w.handedOver}
      <Text fz="sm">
        {[how, row.person, row.words ? `«${row.words}»` : null].filter(Boolean).join(' · ')}
      </Text>
      <Text fz="sm" className="muted">
        {row.employee}, {moment(row.at)}
      </Text>
    </li>
  );
}
