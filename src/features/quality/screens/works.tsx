// «Работы»: one's own works, the board of all, and the list to compare and filter in.
import { Button, Group, SegmentedControl } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Page } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { loopWords } from '../words/loop.ts';
import { registerWords } from '../words/screens.ts';
import { WorkBoard } from './work-board.tsx';
import { WorkList } from './work-list.tsx';
import { MyWorks } from './my-works.tsx';

const TABS = ['mine', 'board', 'list'] as const;

export function Screen() {
  const { board: w } = useWords(loopWords);
  const { myWorks: mine, analysis } = useWords(registerWords);
  const [url, setUrl] = useUrlState();
  const may = useMay();
  const does = may('works.do');
  const tabs = TABS.filter((tab) => tab !== 'mine' || does);
  // Whoever plans works looks at all of them first; whoever does them, at their own.
  const first = does && !may('works.plan') ? 'mine' : 'board';
  const tab = tabs.find((one) => one === url['tab']) ?? first;
  return (
    <Page title={tab === 'mine' ? mine.title : w.title} {...(tab === 'mine' ? { width: 760 } : {})}>
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          aria-label={w.title}
          value={tab}
          onChange={(value) => setUrl({ tab: value === first ? undefined : value })}
          data={tabs.map((value) => ({ value, label: w.tabs[value] }))}
        />
        <Group gap="xs">
          {may('reports.read') ? (
            <Button component={AppLink} to="/register/analysis" variant="subtle">
              {analysis}
            </Button>
          ) : null}
          {may('works.plan') ? (
            <Button component={AppLink} to="/works/codes" variant="subtle">
              {w.causes}
            </Button>
          ) : null}
        </Group>
      </Group>
      {tab === 'mine' ? <MyWorks /> : tab === 'board' ? <WorkBoard /> : <WorkList />}
    </Page>
  );
}
