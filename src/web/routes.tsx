// Every screen of the product: a path, and the module whose `Screen` is shown there. Each is a chunk of its own.
import type { ComponentType } from 'react';

export interface ScreenRoute {
  path: string;
  load: () => Promise<{ Screen: ComponentType }>;
}

/** Screens inside the shell, for signed-in people. */
// biome-ignore format: a line a screen
export const screens: readonly ScreenRoute[] = [
  { path: '/circle', load: () => import('#features/reports/screens/circle.tsx') },
];

/** Screens without the shell: sign-in, first visit, invitation. */
// biome-ignore format: a line a screen
export const openScreens: readonly ScreenRoute[] = [
];
