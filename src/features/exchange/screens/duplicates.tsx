import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DataTable } from '#ui/kit/data-table.tsx';
import { importWords } from '../words/screen.ts';
import type { Answers, Preview } from './answers.ts';

/** Rows that may be clients we know: a person decides, one by one or all at once. */
export function Duplicates(props: {
  preview: Preview;
  answers: Answers;
  say: (patch: Partial<Answers>) => void;
}) {
  const w = useWords(importWords);
  const { locale } = useLanguage();
  const { total, undecided, first } = props.preview.duplicates;
  const decide = (entries: readonly (readonly [number, string])[]) =>
    props.say({ decisions: { ...props.answers.decisions, ...Object.fromEntries(entries) } });
  const open = first.filter((row) => row.decision === null);
  const onlyOnes = open.flatMap((row) => {
    const [only] = row.candidates;
    return only && row.candidates.length === 1 ? [[row.line, only.id] as const] : [];
  });
  return (
    <Stack gap="xs">
      <Title order={2} fz={20}>
        {w.duplicates}
      </Title>
      <Text className="muted">{w.duplicatesLead}</Text>
      {undecided > 0 ? (
        <Group>
          <Text fw={600}>{w.undecided(undecided)}</Text>
          {onlyOnes.length > 0 ? (
            <Button size="compact-sm" variant="default" onClick={() => decide(onlyOnes)}>
              {w.allSame}
            </Button>
          ) : null}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => decide(open.map((row) => [row.line, 'new'] as const))}
          >
            {w.allOther}
          </Button>
        </Group>
      ) : null}
      <DataTable
        label={w.duplicates}
        maxHeight={360}
        rows={first}
        rowKey={(row) => String(row.line)}
        columns={[
          {
            key: 'line',
            title: w.line,
            number: true,
            width: 90,
            render: (row) => formatNumber(row.line, locale),
          },
          {
            key: 'name',
            title: w.record,
            render: (row) => (
              <>
                {row.name}
                <Text className="muted" fz="sm">
                  {w.by[row.by]}
                </Text>
              </>
            ),
          },
          {
            key: 'decision',
            title: w.goesTo,
            render: (row) => (
              <NativeSelect
                aria-label={w.decisionFor(row.name)}
                value={row.decision ?? ''}
                onChange={(event) => decide([[row.line, event.currentTarget.value]])}
                data={[
                  ...(row.decision === null ? [{ value: '', label: w.undecidedOption }] : []),
                  ...row.candidates.map((candidate) => ({
                    value: candidate.id,
                    label: w.same([candidate.name, candidate.city, candidate.inn].filter(Boolean).join(', ')),
                  })),
                  { value: 'new', label: w.other },
                  { value: 'skip', label: w.skip },
                ]}
              />
            ),
          },
        ]}
      />
      {total > first.length ? <Text className="muted">{w.firstShown(first.length)}</Text> : null}
    </Stack>
  );
}
