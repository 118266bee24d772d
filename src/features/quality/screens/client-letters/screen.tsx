// «Письма и страница клиента»: the company's own words, colour, logo and signature, with a preview beside.
import { Tabs } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { Page } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { clientLettersWords } from '../../words/client-letters.ts';
import { Look } from './look.tsx';
import { Texts } from './texts.tsx';

const TABS = ['texts', 'look'] as const;

export function Screen() {
  const w = useWords(clientLettersWords);
  const [url, setUrl] = useUrlState();
  const tab = TABS.find((name) => name === url['tab']) ?? 'texts';
  return (
    <Page title={w.title} lead={w.lead} width={1180}>
      <Tabs
        value={tab}
        onChange={(next) => setUrl({ tab: next === 'texts' ? undefined : (next ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {w.tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="texts">
          <Texts />
        </Tabs.Panel>
        <Tabs.Panel value="look">
          <Look />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
