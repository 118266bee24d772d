// Keeps the embedded server alive while the app lives. The watch is one idle connection: it breaks the moment
// the server does, whoever started that server.
import { Client } from 'pg';
import { passDoor } from './folder-lock.ts';
import { findPostmaster, type Postmaster, type ServerPlace, startPostmaster } from './postmaster.ts';
import { textOf } from './problem.ts';
import { pause } from './process-state.ts';

const BACKOFF_MS = [0, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000];

export class ServerWatch {
  readonly #place: ServerPlace;
  readonly #running: Postmaster;
  readonly #log: (line: string) => void;
  readonly #watching: Promise<void>;
  #stopping = false;
  #wake = () => {};

  /** Watches the server in `running`, which is updated in place when a new one takes its turn. */
  constructor(place: ServerPlace, running: Postmaster, log: (line: string) => void) {
    this.#place = place;
    this.#running = running;
    this.#log = log;
    this.#watching = this.#watch();
  }

  /** Ends the watch; the server itself is left as it is. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#watching;
  }

  async #watch(): Promise<void> {
    while (!this.#stopping) {
      await this.#untilLost();
      if (!this.#stopping) await this.#bringBack();
    }
  }

  async #untilLost(): Promise<void> {
    const client = new Client({
      ...this.#running.address,
      database: 'postgres',
      application_name: 'ryadom watch',
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve) => {
      client.on('end', resolve);
      client.on('error', () => resolve());
      this.#wake = resolve;
    });
    try {
      await client.connect();
      if (!this.#stopping) await lost;
    } catch {
      await this.#rest(50);
    } finally {
      await client.end().catch(() => {});
    }
  }

  /** A server that reset itself after the death of one of its processes is found again, not started twice. */
  async #bringBack(): Promise<void> {
    for (let attempt = 0; !this.#stopping; attempt += 1) {
      await this.#rest(BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)] ?? 0);
      if (this.#stopping) return;
      try {
        const next = await passDoor(this.#place.layout.door, () => this.#findOrStart());
        this.#running.pid = next.pid;
        Object.assign(this.#running.address, next.address);
        return;
      } catch (error) {
        this.#log(`Встроенная база пока не запускается: ${textOf(error).split('\n')[0]}`);
      }
    }
  }

  async #findOrStart(): Promise<Postmaster> {
    const alive = await findPostmaster(this.#place);
    if (alive) return alive;
    this.#log('Встроенная база остановилась неожиданно: запускаю её снова');
    return await startPostmaster(this.#place, this.#running.address.port);
  }

  /** A pause that `stop` cuts short. */
  async #rest(ms: number): Promise<void> {
    await Promise.race([
      pause(ms),
      new Promise<void>((resolve) => {
        this.#wake = resolve;
      }),
    ]);
  }
}
