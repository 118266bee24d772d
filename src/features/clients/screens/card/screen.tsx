import { Stack, Tabs } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { usePathParams, useUrlState } from '#ui/navigation.ts';
import type { clientsGet } from '../../shapes/contracts.ts';
import { cardWords } from '../../words/card.ts';
import { AgreementsTab } from './agreements-tab.tsx';
import { type Card, isHere } from './card-types.ts';
import { CardHeader } from './header.tsx';
import { HistoryTab } from './history-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PositionsTab } from './positions-tab.tsx';
import { QualityTab } from './quality-tab.tsx';
import { TouchesTab } from './touches-tab.tsx';

type TabKey = keyof (typeof cardWords)['ru']['tabs'];

/** The card of one client: who, what, and the next deed on top; the rest by tabs that live in the address. */
export function Screen() {
  const clientId = usePathParams()['clientId'] ?? '';
  const card = useRead<typeof clientsGet>('clients.get', { clientId });
  return <Loaded query={card}>{(data) => <CardView card={data} />}</Loaded>;
}

function CardView({ card }: { card: Card }) {
  const w = useWords(cardWords);
  const [url, setUrl] = useUrlState();
  const asked = url['tab'] as TabKey | undefined;
  const tab: TabKey = asked && asked in w.tabs ? asked : 'overview';
  const counts: Partial<Record<TabKey, number>> = {
    people: card.persons.filter(isHere).length,
    positions: card.positions.length,
    quality: card.cases.length,
  };
  return (
    <Stack gap="md">
      <CardHeader card={card} />
      <Tabs
        value={tab}
        onChange={(value) => setUrl({ tab: value === 'overview' ? undefined : (value ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List style={{ flexWrap: 'nowrap', overflowX: 'auto', overflowY: 'hidden' }} mb="md">
          {(Object.keys(w.tabs) as TabKey[]).map((key) => (
            <Tabs.Tab key={key} value={key} style={{ flexShrink: 0 }}>
              {counts[key] ? `${w.tabs[key]} ${counts[key]}` : w.tabs[key]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="overview">
          <OverviewTab card={card} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleTab card={card} />
        </Tabs.Panel>
        <Tabs.Panel value="positions">
          <PositionsTab card={card} />
        </Tabs.Panel>
        <Tabs.Panel value="agreements">
          <AgreementsTab card={card} />
        </Tabs.Panel>
        <Tabs.Panel value="contacts">
          <TouchesTab card={card} />
        </Tabs.Panel>
        <Tabs.Panel value="quality">
          <QualityTab card={card} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <HistoryTab clientId={card.client.id} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
