// The network between a device and the server, as a cable that can be pulled: connections break, new ones are refused.
import { connect, createServer, type Socket } from 'node:net';

export interface Cable {
  port: number;
  cut(): void;
  mend(): void;
  /** Answers travel, but only after so long: a line that is neither alive nor dead. */
  delay(milliseconds: number): void;
  close(): Promise<void>;
}

/** Lays a cable to `port` of this machine. */
export async function layCable(port: () => number): Promise<Cable> {
  const ends = new Set<Socket>();
  let whole = true;
  let wait = 0;
  const server = createServer((near) => {
    if (!whole) return void near.resetAndDestroy();
    const far = connect(port(), '127.0.0.1');
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => {});
      end.on('close', () => {
        ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (bytes: Buffer) => {
      if (wait === 0) near.write(bytes);
      else setTimeout(() => near.destroyed || near.write(bytes), wait);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const pull = () => {
    for (const end of ends) end.resetAndDestroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: () => {
      whole = false;
      pull();
    },
    mend: () => {
      whole = true;
    },
    delay: (milliseconds) => {
      wait = milliseconds;
    },
    close: async () => {
      pull();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
