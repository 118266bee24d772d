import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Writes the service worker beside the files it has to hold; its version is their content. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle(_, bundle) {
      const open = readdirSync(new URL('src/web/public', import.meta.url));
      const built = Object.keys(bundle).filter((name) => !name.endsWith('.map'));
      const files = ['index.html', ...new Set([...built, ...open])].filter(
        (name, at, all) => all.indexOf(name) === at,
      );
      const content = createHash('sha256').update(files.join());
      for (const name of open)
        content.update(readFileSync(new URL(`src/web/public/${name}`, import.meta.url)));
      const source = readFileSync(new URL('src/web/service-worker.js', import.meta.url), 'utf8')
        .replace('__VERSION__', `ryadom-${content.digest('hex').slice(0, 16)}`)
        .replace('__FILES__', JSON.stringify(files.map((name) => `/${name}`)));
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}

export default defineConfig({
  root: 'src/web',
  plugins: [react(), serviceWorker()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
  },
  server: { port: 4801, proxy: { '/api': 'http://localhost:4800', '/k': 'http://localhost:4800' } },
});
