import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { exportForm } from '#features/questionnaires/shapes/contracts/exchange.ts';
import { designerWords } from '#features/questionnaires/words/designer.ts';
import { type ApiProblem, call } from '#ui/client.ts';
import { useWords } from '#ui/i18n.tsx';
import { Problem } from '#ui/kit/page.tsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One published version as a spreadsheet for other field tools. */
export function ExportButton({ formVersionId }: { formVersionId: string }) {
  const w = useWords(designerWords);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const fetchFile = async () => {
    try {
      const file = await call<typeof exportForm>('questionnaires.export-form', { formVersionId });
      const bytes = Uint8Array.from(atob(file.content), (letter) => letter.charCodeAt(0));
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes], { type: XLSX }));
      link.download = file.fileName;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      setProblem(null);
    } catch (error) {
      setProblem(error as ApiProblem);
    }
  };
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDownload size={14} aria-hidden />}
        onClick={() => void fetchFile()}
      >
        {w.exportXls}
      </Button>
      {problem ? <Problem problem={problem} /> : null}
    </>
  );
}
