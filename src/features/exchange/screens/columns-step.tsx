import { Alert, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { IMPORT_FIELDS, IMPORT_KINDS, type ImportKind } from '../shapes/kinds.ts';
import { fieldWords } from '../words/fields.ts';
import { importWords } from '../words/screen.ts';
import { type Answers, type Preview, remap } from './answers.ts';

/** What the file is and which column is which. */
export function ColumnsStep(props: {
  preview: Preview;
  say: (patch: Partial<Answers>) => void;
  onCheck: () => void;
  onLeave: () => void;
}) {
  const { preview, say } = props;
  const w = useWords(importWords);
  const f = useWords(fieldWords);
  const { locale, timeZone } = useLanguage();
  const named = preview.missing.map((set) => set.map((field) => f.fields[field]).join(w.or));
  return (
    <Stack gap="md">
      <FileFacts file={preview.file} />
      {preview.importedBefore ? (
        <Alert color="sand" variant="light">
          {w.importedBefore(formatMoment(preview.importedBefore, locale, timeZone))}
        </Alert>
      ) : null}
      <NativeSelect
        label={w.whatIsIt}
        value={preview.kind}
        onChange={(event) =>
          say({
            kind: event.currentTarget.value as ImportKind,
            mapping: null,
            decisions: {},
            leaveOut: false,
          })
        }
        data={IMPORT_KINDS.map((kind) => ({ value: kind, label: f.kinds[kind] }))}
        maw={360}
      />
      <div>
        <Title order={2} fz={20}>
          {w.mappingTitle}
        </Title>
        <Text className="muted">{w.mappingLead}</Text>
      </div>
      <MappingTable preview={preview} say={say} />
      {named.length > 0 ? (
        <Alert color="red" variant="light" role="alert">
          {w.missing(named.join('; '))}
        </Alert>
      ) : null}
      <Group>
        <Button onClick={props.onCheck} disabled={named.length > 0}>
          {w.toCheck}
        </Button>
        <Button variant="default" onClick={props.onLeave}>
          {w.anotherFile}
        </Button>
      </Group>
    </Stack>
  );
}

function FileFacts({ file }: { file: Preview['file'] }) {
  const w = useWords(importWords);
  const facts = [
    w.fileRows(file.rows),
    file.sheet ? w.sheet(file.sheet) : null,
    file.encoding ? w.encodings[file.encoding as keyof typeof w.encodings] : null,
    file.delimiter ? w.delimiters[file.delimiter as keyof typeof w.delimiters] : null,
    w.headerLine(file.headerLine),
  ];
  return (
    <Text className="muted" aria-label={w.fileFacts}>
      {facts.filter(Boolean).join(' · ')}
    </Text>
  );
}

function MappingTable({ preview, say }: { preview: Preview; say: (patch: Partial<Answers>) => void }) {
  const w = useWords(importWords);
  const f = useWords(fieldWords);
  const fields = IMPORT_FIELDS[preview.kind];
  const mapping = preview.columns.map((column) => column.field);
  const options = [
    { value: '', label: w.nowhere },
    ...Object.keys(fields).map((field) => ({ value: field, label: f.fields[field] ?? field })),
  ];
  return (
    <div className="sheet" style={{ overflowX: 'auto' }}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{w.column}</th>
            <th scope="col">{w.sample}</th>
            <th scope="col">{w.goesTo}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column, index) => (
            <tr key={column.header}>
              <th scope="row" style={{ whiteSpace: 'normal', position: 'static', color: 'var(--ink)' }}>
                {column.header}
              </th>
              <td
                className="muted"
                style={{ maxWidth: 340, overflowWrap: 'anywhere', verticalAlign: 'middle' }}
              >
                {column.samples.map((sample) => sample.slice(0, 60)).join(' · ') || '—'}
              </td>
              <td style={{ minWidth: 220, verticalAlign: 'middle' }}>
                <NativeSelect
                  aria-label={w.fieldOf(column.header)}
                  value={column.field ?? ''}
                  data={options}
                  description={column.field && column.confidence < 0.8 ? w.doubtful : undefined}
                  inputWrapperOrder={['input', 'description']}
                  onChange={(event) => {
                    const field = event.currentTarget.value || null;
                    const many = field ? Boolean(fields[field]?.many) : true;
                    say({ kind: preview.kind, mapping: remap(mapping, index, field, many) });
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
