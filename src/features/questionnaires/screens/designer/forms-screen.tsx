import './designer.css';
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ListedForm, listForms } from '#features/questionnaires/shapes/contracts/designer.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { textIn } from '#kernel/words.ts';
import { dayAt } from '#kernel/day.ts';
import { formatDay, formatMoment } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useGo } from '#ui/navigation.ts';
import { NewForm } from './new-form.tsx';

/** /forms: every form of the company, where it is used and what is being changed. */
export function Screen() {
  const w = useWords(designerWords);
  const forms = useRead<typeof listForms>('questionnaires.forms', {});
  const [adding, setAdding] = useState(false);
  const create = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {w.create}
    </Button>
  );
  return (
    <Page title={w.title} lead={w.lead} actions={create} width={1280}>
      <Loaded query={forms}>
        {(data) => (
          <>
            {data.forms.length === 0 ? (
              <Empty title={w.empty} text={w.emptyText} action={create} />
            ) : (
              <FormsTable forms={data.forms} />
            )}
            <Text fz="sm" className="muted">
              {w.useHint} <AppLink to="/round">{w.toRound}</AppLink>
            </Text>
            {adding ? (
              <NewForm forms={data.forms} ready={data.ready} onClose={() => setAdding(false)} />
            ) : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function FormsTable({ forms }: { forms: readonly ListedForm[] }) {
  const w = useWords(designerWords);
  const { locale, timeZone } = useLanguage();
  const go = useGo();
  const trade = (code: string) => (code in w.trades ? w.trades[code as keyof typeof w.trades] : code);
  const columns: Column<ListedForm>[] = [
    {
      key: 'title',
      title: w.form,
      render: (form) => (
        <AppLink to={`/forms/${form.code}`}>
          <strong>{textIn(form.title, locale) || form.code}</strong>
        </AppLink>
      ),
    },
    { key: 'trade', title: w.trade, render: (form) => trade(form.trade) },
    {
      key: 'version',
      title: w.version,
      render: ({ published }) =>
        published ? (
          <span className="tabular">
            {w.versionOf(published.number, formatDay(dayAt(published.at, timeZone), locale))}
          </span>
        ) : (
          <span className="muted">{w.notPublished}</span>
        ),
    },
    {
      key: 'rounds',
      title: w.rounds,
      render: ({ rounds }) => rounds.map((round) => round.name).join(', ') || '—',
    },
    {
      key: 'filled',
      title: w.filled,
      render: ({ filled }) =>
        filled
          .filter(({ count }) => count > 0)
          .map(({ number, count }) => (
            <div key={number} className="tabular">
              {w.filledOf(count, number)}
            </div>
          )),
    },
    {
      key: 'draft',
      title: w.draft,
      render: ({ draft }) => {
        if (!draft) return <span className="muted">{w.noDraft}</span>;
        const day = formatMoment(draft.changedAt, locale, timeZone);
        return draft.changedBy ? w.draftBy(day, draft.changedBy) : w.draftOf(day);
      },
    },
  ];
  return (
    <DataTable
      label={w.table}
      columns={columns}
      rows={forms}
      rowKey={(form) => form.code}
      onOpen={(form) => go(`/forms/${form.code}`)}
    />
  );
}
