// «Реестр»: every problem questionnaire, the most urgent on top; the case beside the table.
import { Button, Drawer, Group } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useGo, usePathParams, useUrlState } from '#ui/navigation.ts';
import type { listCases } from '../shapes/contracts/register.ts';
import type { CaseRow } from '../shapes/register.ts';
import { registerWords } from '../words/screens.ts';
import { CaseCards } from './case-cards.tsx';
import { CasePanel } from './case-panel.tsx';
import { CaseTable } from './case-table.tsx';
import { YearFiles } from './year-files.tsx';
import { type Filter, RegisterFilter, useRegisterFilter } from './register-filter.tsx';

const PAGE = 100;
const MOST = 200;

export function Screen() {
  const w = useWords(registerWords);
  const may = useMay();
  const filter = useRegisterFilter();
  const [shown, setShown] = useState(PAGE);
  const wide = useMediaQuery('(min-width: 1280px)', true);
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  const { opened, open, close } = useOpenedCase();
  useHotkeys([['Escape', (event) => event.defaultPrevented || close()]]);
  const list = useRead<typeof listCases>(
    'quality.list',
    { ...filter.input, limit: shown },
    { refetchMs: 60_000 },
  );
  const others = useOthersCases(list.data?.rows);
  const panel = opened ? <CasePanel caseId={opened} onClose={close} /> : null;
  return (
    <Page
      title={w.title}
      lead={useLead(list, filter)}
      actions={
        may('reports.read') ? (
          <>
            <Button component={AppLink} to="/register/analysis" variant="default">
              {w.analysis}
            </Button>
            <YearFiles />
          </>
        ) : null
      }
    >
      <RegisterFilter filter={filter} narrow={narrow} others={others || filter.mine} />
      <Group align="flex-start" wrap="nowrap" gap="md">
        <div style={{ flex: 1, minWidth: 0 }}>
          <Loaded query={list}>
            {(data) =>
              data.rows.length === 0 ? (
                <Nothing filtered={filter.isSet} onReset={filter.reset} />
              ) : (
                <>
                  {narrow ? (
                    <CaseCards rows={data.rows} onOpen={open} />
                  ) : (
                    <CaseTable
                      rows={data.rows}
                      beside={opened !== null}
                      curators={others}
                      openKey={opened}
                      sorting={filter.sorting}
                      onSort={filter.sort}
                      onOpen={open}
                    />
                  )}
                  {data.rows.length < data.total && shown < MOST ? (
                    <Button variant="subtle" mt="xs" onClick={() => setShown(MOST)}>
                      {w.more}
                    </Button>
                  ) : null}
                </>
              )
            }
          </Loaded>
        </div>
        {panel && wide ? (
          <aside
            className="sheet"
            aria-label={w.caseOpen}
            style={{
              width: 520,
              flex: 'none',
              padding: 16,
              maxHeight: 'calc(100vh - 100px)',
              overflow: 'auto',
            }}
          >
            {panel}
          </aside>
        ) : null}
      </Group>
      {wide ? null : (
        <Drawer.Root opened={opened !== null} onClose={close} position="right" size={560}>
          <Drawer.Overlay />
          <Drawer.Content aria-label={w.caseOpen}>
            <Drawer.Body>{panel}</Drawer.Body>
          </Drawer.Content>
        </Drawer.Root>
      )}
    </Page>
  );
}

/** The headline counts what is shown below it, not the whole register. */
function useLead(list: ReturnType<typeof useRead<typeof listCases>>, filter: Filter): string | undefined {
  const w = useWords(registerWords);
  if (!list.data) return undefined;
  // The rows of the view before stand until the new ones come; they are not counted under its name.
  if (list.isPlaceholderData) return '…';
  const { total, overdue, confirmed } = list.data;
  if (total === 0 && filter.isSet) return undefined;
  return w.leads[filter.view](total, overdue, confirmed);
}

/**
 * May there be cases of other curators here? Who sees only the clients of their own list (M1) needs neither a
 * column with their own name nor a way to narrow to it; somebody's stand-in does.
 */
function useOthersCases(rows: readonly CaseRow[] | undefined): boolean {
  const me = useMe();
  if (me.roles.some((role) => role !== 'participant')) return true;
  return rows?.some((row) => row.curatorId !== me.employeeId) ?? false;
}

/** The open case stands in the address: as a path in letters, as a parameter beside the filters. */
function useOpenedCase() {
  const path = usePathParams()['caseId'] ?? null;
  const [url, setUrl] = useUrlState();
  const go = useGo();
  return {
    opened: url['case'] ?? path,
    open: (row: CaseRow) => setUrl({ case: row.id }),
    close: () => (path ? go('/register') : setUrl({ case: undefined })),
  };
}

function Nothing({ filtered, onReset }: { filtered: boolean; onReset: () => void }) {
  const w = useWords(registerWords);
  if (!filtered) return <Empty title={w.emptyTitle} text={w.emptyText} />;
  const action = (
    <Button variant="default" onClick={onReset}>
      {w.reset}
    </Button>
  );
  return <Empty title={w.nothingFound} text={w.nothingFoundText} action={action} />;
}
