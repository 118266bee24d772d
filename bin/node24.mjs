// Runs a script under Node 24 whatever Node started us: the runtime comes as an npm package
// (optionalDependencies node-<platform>), so a machine with an older Node needs nothing else.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Absolute path of a Node >= 24, or undefined where neither this process nor the package offers one. */
export function findNode24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const path = `${root}node_modules/${name}/${file}`;
  return existsSync(path) ? path : undefined;
}

/** Runs `args` under Node 24, passes signals on, and ends with the child's exit code. */
export function runUnderNode24(args) {
  const node = findNode24();
  if (!node) {
    console.error(
      'Нужен Node.js 24 или новее: пакет с ним не установился. Выполните «npm install» ещё раз или поставьте Node.js 24.\n' +
        'Node.js 24 or newer is needed: run "npm install" again or install Node.js 24.',
    );
    process.exit(1);
  }
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  runUnderNode24(process.argv.slice(2));
}
