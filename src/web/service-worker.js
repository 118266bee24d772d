// Serves the application itself from this device. The list of files and the name of the version are put in by the
// build; requests for data and letters go past it.
const VERSION = '__VERSION__';
const FILES = __FILES__;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(VERSION);
      // Files with a hash in their name never change: what an earlier version holds is not fetched again.
      await Promise.all(
        FILES.map(async (file) => {
          const known = file.startsWith('/assets/') ? await caches.match(file) : undefined;
          await (known ? cache.put(file, known) : cache.add(new Request(file, { cache: 'reload' })));
        }),
      );
    })(),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== VERSION) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  const isPage = event.request.mode === 'navigate' && !/^\/(api|k|calendar|files)\//.test(url.pathname);
  if (!isPage && !FILES.includes(url.pathname)) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(VERSION);
      const kept = await cache.match(isPage ? '/index.html' : url.pathname);
      return kept ?? fetch(event.request);
    })(),
  );
});
