import { ActionIcon, Alert, Button, Group, Loader, Select, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFileImport, IconPlus, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Page, Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useGo } from '#ui/navigation.ts';
import { listWords } from '../../words/list.ts';
import { PeopleNews } from '../people-news.tsx';
import { ColumnChooser, useColumns } from './columns.tsx';
import { ChosenFilters, FilterBar } from './filter-bar.tsx';
import { useListPages } from './list-pages.ts';
import { type ListState, type Sort, useListState } from './list-state.ts';
import { NextPage } from './next-page.tsx';
import { PhoneList } from './phone-list.tsx';
import { Preview } from './preview.tsx';

/** «Клиенты»: find, narrow, compare, open. */
export function Screen() {
  const w = useWords(listWords);
  const state = useListState();
  const pages = useListPages(state.input);
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  const wide = useMediaQuery('(min-width: 80em)') ?? false;
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const more = (
    <NextPage has={pages.hasNextPage} loading={pages.isFetchingNextPage} load={pages.fetchNextPage} />
  );
  return (
    <Page title={w.title} lead={first ? w.found(first.total, first.more) : undefined} actions={<Deeds />}>
      <SearchLine state={state} narrow={narrow} fetching={pages.isFetching} />
      <ChosenFilters state={state} />
      <PeopleNews />
      {first?.switched ? <Alert color="pine">{w.switched(first.switched)}</Alert> : null}
      {pages.error ? <Problem problem={pages.error} retry={() => pages.refetch()} /> : null}
      {first && rows.length === 0 ? <NobodyHere state={state} /> : null}
      {rows.length > 0 && narrow ? (
        <div>
          <PhoneList rows={rows} />
          {more}
        </div>
      ) : null}
      {rows.length > 0 && !narrow ? <TableAndPreview {...{ state, rows, more, wide }} /> : null}
    </Page>
  );
}

function Deeds() {
  const w = useWords(listWords);
  const may = useMay();
  return (
    <>
      {may('import.run') ? (
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          renderRoot={(root) => <AppLink to="/import" {...root} />}
        >
          {w.import}
        </Button>
      ) : null}
      {may('clients.create') ? (
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          renderRoot={(root) => <AppLink to="/clients/new" {...root} />}
        >
          {w.create}
        </Button>
      ) : null}
    </>
  );
}

const TYPING_PAUSE_MS = 140;

function SearchLine({ state, narrow, fetching }: { state: ListState; narrow: boolean; fetching: boolean }) {
  const w = useWords(listWords);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(state.one.q ?? '');
  const settled = state.one.q ?? '';
  const setOne = state.setOne;

  useEffect(() => {
    if (typed === settled) return;
    const timer = setTimeout(
      () => setOne({ q: typed.trim() || undefined, open: undefined }),
      TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
    // Only typing starts the clock; the address following it must not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  // «Сбросить всё» and the browser's own "back" change the address from outside.
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(settled);
  }, [settled]);
  useEffect(() => {
    const jump = (event: globalThis.KeyboardEvent) => {
      const busy = (event.target as HTMLElement).closest('input,textarea,select,[contenteditable]');
      if (event.key !== '/' || busy || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener('keydown', jump);
    return () => window.removeEventListener('keydown', jump);
  }, []);
  const down = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setTyped('');
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    document.querySelector<HTMLElement>('.clients-table tbody tr')?.focus();
  };

  return (
    <Group gap="xs" align="center">
      <TextInput
        ref={field}
        type="search"
        aria-label={w.search}
        title={w.searchKey}
        placeholder={w.searchPlaceholder}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={down}
        leftSection={fetching ? <Loader size={14} /> : <IconSearch size={16} aria-hidden />}
        rightSection={
          typed ? (
            <ActionIcon variant="subtle" size="sm" aria-label={w.clearSearch} onClick={() => setTyped('')}>
              <IconX size={14} />
            </ActionIcon>
          ) : null
        }
        w={narrow ? '100%' : 340}
      />
      <FilterBar state={state} narrow={narrow} />
      {narrow ? <SortSelect state={state} /> : null}
    </Group>
  );
}

/** Order on a phone, where there is no table head to press. */
function SortSelect({ state }: { state: ListState }) {
  const w = useWords(listWords);
  return (
    <Select
      size="xs"
      w={160}
      aria-label={w.sort}
      data={(Object.keys(w.sorts) as Sort[]).map((value) => ({ value, label: w.sorts[value] }))}
      value={state.input.sort ?? 'name'}
      allowDeselect={false}
      onChange={(sort) => state.setOne({ sort: sort ?? undefined, down: undefined })}
    />
  );
}

function TableAndPreview(props: {
  state: ListState;
  rows: Parameters<typeof PhoneList>[0]['rows'];
  more: React.ReactNode;
  wide: boolean;
}) {
  const { state, rows, wide } = props;
  const w = useWords(listWords);
  const { locale } = useLanguage();
  const go = useGo();
  const { keys, columns, toggle } = useColumns();
  const open = wide ? (state.one.open ?? null) : null;
  const sort = state.input.sort ?? 'name';
  const descending = state.input.descending ?? (sort === 'revenue' || sort === 'last_touch');
  return (
    <div
      style={{
        display: 'grid',
        gap: 16,
        gridTemplateColumns: open ? 'minmax(0, 1fr) 360px' : 'minmax(0, 1fr)',
      }}
    >
      <div className="clients-table">
        <Group justify="space-between" mb={6}>
          <Text fz="xs" className="muted" visibleFrom="md">
            {w.searchKey}
          </Text>
          <ColumnChooser keys={keys} toggle={toggle} />
        </Group>
        <DataTable
          key={locale}
          label={w.title}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          openKey={open}
          onOpen={(row) => go(`/clients/${row.id}`)}
          onPick={wide ? (row) => state.setOne({ open: row.id === open ? undefined : row.id }) : undefined}
          sorting={{ by: sort, descending }}
          onSort={(next) => state.setOne({ sort: next.by, down: next.descending ? '1' : '0' })}
          maxHeight="calc(100dvh - 250px)"
          foot={props.more}
        />
      </div>
      {open ? <Preview clientId={open} onClose={() => state.setOne({ open: undefined })} /> : null}
    </div>
  );
}

function NobodyHere({ state }: { state: ListState }) {
  const w = useWords(listWords);
  const may = useMay();
  if (state.filtered) {
    return (
      <Empty
        title={w.nothingFound}
        text={w.nothingFoundText}
        action={
          <Button variant="default" onClick={state.clear}>
            {w.clearAll}
          </Button>
        }
      />
    );
  }
  if (!may('clients.create')) return <Empty title={w.emptyListTitle} text={w.emptyListText} />;
  return (
    <Empty
      title={w.emptyTitle}
      text={w.emptyText}
      action={
        <Group justify="center">
          <Deeds />
        </Group>
      }
    />
  );
}
