import { Button, Modal } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { paperDeedWords } from '#features/questionnaires/words/paper-deeds.ts';
import { paperWords } from '#features/questionnaires/words/paper-screen.ts';
import { useWords } from '#ui/i18n.tsx';
import { useGo } from '#ui/navigation.ts';
import { BringPages } from './bring-pages.tsx';

/** «Внести с бумаги» where no questionnaire is open: the code on the sheet tells whose it is. */
export function BringFromPaper() {
  const w = useWords(paperWords);
  const deeds = useWords(paperDeedWords);
  const go = useGo();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCamera size={18} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {deeds.bring}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={deeds.bring}
        size="lg"
        closeButtonProps={{ 'aria-label': w.close }}
      >
        <BringPages
          onBrought={([first, ...others]) => {
            // Sheets of several clients stay listed, each with its way there.
            if (first && others.length === 0) go(`/questionnaires/${first}/paper`);
          }}
        />
      </Modal>
    </>
  );
}
