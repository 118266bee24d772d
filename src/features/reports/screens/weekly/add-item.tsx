// A matter nobody's figures know of, put on the agenda by hand.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tellRefused } from '#features/touches/screens/use-undo.tsx';
import { newId } from '#kernel/ids.ts';
import { useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import type { addWeeklyItem } from '../../shapes/weekly-contracts.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';

export function AddItem({ meetingId, onAdded }: { meetingId: string; onAdded?: (id: string) => void }) {
  const w = useWords(weeklyScreenWords);
  const [text, setText] = useState('');
  const [id, setId] = useState(() => newId<'weekly_item'>());
  const add = useWrite<typeof addWeeklyItem>('reports.add-weekly-item');
  const keep = async () => {
    await add.mutateAsync({ id, meetingId, text: text.trim() });
    setText('');
    setId(newId<'weekly_item'>());
    onAdded?.(id);
  };
  return (
    <form
      className="weekly-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) void keep().catch(tellRefused);
      }}
    >
      <TextInput
        aria-label={w.addHint}
        placeholder={w.addHint}
        value={text}
        maxLength={500}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={add.isPending} disabled={text.trim() === ''}>
        {w.addDeed}
      </Button>
    </form>
  );
}
