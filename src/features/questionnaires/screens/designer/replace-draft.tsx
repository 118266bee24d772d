// The draft as it came back from a spreadsheet: the same form, its codes and its history stay.
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { useWords } from '#ui/i18n.tsx';
import { uiWords } from '#ui/words.ts';
import { type Brought, FileBox } from './brought-file.tsx';
import type { Designer } from './use-designer.ts';

export function ReplaceDraft({ designer, done }: { designer: Designer; done: () => void }) {
  const w = useWords(designerWords);
  const u = useWords(uiWords);
  const [open, setOpen] = useState(false);
  const [brought, setBrought] = useState<Brought | null>(null);
  const form = brought?.form;
  const replace = () => {
    if (!form) return;
    // A step like any other: it can be undone, and is kept by itself.
    designer.edit(() => ({ ...form, code: designer.design.code }));
    done();
  };
  if (!open) {
    return (
      <Button
        variant="default"
        leftSection={<IconUpload size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {w.importXls}
      </Button>
    );
  }
  return (
    <Stack gap="sm" className="sheet designer-brought">
      <Text fz="sm">{w.importText}</Text>
      <FileBox take={setBrought} />
      <Group gap="sm">
        <Button disabled={!form} onClick={replace}>
          {w.importDeed}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {u.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
