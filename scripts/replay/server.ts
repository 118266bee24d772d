// The product with a fast clock, to be killed: REPLAY_FROM is the moment it showed at REPLAY_EPOCH (real
// milliseconds), and it runs REPLAY_SPEED times faster. The same in every life, so time never goes back.
import { startServer } from '#server/serve.ts';

const from = Date.parse(process.env['REPLAY_FROM'] ?? '');
const epoch = Number(process.env['REPLAY_EPOCH']);
const speed = Number(process.env['REPLAY_SPEED']);

await startServer({
  demo: false,
  port: Number(process.env['PORT']),
  host: '127.0.0.1',
  log: (line) => console.error(line),
  clock: () => new Date(from + (Date.now() - epoch) * speed).toISOString(),
});
