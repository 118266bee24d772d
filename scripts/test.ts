// npm test: every check in turn, the quickest first; the first that fails ends the run with its own words.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv.slice(2);

type Step = { name: string; args: string[] };

const steps: Step[] = [
  { name: 'format', args: ['node_modules/@biomejs/biome/bin/biome', 'format', '.'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--quiet'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  ...(existsSync(`${root}src/web`)
    ? [{ name: 'build', args: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] }]
    : []),
  ...['quick', 'database', 'journeys'].map((project) => ({
    name: project,
    args: ['node_modules/vitest/vitest.mjs', 'run', '--project', project],
  })),
].filter(({ name }) => only.length === 0 || only.includes(name));

steps.forEach(({ name, args }, index) => {
  const title = `[${index + 1}/${steps.length}] ${name}`;
  console.log(`\n${title}`);
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const took = `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  if (status !== 0) {
    console.error(`\n${title}: FAILED (${took})`);
    process.exit(1);
  }
  console.log(`${title}: ok (${took})`);
});
console.log(`\nAll ${steps.length} steps passed.`);
