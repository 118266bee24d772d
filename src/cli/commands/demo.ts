import { createApp } from '#app/app.ts';
import { clearDemo } from '#app/demo/clear.ts';
import { ensureDemo } from '#app/demo/demo.ts';
import { migrate } from '#db/migrate.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from '#features/staff/shapes/demo.ts';
import { openConfiguredDatabase } from '#server/serve.ts';
import type { Command } from '../commands.ts';
import { print } from '../print.ts';
import { fault } from '../terminal.ts';

/** Makes the demo company in its own database; `--fresh` begins it anew. Serving it: `npm start -- --demo`. */
export const demoCommand: Command = {
  summary: 'создать учебную компанию (--fresh — заново); открыть её: npm start -- --demo',
  async run(given) {
    const log = given.json ? () => {} : (line: string) => console.log(line);
    const fresh = given.options['fresh'] !== undefined;
    // Nobody may be serving what is taken away.
    const database = await openConfiguredDatabase({ demo: true, mode: fresh ? 'serve' : 'join' });
    try {
      await migrate(database.pool);
      if (fresh && !(await clearDemo(database.db))) {
        fault(
          'not_a_demo',
          'В этой базе настоящая компания, она останется как есть.',
          'This database holds a real company, which stays as it is.',
        );
      }
      await ensureDemo(createApp({ db: database.db, baseUrl: process.env['BASE_URL'] }), log);
      const signIns = DEMO_SIGN_INS.map((signIn) => ({ ...signIn, password: DEMO_PASSWORD }));
      print(given, { signIns }, 'Открыть: npm start -- --demo');
    } finally {
      await database.close();
    }
  },
};
