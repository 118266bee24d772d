import { Tabs } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { Page } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { peopleWords } from '../../words/people.ts';
import { AbsencesTab } from './absences-tab.tsx';
import { DivisionsTab } from './divisions-tab.tsx';
import { EmployeesTab } from './employees-tab.tsx';

const TABS = ['employees', 'divisions', 'absences'] as const;

/** People, divisions and absences of our own company. */
export function Screen() {
  const w = useWords(peopleWords);
  const [url, setUrl] = useUrlState();
  const tab = TABS.find((name) => name === url['tab']) ?? 'employees';
  return (
    <Page title={w.title} lead={w.lead}>
      <Tabs
        value={tab}
        onChange={(next) => setUrl({ tab: next === 'employees' ? undefined : (next ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {w.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="employees">
          <EmployeesTab />
        </Tabs.Panel>
        <Tabs.Panel value="divisions">
          <DivisionsTab />
        </Tabs.Panel>
        <Tabs.Panel value="absences">
          <AbsencesTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
