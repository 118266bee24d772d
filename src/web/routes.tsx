// Every screen of the product: a path, and the module whose `Screen` is shown there. Each is a chunk of its own.
import type { ComponentType } from 'react';

export interface ScreenRoute {
  path: string;
  load: () => Promise<{ Screen: ComponentType }>;
}

/** Screens inside the shell, for signed-in people. */
export const screens: readonly ScreenRoute[] = [];

/** Screens without the shell: sign-in, first visit, invitation. */
export const openScreens: readonly ScreenRoute[] = [];
