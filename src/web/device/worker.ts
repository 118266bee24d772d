// The service worker: it holds the application itself, so that it opens without a connection. Data is not its business.

/** A new version that waits; told once it is there. */
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

export const readWaiting = (): ServiceWorker | null => waiting;

export function subscribeWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** False at a plain http address: the browser then has no service workers. */
export const canWorkOffline = (): boolean => 'serviceWorker' in navigator;

let registered = false;

export function registerWorker(): void {
  if (registered || !canWorkOffline() || import.meta.env.DEV) return;
  registered = true;
  void navigator.serviceWorker.register('/service-worker.js').then(
    (registration) => {
      const look = () => {
        // The very first worker waits for nobody; a later one waits until the person agrees.
        if (!registration.waiting || !navigator.serviceWorker.controller) return;
        waiting = registration.waiting;
        for (const listener of listeners) listener();
      };
      look();
      registration.addEventListener('updatefound', () => {
        registration.installing?.addEventListener('statechange', look);
      });
    },
    () => {
      registered = false;
    },
  );
}

/** Goes over to the new version; what is typed is kept and comes back. */
export function renew(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
    once: true,
  });
  waiting?.postMessage('take over');
}
