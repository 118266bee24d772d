import { Button } from '@mantine/core';
import { IconCamera, IconPrinter } from '@tabler/icons-react';
import type { printSheets } from '#features/questionnaires/shapes/contracts/paper.ts';
import { paperDeedWords } from '#features/questionnaires/words/paper-deeds.ts';
import { useWrite } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Problem } from '#ui/kit/page.tsx';

/** Makes sheets and shows their file in a tab that was opened by the tap itself, so that no browser blocks it. */
export function usePrint() {
  const { locale } = useLanguage();
  const write = useWrite<typeof printSheets>('questionnaires.print-sheets');
  const print = async (wish: { clientIds?: string[]; day?: string; employeeId?: string }) => {
    const tab = window.open('', '_blank');
    const made = await write.mutateAsync({ ...wish, locale }).catch(() => null);
    if (made && tab) tab.location.href = made.path;
    else tab?.close();
    return made;
  };
  return { print, write };
}

/** «Распечатать»: the two sides for one client. */
export function PrintSheet({ clientId, size = 'md' }: { clientId: string; size?: string }) {
  const w = useWords(paperDeedWords);
  const { print, write } = usePrint();
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconPrinter size={18} aria-hidden />}
        loading={write.isPending}
        onClick={() => void print({ clientIds: [clientId] })}
      >
        {w.print}
      </Button>
      {write.error ? <Problem problem={write.error} /> : null}
    </>
  );
}

/** What paper offers for one questionnaire: print it, bring it in. */
export function PaperDeeds({ clientId, questionnaireId }: { clientId: string; questionnaireId: string }) {
  const w = useWords(paperDeedWords);
  return (
    <>
      <PrintSheet clientId={clientId} />
      <Button
        variant="default"
        size="md"
        leftSection={<IconCamera size={18} aria-hidden />}
        renderRoot={(root) => <AppLink to={`/questionnaires/${questionnaireId}/paper`} {...root} />}
      >
        {w.bring}
      </Button>
    </>
  );
}
