import { Tabs } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Loaded, Page } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { getCompany } from '../../shapes/contracts/company.ts';
import { settingsWords } from '../../words/settings.ts';
import { CalendarTab } from './calendar-tab.tsx';
import { MailTab } from './mail-tab.tsx';
import { MainTab } from './main-tab.tsx';
import { NormsTab } from './norms-tab.tsx';

const TABS = ['main', 'mail', 'norms', 'calendar'] as const;

/** Settings of the company, one tab a matter. */
export function Screen() {
  const w = useWords(settingsWords);
  const [url, setUrl] = useUrlState();
  const tab = TABS.find((name) => name === url['tab']) ?? 'main';
  const company = useRead<typeof getCompany>('staff.company', {});
  return (
    <Page title={w.title} lead={w.lead} width={860}>
      <Tabs
        value={tab}
        onChange={(next) => setUrl({ tab: next === 'main' ? undefined : (next ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {w.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Loaded query={company}>
          {(data) => (
            <>
              <Tabs.Panel value="main">
                <MainTab company={data} />
              </Tabs.Panel>
              <Tabs.Panel value="mail">
                <MailTab company={data} />
              </Tabs.Panel>
              <Tabs.Panel value="norms">
                <NormsTab company={data} />
              </Tabs.Panel>
            </>
          )}
        </Loaded>
        <Tabs.Panel value="calendar">
          <CalendarTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
