// A letter to the client about what the works wait for: sent by the curator, who has read the words (M9.7).
import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';
import type { remindWaiting } from '../shapes/contracts/word.ts';
import type { CaseCard } from '../shapes/register.ts';
import { loopWords } from '../words/loop.ts';

/** Nothing where nobody at the client has an address. */
export function RemindWaiting({ card }: { card: CaseCard }) {
  const { wait: w } = useWords(loopWords);
  const reachable = card.persons.filter((person) => person.email);
  const [personId, setPerson] = useState(reachable[0]?.id ?? null);
  const remind = useWrite<typeof remindWaiting>('quality.remind-waiting');
  if (!personId) return null;
  if (remind.data) {
    return (
      <Text fz="sm" role="status">
        {w.reminded(remind.data.letterTo)}
      </Text>
    );
  }
  return (
    <div>
      <Group gap="sm" align="end">
        <Select
          label={w.remindWhom}
          value={personId}
          onChange={setPerson}
          allowDeselect={false}
          data={reachable.map((person) => ({ value: person.id, label: person.name }))}
        />
        <Button
          variant="default"
          loading={remind.isPending}
          onClick={() => remind.mutate({ caseId: card.id, personId })}
        >
          {w.remind}
        </Button>
      </Group>
      <Text fz="xs" className="muted" mt={4}>
        {w.remindHint}
      </Text>
      {remind.error ? <Problem problem={remind.error} /> : null}
    </div>
  );
}
