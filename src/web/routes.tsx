// Every screen of the product: a path, and the module whose `Screen` is shown there. Each is a chunk of its own.
import type { ComponentType } from 'react';

export interface ScreenRoute {
  path: string;
  load: () => Promise<{ Screen: ComponentType }>;
}

/** Screens inside the shell, for signed-in people. */
// biome-ignore format: a line a screen
export const screens: readonly ScreenRoute[] = [
  { path: '/my-day', load: () => import('./my-day.tsx') },
  { path: '/scripts', load: () => import('#features/touches/screens/scripts/screen.tsx') },
  { path: '/calls/conversion', load: () => import('#features/touches/screens/conversion/screen.tsx') },
  { path: '/call/$clientId', load: () => import('#features/touches/screens/call/screen.tsx') },
  { path: '/meetings', load: () => import('#features/touches/screens/meetings.tsx') },
  { path: '/meetings/day/$day', load: () => import('#features/touches/screens/day-sheet.tsx') },
  { path: '/round', load: () => import('#features/rounds/screens/screen.tsx') },
  { path: '/round/persons', load: () => import('#features/reports/screens/persons/screen.tsx') },
  { path: '/circle', load: () => import('#features/reports/screens/circle.tsx') },
  { path: '/register', load: () => import('#features/quality/screens/register.tsx') },
  { path: '/register/analysis', load: () => import('#features/quality/screens/analysis/screen.tsx') },
  { path: '/register/$caseId', load: () => import('#features/quality/screens/register.tsx') },
  { path: '/works/codes', load: () => import('#features/quality/screens/code-lists.tsx') },
  { path: '/reports/daily', load: () => import('#features/reports/screens/daily/screen.tsx') },
  { path: '/weekly', load: () => import('#features/reports/screens/weekly/list-screen.tsx') },
  { path: '/weekly/$meetingId', load: () => import('#features/reports/screens/weekly/meeting-screen.tsx') },
  { path: '/weekly/$meetingId/meeting', load: () => import('#features/reports/screens/weekly/meeting-mode.tsx') },
  { path: '/works', load: () => import('./works.tsx') },
  { path: '/letters', load: () => import('#features/reports/screens/letters.tsx') },
  { path: '/client-letters', load: () => import('#features/quality/screens/client-letters/screen.tsx') },
  { path: '/people', load: () => import('#features/staff/screens/people/screen.tsx') },
  { path: '/company', load: () => import('#features/staff/screens/company/screen.tsx') },
  { path: '/profile', load: () => import('#features/staff/screens/profile/screen.tsx') },
  { path: '/device', load: () => import('./device/screen.tsx') },
  { path: '/tokens', load: () => import('#features/staff/screens/tokens/screen.tsx') },
  { path: '/clients', load: () => import('#features/clients/screens/list/screen.tsx') },
  { path: '/clients/new', load: () => import('#features/clients/screens/forms/new-screen.tsx') },
  { path: '/clients/$clientId', load: () => import('#features/clients/screens/card/screen.tsx') },
  { path: '/clients/$clientId/edit', load: () => import('#features/clients/screens/forms/edit-screen.tsx') },
  { path: '/roles', load: () => import('#features/access/screens/roles-screen.tsx') },
  { path: '/audit', load: () => import('#features/access/screens/audit-screen.tsx') },
  { path: '/import', load: () => import('#features/exchange/screens/import-screen.tsx') },
  { path: '/questionnaires', load: () => import('#features/questionnaires/screens/list-screen.tsx') },
  { path: '/questionnaires/begin/$clientId', load: () => import('#features/questionnaires/screens/begin-screen.tsx') },
  { path: '/questionnaires/$id/paper', load: () => import('#features/questionnaires/screens/paper/screen.tsx') },
  { path: '/forms', load: () => import('#features/questionnaires/screens/designer/forms-screen.tsx') },
  { path: '/forms/$formId', load: () => import('#features/questionnaires/screens/designer/screen.tsx') },
  { path: '/questionnaires/$id', load: () => import('#features/questionnaires/screens/fill/screen.tsx') },
];

/** Screens without the shell: sign-in, first visit, invitation. */
// biome-ignore format: a line a screen
export const openScreens: readonly ScreenRoute[] = [
  { path: '/sign-in', load: () => import('#features/staff/screens/sign-in/screen.tsx') },
  { path: '/start', load: () => import('#features/staff/screens/first-visit/screen.tsx') },
  { path: '/invite/$secret', load: () => import('#features/staff/screens/invitation/screen.tsx') },
];
