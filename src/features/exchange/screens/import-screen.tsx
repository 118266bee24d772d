import { Stack } from '@mantine/core';
import { useWords } from '#ui/i18n.tsx';
import { Page } from '#ui/kit/page.tsx';
import { useUrlState } from '#ui/navigation.ts';
import { importWords } from '../words/screen.ts';
import { FileDrop } from './file-drop.tsx';
import { ImportList } from './import-list.tsx';
import { JobSteps } from './job-steps.tsx';

/** Import: a file, its columns, what would come of it, done. The job stands in the address, so a reload keeps it. */
export function Screen() {
  const w = useWords(importWords);
  const [url, setUrl] = useUrlState();
  const jobId = url['job'];
  return (
    <Page title={w.title} lead={w.lead} width={1080}>
      {jobId ? (
        <JobSteps
          key={jobId}
          jobId={jobId}
          checking={url['step'] === 'check'}
          onStep={(step) => setUrl({ step })}
          onLeave={() => setUrl({ job: undefined, step: undefined })}
        />
      ) : (
        <Stack gap="xl">
          <FileDrop onReady={(job) => setUrl({ job, step: undefined })} />
          <ImportList onOpen={(job) => setUrl({ job, step: undefined })} />
        </Stack>
      )}
    </Page>
  );
}
