import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { Broken } from './broken.tsx';
import { Home } from './home.tsx';
import { NotFound } from './not-found.tsx';
import { openScreens, screens } from './routes.tsx';
import { Shell } from './shell.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const inside = [
  createRoute({ getParentRoute: () => shell, path: '/', component: Home }),
  ...screens.map(({ path, load }) =>
    createRoute({ getParentRoute: () => shell, path, component: lazyRouteComponent(load, 'Screen') }),
  ),
];

const outside = openScreens.map(({ path, load }) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, 'Screen') }),
);

export const router = createRouter({
  routeTree: root.addChildren([shell.addChildren(inside), ...outside]) as AnyRoute,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

/** Fetches the scripts of the screen at the present address; drawing it finds them at hand, or waits for them. */
export function fetchScreen(): void {
  const [matchedRoutes] = router.getMatchedRoutes(window.location.pathname);
  for (const route of matchedRoutes) void router.loadRouteChunk(route);
}
