import { Alert, Button, Checkbox, Group, Progress, Radio, Stack, Text, Title } from '@mantine/core';
import { formatMoney } from '#kernel/money.ts';
import { formatNumber } from '#kernel/words.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { applyImport } from '../shapes/contracts.ts';
import { PLANNED_TABLES } from '../shapes/plan.ts';
import { fieldWords } from '../words/fields.ts';
import { importWords } from '../words/screen.ts';
import type { Answers, AnswersInput, Preview } from './answers.ts';
import { ChangesTable } from './changes-table.tsx';
import { Duplicates } from './duplicates.tsx';
import { NotesTable } from './notes-table.tsx';
import { RejectedButton } from './rejected-button.tsx';

/** What would come of the file, what stands in the way, and the deed itself. */
export function CheckStep(props: {
  preview: Preview;
  /** The shown answer is of earlier answers: the new one is on its way. */
  stale: boolean;
  answers: Answers;
  input: AnswersInput;
  say: (patch: Partial<Answers>) => void;
  onBack: () => void;
  onDone: () => void;
}) {
  const { preview, say, input } = props;
  const w = useWords(importWords);
  const apply = useWrite<typeof applyImport>('exchange.apply');
  const tallies = Object.values(preview.tally);
  const records = tallies.reduce((sum, tally) => sum + (tally?.create ?? 0) + (tally?.update ?? 0), 0);
  const blocked =
    preview.questions.length > 0 ||
    preview.duplicates.undecided > 0 ||
    (preview.broken > 0 && !props.answers.leaveOut);
  if (apply.isPending) {
    return (
      <Stack gap="xs" role="status" py="xl">
        <Text>{w.applying}</Text>
        <Progress value={100} animated aria-label={w.applying} />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <Questions preview={preview} answers={props.answers} say={say} />
      <Result preview={preview} />
      {preview.errors.total > 0 ? (
        <Stack gap="xs">
          <Title order={2} fz={20} c="var(--alarm)">
            {w.errors(preview.broken)}
          </Title>
          <Text className="muted">{w.errorsLead}</Text>
          <NotesTable notes={preview.errors} label={w.errors(preview.broken)} />
          <Group>
            <RejectedButton input={input} fileName={preview.fileName} />
            <Checkbox
              label={w.leaveOut(preview.broken)}
              checked={props.answers.leaveOut}
              onChange={(event) => say({ leaveOut: event.currentTarget.checked })}
            />
          </Group>
        </Stack>
      ) : null}
      {preview.duplicates.total > 0 ? (
        <Duplicates preview={preview} answers={props.answers} say={say} />
      ) : null}
      {preview.warnings.total > 0 ? (
        <details>
          <summary style={{ cursor: 'pointer', fontWeight: 600 }}>
            {w.warnings(preview.warnings.total)}
          </summary>
          <Text className="muted">{w.warningsLead}</Text>
          <NotesTable notes={preview.warnings} label={w.warnings(preview.warnings.total)} />
        </details>
      ) : null}
      {preview.changes.length > 0 ? <ChangesTable changes={preview.changes} /> : null}
      {apply.error ? <Problem problem={apply.error} /> : null}
      <Group>
        <Button
          disabled={blocked || props.stale}
          onClick={() => apply.mutate(input, { onSuccess: props.onDone })}
        >
          {records > 0 ? w.apply(records) : w.applyNothing}
        </Button>
        <Button variant="default" onClick={props.onBack}>
          {w.back}
        </Button>
      </Group>
    </Stack>
  );
}

function Result({ preview }: { preview: Preview }) {
  const w = useWords(importWords);
  const f = useWords(fieldWords);
  const { locale } = useLanguage();
  const tables = PLANNED_TABLES.flatMap((table) => {
    const tally = preview.tally[table];
    return tally ? [{ table, ...tally }] : [];
  });
  const quiet = tables.every((row) => row.create + row.update === 0);
  return (
    <Stack gap="xs">
      <Title order={2} fz={20}>
        {w.result}
      </Title>
      {quiet && preview.broken === 0 && preview.duplicates.undecided === 0 ? (
        <Text>{w.nothingNew}</Text>
      ) : null}
      {preview.money ? (
        <Text fw={600} className="tabular">
          {w.money[preview.money.of](formatMoney(preview.money.amount, locale), preview.money.count)}
        </Text>
      ) : null}
      <div className="sheet" style={{ overflowX: 'auto', maxWidth: 640 }}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{w.what}</th>
              {[w.create, w.update, w.unchanged].map((title) => (
                <th key={title} scope="col" className="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tables.map((row) => (
              <tr key={row.table}>
                <td>{f.tables[row.table]}</td>
                <td className="number">{formatNumber(row.create, locale)}</td>
                <td className="number">{formatNumber(row.update, locale)}</td>
                <td className="number">{formatNumber(row.unchanged, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Stack>
  );
}

function Questions(props: { preview: Preview; answers: Answers; say: (patch: Partial<Answers>) => void }) {
  const w = useWords(importWords);
  const asked = new Set(props.preview.questions.map((question) => question.code));
  const samples = (code: string) =>
    (props.preview.questions.find((question) => question.code === code)?.samples ?? []).join(', ');
  const { dateOrder, separator } = props.answers;
  return (
    <>
      {asked.has('day_or_month') ? (
        <Alert color="yellow" variant="light">
          <Radio.Group
            label={w.dayOrMonth(samples('day_or_month'))}
            value={dateOrder ?? ''}
            onChange={(value) => props.say({ dateOrder: value as 'dmy' | 'mdy' })}
          >
            <Group mt="xs">
              <Radio value="dmy" label={w.dayFirst} />
              <Radio value="mdy" label={w.monthFirst} />
            </Group>
          </Radio.Group>
        </Alert>
      ) : null}
      {asked.has('decimal_separator') ? (
        <Alert color="yellow" variant="light">
          <Radio.Group
            label={w.decimal(samples('decimal_separator'))}
            value={separator ?? ''}
            onChange={(value) => props.say({ separator: value as ',' | '.' })}
          >
            <Group mt="xs">
              <Radio value="," label={w.comma} />
              <Radio value="." label={w.dot} />
            </Group>
          </Radio.Group>
        </Alert>
      ) : null}
    </>
  );
}
