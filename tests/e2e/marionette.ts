/**
 * A small client for Marionette, the remote protocol that every Firefox speaks: `length:[type, id, name, parameters]`
 * over a socket. With it a test reaches the browser's own windows, where the toolbar and the popup are.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { connect, type Socket } from 'node:net';
import { sleep } from './driver.ts';

const COLON = ':'.charCodeAt(0);
/** A busy machine takes 20 s to start Firefox; nothing else takes nearly as long. */
const PATIENCE = 60_000;

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Splits what arrives into messages. Lengths are in bytes, and a message may come in many pieces. */
export class Messages {
  #bytes = Buffer.alloc(0);

  *take(piece: Buffer): Generator<unknown> {
    this.#bytes = Buffer.concat([this.#bytes, piece]);
    for (;;) {
      const colon = this.#bytes.indexOf(COLON);
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#bytes.subarray(0, colon).toString());
      if (this.#bytes.length < end) return;
      const text = this.#bytes.subarray(colon + 1, end).toString();
      this.#bytes = this.#bytes.subarray(end);
      yield JSON.parse(text);
    }
  }
}

export class Marionette {
  readonly #socket: Socket;
  readonly #pending = new Map<number, Pending>();
  #count = 0;
  #gone: Error | null = null;

  private constructor(socket: Socket) {
    this.#socket = socket;
    const messages = new Messages();
    socket.on('data', (piece: Buffer) => {
      for (const message of messages.take(piece)) if (Array.isArray(message)) this.#settle(message);
    });
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('Firefox closed the connection')));
  }

  /** Connects and starts a session. */
  static async connect(port: number): Promise<Marionette> {
    const socket = await dial(port);
    const client = new Marionette(socket);
    await client.command('WebDriver:NewSession', { acceptInsecureCerts: false, unhandledPromptBehavior: 'ignore' });
    await client.command('WebDriver:SetTimeouts', { script: PATIENCE, pageLoad: PATIENCE });
    // Everything is asked for in the browser's own windows; pages are reached from there.
    await client.command('Marionette:SetContext', { value: 'chrome' });
    return client;
  }

  command(name: string, parameters: object = {}): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#count;
    const text = JSON.stringify([0, id, name, parameters]);
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return withPatience(answer, PATIENCE + 5_000, name);
  }

  /** Runs the body of an async function in the browser's window; `args` are its arguments. */
  async script(body: string, args: readonly unknown[] = []): Promise<unknown> {
    const script = `const done = arguments[arguments.length - 1];
      (async (args) => { ${body} })(arguments[0]).then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error) + '\\n' + (error && error.stack) }));`;
    const result = await this.command('WebDriver:ExecuteAsyncScript', { script, args: [args], newSandbox: true });
    const { value, error } = (result as { value: { value?: unknown; error?: string } }).value;
    if (error) throw new Error(error);
    return value;
  }

  /** Gives up everything that is still waited for. */
  fail(error: Error): void {
    this.#gone ??= error;
    for (const { reject } of this.#pending.values()) reject(this.#gone);
    this.#pending.clear();
  }

  close(): void {
    this.#socket.destroy();
  }

  #settle([, id, error, value]: unknown[]): void {
    const waiting = this.#pending.get(Number(id));
    this.#pending.delete(Number(id));
    if (!waiting) return;
    if (!error) {
      waiting.resolve(value);
      return;
    }
    const { error: kind, message } = error as { error: string; message: string };
    waiting.reject(new Error(`${kind}: ${message}`));
  }
}

/** Firefox writes its port a moment before it listens. */
async function dial(port: number): Promise<Socket> {
  for (let attempt = 0; ; attempt++) {
    const socket = connect(port, '127.0.0.1');
    const error = await new Promise<Error | null>((settle) => {
      socket.once('connect', () => settle(null));
      socket.once('error', settle);
    });
    if (!error) return socket;
    if (attempt === 40) throw error;
    await sleep(100);
  }
}

async function withPatience<T>(promise: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer to ${what} within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
