import '@fontsource-variable/golos-text/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '#ui/styles.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { questionnaireRules } from '#features/questionnaires/screens/unsent.ts';
import type { getMe } from '#features/access/shapes/contracts.ts';
import { touchRules } from '#features/touches/screens/touch-rules.ts';
import { ApiProblem } from '#ui/client.ts';
import { readQuery } from '#ui/data.ts';
import { lastOwner, openDevice } from '#ui/device/device.ts';
import { finishLeaving } from '#ui/device/session.ts';
import { LanguageProvider } from '#ui/i18n.tsx';
import { tellOutbox } from '#ui/outbox/rules.ts';
import { theme } from '#ui/theme.ts';
import './device/kept-names.ts';
import { settleDraftsOnce } from './device/settle-drafts.ts';
import { fetchScreen, router } from './router.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Without a network the copies on the device answer; the browser's opinion about the network is not asked.
      networkMode: 'always',
      refetchOnReconnect: 'always',
      // A refusal will not change by asking again; a lost connection may.
      retry: (count, error) => error instanceof ApiProblem && error.status === 0 && count < 3,
    },
    mutations: { networkMode: 'always' },
  },
});
tellOutbox(questionnaireRules(queries));
tellOutbox(touchRules(queries));

async function start(root: HTMLElement): Promise<void> {
  await finishLeaving();
  fetchScreen();
  // Whoever worked here last may go on without a connection: their copies must be at hand for the first read.
  const owner = await lastOwner();
  if (owner) {
    const device = await openDevice(owner);
    // Asked while the screen is still on its way: nothing is drawn before one knows for whom.
    void queries.prefetchQuery(readQuery<typeof getMe>('access.me', {}));
    await settleDraftsOnce(device);
  }
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <LanguageProvider>
          <QueryClientProvider client={queries}>
            <Notifications position="bottom-right" />
            <RouterProvider router={router} />
          </QueryClientProvider>
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
