import { Alert, Button, Drawer, Group, SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import { formatMoment } from '#kernel/dates.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded, Page, Problem } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { uiWords } from '#ui/words.ts';
import type {
  checkMailbox,
  getLetter,
  LetterRow,
  listLettersContract,
  listMyLetters,
  resendLetter,
  sendTrialLetter,
} from '../shapes/letters.ts';
import { letterWords } from '../words/letters.ts';
import { LetterCards } from './letter-cards.tsx';
import { LetterMark, TROUBLE } from './letter-mark.tsx';
import { LetterText } from './letter-text.tsx';

const PAGE = 50;

/** «Письма»: the administrator and the leader see all, everybody else their own. */
export function Screen() {
  const may = useMay();
  return may('letters.read') ? <AllLetters /> : <MyLetters />;
}

function AllLetters() {
  const w = useWords(letterWords);
  const may = useMay();
  const [url, setUrl] = useUrlState();
  const trouble = url['only'] === 'trouble';
  const [limit, setLimit] = useState(PAGE);
  const input = { limit, ...(trouble ? { states: [...TROUBLE] } : {}) };
  const letters = useRead<typeof listLettersContract>('reports.letters', input);
  return (
    <Page
      title={w.title}
      lead={w.lead}
      actions={
        <SegmentedControl
          aria-label={w.columns.state}
          value={trouble ? 'trouble' : 'all'}
          onChange={(value) => setUrl({ only: value === 'trouble' ? 'trouble' : undefined })}
          data={[
            { value: 'all', label: w.all },
            { value: 'trouble', label: w.trouble },
          ]}
        />
      }
    >
      <Loaded query={letters}>
        {(data) => (
          <>
            {data.smtp ? null : (
              <Alert color="orange" icon={<IconMailOff />}>
                <Group justify="space-between">
                  <span>{w.noSmtp}</span>
                  {may('company.manage') ? <AppLink to="/company">{w.setUp}</AppLink> : null}
                </Group>
              </Alert>
            )}
            {may('company.manage') ? (
              <Group gap="sm" align="flex-start">
                {data.smtp ? <TrialLetter /> : null}
                {data.box ? <CheckBox /> : null}
              </Group>
            ) : null}
            <Table rows={data.rows} total={data.total} onMore={() => setLimit(limit + PAGE)} own={false} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function TrialLetter() {
  const w = useWords(letterWords);
  const send = useWrite<typeof sendTrialLetter>('reports.send-trial-letter');
  return (
    <div>
      <Button
        variant="default"
        loading={send.isPending}
        onClick={() =>
          send.mutate(
            {},
            { onSuccess: ({ toEmail }) => notifications.show({ message: w.trialSent(toEmail) }) },
          )
        }
      >
        {w.trial}
      </Button>
      {send.error ? <Problem problem={send.error} /> : null}
    </div>
  );
}

/** Whether the answers of clients can be read at all: one need not wait for one to come. */
function CheckBox() {
  const w = useWords(letterWords);
  const [asked, setAsked] = useState(false);
  const check = useRead<typeof checkMailbox>('reports.check-mailbox', {}, { enabled: asked });
  return (
    <div>
      <Button
        variant="default"
        loading={check.isFetching}
        onClick={() => (asked ? void check.refetch() : setAsked(true))}
      >
        {w.checkBox}
      </Button>
      {check.data && !check.error ? (
        <Text fz="sm" mt={4} role="status">
          {w.boxOpened(check.data.user, check.data.folder, check.data.unseen)}
        </Text>
      ) : null}
      {check.error ? <Problem problem={check.error} /> : null}
    </div>
  );
}

function MyLetters() {
  const w = useWords(letterWords);
  const [limit, setLimit] = useState(PAGE);
  const letters = useRead<typeof listMyLetters>('reports.my-letters', { limit });
  return (
    <Page title={w.mine}>
      <Loaded query={letters}>
        {(data) => <Table rows={data.rows} total={data.total} onMore={() => setLimit(limit + PAGE)} own />}
      </Loaded>
    </Page>
  );
}

function Table(props: { rows: readonly LetterRow[]; total: number; onMore: () => void; own: boolean }) {
  const w = useWords(letterWords);
  const ui = useWords(uiWords);
  const { locale, timeZone } = useLanguage();
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const [open, setOpen] = useState<string | null>(null);
  if (props.rows.length === 0) return <Empty title={w.emptyTitle} text={w.emptyText} />;
  const to: Column<LetterRow> = {
    key: 'to',
    title: w.columns.to,
    render: (row) => row.toName ?? row.toEmail ?? w.nobody,
  };
  const columns: Column<LetterRow>[] = [
    {
      key: 'at',
      title: w.columns.at,
      render: (row) => <span className="tabular">{formatMoment(row.createdAt, locale, timeZone)}</span>,
    },
    ...(props.own ? [] : [to]),
    { key: 'subject', title: w.columns.subject, render: (row) => row.subject },
    { key: 'kind', title: w.columns.kind, render: (row) => w.kinds[row.kind] },
    { key: 'state', title: w.columns.state, render: (row) => <LetterMark state={row.state} /> },
  ];
  return (
    <>
      {wide ? (
        <DataTable
          label={w.title}
          columns={columns}
          rows={props.rows}
          rowKey={(row) => row.id}
          openKey={open}
          onOpen={(row) => setOpen(row.id)}
        />
      ) : (
        <LetterCards label={w.title} rows={props.rows} own={props.own} onOpen={(row) => setOpen(row.id)} />
      )}
      {props.total > props.rows.length ? (
        <Group justify="center">
          <Button variant="default" onClick={props.onMore}>
            {ui.more}
          </Button>
        </Group>
      ) : null}
      <Drawer
        opened={open !== null}
        onClose={() => setOpen(null)}
        position="right"
        size="lg"
        title={w.title}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        {open ? <Letter id={open} may={!props.own} /> : null}
      </Drawer>
    </>
  );
}

function Letter({ id, may }: { id: string; may: boolean }) {
  const w = useWords(letterWords);
  const letter = useRead<typeof getLetter>('reports.letter', { letterId: id });
  const resend = useWrite<typeof resendLetter>('reports.resend-letter');
  return (
    <Loaded query={letter}>
      {(data) => (
        <div>
          <Text fw={600} fz="lg">
            {data.subject}
          </Text>
          <Text className="muted" fz="sm">
            {data.toName} {data.toEmail ? `<${data.toEmail}>` : w.nobody} · {w.states[data.state]}
            {data.attempts ? ` · ${w.attempts(data.attempts)}` : ''}
          </Text>
          {data.error ? (
            <Text c="var(--alarm)" fz="sm">
              {data.error}
            </Text>
          ) : null}
          <LetterText text={data.text} />
          {may && TROUBLE.includes(data.state) ? (
            <Button
              mt="md"
              loading={resend.isPending}
              onClick={() =>
                resend.mutate(
                  { letterId: id },
                  {
                    onSuccess: () => notifications.show({ message: w.resent }),
                    onError: (problem) => notifications.show({ message: problem.message, color: 'red' }),
                  },
                )
              }
            >
              {w.resend}
            </Button>
          ) : null}
        </div>
      )}
    </Loaded>
  );
}
