// A little app for the tests to kill: opens the database of a folder, says so in one line of JSON, and then
// holds it (`hold`), writes row after row and names each one acknowledged (`write`), or leaves again (`visit`).
import { openDatabase } from '#db/open.ts';

const [dataDir = '', act = 'hold', binDir = ''] = process.argv.slice(2);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const database = await openDatabase({
    dataDir,
    mode: act === 'visit' ? 'join' : 'serve',
    binDir: binDir || undefined,
    log: (line) => say({ log: line }),
  });
  process.on('SIGTERM', () => {
    void database.close().finally(() => process.exit(0));
  });
  say({ ready: process.pid });
  if (act === 'visit') await database.close();
  if (act === 'write') await writeRows(database.pool);
} catch (error) {
  say({ refused: (error as { code?: string }).code, message: String(error) });
  process.exit(3);
}

async function writeRows(pool: import('pg').Pool): Promise<void> {
  await pool.query('create table if not exists acknowledged (id int primary key)');
  for (let id = 1; ; id += 1) {
    try {
      await pool.query('insert into acknowledged values ($1)', [id]);
      say({ written: id });
    } catch {
      // Not acknowledged: nothing was promised. The number is not used again.
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
