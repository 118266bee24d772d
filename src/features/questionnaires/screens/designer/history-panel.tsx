import { Group, Select, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { getVersion } from '#features/questionnaires/shapes/contracts/designer.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { dayAt } from '#kernel/day.ts';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import { Difference } from './difference.tsx';
import { ExportButton } from './export-button.tsx';
import { ReplaceDraft } from './replace-draft.tsx';
import type { Designer } from './use-designer.ts';

/** Published versions with who and when, and what changed between any two of them or the draft. */
export function HistoryPanel(props: { designer: Designer; onClose: () => void }) {
  const w = useWords(designerWords);
  const { locale, timeZone } = useLanguage();
  const { design, form: draft } = props.designer;
  const { versions } = design;
  const numbers = versions.map(({ number }) => number);
  const hasDraft = design.revision > 0;
  const [later, setLater] = useState(hasDraft ? 0 : (numbers[0] ?? 0));
  const [earlier, setEarlier] = useState((hasDraft ? numbers[0] : numbers[1]) ?? numbers[0] ?? 0);
  const name = (number: number) => (number === 0 ? w.history.draft : w.history.version(number));
  const choices = [...(hasDraft ? [0] : []), ...numbers].map((number) => ({
    value: String(number),
    label: name(number),
  }));
  return (
    <SidePanel title={w.history.title} size="xl" onClose={props.onClose}>
      <Stack gap="md">
        <ul className="designer-versions">
          {versions.map((version) => (
            <li key={version.number}>
              <strong>{w.history.version(version.number)}</strong>
              <span className="muted">
                {w.history.by(
                  version.by ?? w.history.product,
                  formatDay(dayAt(version.at, timeZone), locale),
                )}{' '}
                · {w.history.filled(version.filled)}
              </span>
              <ExportButton formVersionId={version.formVersionId} />
            </li>
          ))}
        </ul>
        <div>
          <ReplaceDraft designer={props.designer} done={props.onClose} />
        </div>
        {choices.length > 1 ? (
          <>
            <Group gap="sm">
              <Select
                size="sm"
                label={w.history.from}
                allowDeselect={false}
                value={String(earlier)}
                data={choices}
                onChange={(value) => setEarlier(Number(value))}
              />
              <Select
                size="sm"
                label={w.history.to}
                allowDeselect={false}
                value={String(later)}
                data={choices}
                onChange={(value) => setLater(Number(value))}
              />
            </Group>
            <WithVersion code={design.code} number={earlier} draft={draft}>
              {(before) => (
                <WithVersion code={design.code} number={later} draft={draft}>
                  {(after) => <Difference before={before} after={after} />}
                </WithVersion>
              )}
            </WithVersion>
          </>
        ) : null}
      </Stack>
    </SidePanel>
  );
}

function WithVersion(props: {
  code: string;
  number: number;
  draft: FormDefinition;
  children: (form: FormDefinition) => ReactNode;
}) {
  const { code, number, draft } = props;
  const version = useRead<typeof getVersion>(
    'questionnaires.form-version',
    { code, number: Math.max(1, number) },
    { enabled: number > 0 },
  );
  if (number === 0) return <>{props.children(draft)}</>;
  return <Loaded query={version}>{(data) => props.children(data.definition)}</Loaded>;
}
