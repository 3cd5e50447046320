import { createServer } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';

/** Time that requests under way get to finish once the server is told to stop. */
const GRACE_MS = 2000;

/**
 * Serves `app` on `host` and `port` (0 = a free one).
 * @throws {Error} when it cannot listen there, with a message for the person who chose the port.
 */
export function listen(app: Hono, { host, port }: Place): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (place) => {
      resolve({ origin: formatOrigin(host, place.port), close: () => closeServer(server) });
    });
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, { host, port })));
  });
}

/**
 * Tries whether `listen` would work, for whoever has minutes of work to do before it.
 * @throws {Error} as `listen` does.
 */
export function assertCanListen(place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(toListenError(error, place)));
    probe.listen(place, () => probe.close(() => resolve()));
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    // Not unreferenced: whoever waits for the end has more to close, whatever is left that keeps the process alive.
    const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    // Browsers keep connections open long after the last answer.
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

function toListenError(error: NodeJS.ErrnoException, { host, port }: Place): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: PORT=8080.`,
    EACCES: `This account may not listen on port ${port}. Choose one from 1024 up: PORT=8080.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Choose another: HOST=127.0.0.1.`,
    ENOTFOUND: `There is no host named ${host}. Choose another: HOST=127.0.0.1.`,
  };
  return new Error(reasons[error.code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error.message}`, { cause: error });
}

/** An address that a browser on this machine can open: a wildcard is not one, and IPv6 stands in brackets. */
function formatOrigin(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

export interface Place {
  host: string;
  port: number;
}

export interface RunningServer {
  /** Where it can be reached, without a slash at the end. */
  origin: string;
  /** Resolves when the last connection is closed, after at most a few seconds. */
  close: () => Promise<void>;
}
