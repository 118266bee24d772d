import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

/** Writes the service worker beside the files it has to hold, as they really lie there; its version is their content. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const name = 'service-worker.js';
      const files = readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== name)
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
      const content = createHash('sha256');
      for (const file of files) content.update(file).update(readFileSync(join(dir, file)));
      const source = readFileSync(new URL('src/web/service-worker.js', import.meta.url), 'utf8')
        .replace('__VERSION__', `ryadom-${content.digest('hex').slice(0, 16)}`)
        .replace('__FILES__', JSON.stringify(files.map((file) => `/${file}`)));
      writeFileSync(join(dir, name), source);
    },
  };
}

/** Packs scripts and styles as small as they go, once, so that no visitor waits for it: the server sends what lies beside. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler({ dir = '' }) {
        const folder = join(dir, 'assets');
        const files = readdirSync(folder).filter((file) => /\.(js|css)$/.test(file));
        const pack = async (file: string) =>
          writeFileSync(
            join(folder, `${file}.br`),
            await promisify(brotliCompress)(readFileSync(join(folder, file))),
          );
        await Promise.all(files.map(pack));
      },
    },
  };
}

/**
 * What the application begins with is compiled whole, beside the page, while it is being loaded (by browsers that know the
 * word): more than half of it is called at once, and compiling it piece by piece would hold up the first screen.
 */
function compileEarly(): Plugin {
  return {
    name: 'compile-early',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const first = chunks
          .filter((chunk) => chunk.isEntry)
          .flatMap((entry) => [entry.fileName, ...entry.imports]);
        for (const chunk of chunks)
          if (first.includes(chunk.fileName)) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
      },
    },
  };
}

export default defineConfig({
  root: 'src/web',
  plugins: [react(), compileEarly(), serviceWorker(), packed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Three files that are compiled side by side rather than one after another in one.
            { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'mantine', test: /[\\/]node_modules[\\/]@mantine[\\/]/, tags: ['$initial'] },
            { name: 'start', tags: ['$initial'] },
            // The words of the register are asked for by many screens, but not by those that open first.
            { name: 'common', minShareCount: 12, test: /^(?!.*features[\\/]quality[\\/]words)/ },
          ],
        },
      },
    },
  },
  server: { port: 4801, proxy: { '/api': 'http://localhost:4800', '/k': 'http://localhost:4800' } },
});
