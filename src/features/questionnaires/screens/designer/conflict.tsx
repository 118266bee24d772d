import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { formatMoment } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Difference } from './difference.tsx';
import type { Designer } from './use-designer.ts';

/** Two editors at once: who the other is, what differs, and the choice. Nothing has been overwritten. */
export function ConflictBar({ designer }: { designer: Designer }) {
  const w = useWords(designerWords);
  const { locale, timeZone } = useLanguage();
  const [compared, setCompared] = useState(false);
  const { theirs, form } = designer;
  if (!theirs) return null;
  const { changedBy, changedAt } = theirs;
  return (
    <section role="alert" className="sheet designer-conflict">
      <h2>{w.conflictTitle}</h2>
      <p>
        {changedBy && changedAt
          ? w.conflictBy(changedBy.name, formatMoment(changedAt, locale, timeZone))
          : w.conflictGone}
      </p>
      {compared ? <Difference before={theirs.definition} after={form} /> : null}
      <Group gap="xs">
        <Button onClick={designer.keepMine}>{w.conflictMine}</Button>
        <Button variant="default" onClick={designer.takeTheirs}>
          {w.conflictTheirs}
        </Button>
        <Button variant="subtle" onClick={() => setCompared((old) => !old)}>
          {w.conflictDiff}
        </Button>
      </Group>
    </section>
  );
}
