// A box of letters that speaks as much IMAP (RFC 3501) as a reader of new mail needs, on a free port.
import { createServer, type Socket } from 'node:net';

export interface Box {
  port: number;
  /** Puts a raw letter into the box. */
  deliver(letter: string): void;
  /** Numbers of the letters somebody has marked as seen. */
  seen(): number[];
  /** Numbers of the letters whose whole text was asked for. */
  read(): number[];
  stop(): Promise<void>;
}

interface Kept {
  uid: number;
  raw: Buffer;
  seen: boolean;
  read: boolean;
}

/** Opens an empty box for one user. */
export async function openBox(user: string, password: string): Promise<Box> {
  const kept: Kept[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    let rest = '';
    socket.on('data', (data) => {
      rest += data.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        obey(socket, line);
      }
    });
  });

  function obey(socket: Socket, line: string): void {
    const [, tag = '', rest = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    const command = rest.replace(/^UID /i, '').split(' ')[0]?.toUpperCase() ?? '';
    const done = (text = `${command} done`) => socket.write(`${tag} OK ${text}\r\n`);
    switch (command) {
      case 'CAPABILITY':
        socket.write('* CAPABILITY IMAP4rev1\r\n');
        return void done();
      case 'LOGIN':
        if (rest.includes(user) && rest.includes(password)) return void done();
        return void socket.write(`${tag} NO [AUTHENTICATIONFAILED] wrong\r\n`);
      case 'LIST':
      case 'LSUB':
        socket.write(`* ${command} (\\HasNoChildren) "/" INBOX\r\n`);
        return void done();
      case 'SELECT':
      case 'EXAMINE':
        socket.write(`* ${kept.length} EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen)\r\n`);
        socket.write('* OK [PERMANENTFLAGS (\\Seen)] limited\r\n* OK [UIDVALIDITY 7] valid\r\n');
        socket.write(`* OK [UIDNEXT ${kept.length + 1}] next\r\n`);
        return void done('[READ-WRITE] selected');
      case 'SEARCH': {
        const found = kept.filter((one) => !one.seen).map(({ uid }) => uid);
        socket.write(`* SEARCH${found.map((uid) => ` ${uid}`).join('')}\r\n`);
        return void done();
      }
      case 'FETCH':
        fetch(socket, rest);
        return void done();
      case 'STORE': {
        const one = find(rest);
        if (one && rest.includes('+FLAGS')) one.seen = true;
        return void done();
      }
      case 'LOGOUT':
        socket.write('* BYE\r\n');
        done();
        return void socket.end();
      default:
        return void done();
    }
  }

  function find(rest: string): Kept | undefined {
    const uid = Number(/^UID \w+ (\d+)/i.exec(rest)?.[1]);
    return kept.find((one) => one.uid === uid);
  }

  function fetch(socket: Socket, rest: string): void {
    const one = find(rest);
    if (!one) return;
    const headers = /BODY\.PEEK\[HEADER\]/i.test(rest);
    const whole = /BODY\.PEEK\[\]/i.test(rest);
    if (whole) one.read = true;
    const body = headers ? one.raw.subarray(0, one.raw.indexOf('\r\n\r\n') + 4) : one.raw;
    const name = headers ? 'BODY[HEADER]' : `BODY[]${/\[\]<0\./.test(rest) ? '<0>' : ''}`;
    socket.write(`* ${one.uid} FETCH (UID ${one.uid} ${name} {${body.length}}\r\n`);
    socket.write(body);
    socket.write(')\r\n');
  }

  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
  return {
    port,
    deliver: (letter) =>
      void kept.push({
        uid: kept.length + 1,
        raw: Buffer.from(letter.replaceAll(/\r?\n/g, '\r\n')),
        seen: false,
        read: false,
      }),
    seen: () => kept.filter((one) => one.seen).map(({ uid }) => uid),
    read: () => kept.filter((one) => one.read).map(({ uid }) => uid),
    stop: () =>
      new Promise((stopped) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => stopped());
      }),
  };
}
