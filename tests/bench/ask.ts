import { once } from 'node:events';
import { request as requestPlain, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:http2';
import { request as requestSecure } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';

export interface Question {
  port: number;
  path: string;
  /** What the certificate is checked with; absent for http. */
  ca?: string;
  method?: 'GET' | 'POST';
  headers?: OutgoingHttpHeaders;
  /** Of pieces the length is not told beforehand. */
  body?: string | string[];
  /** Which address of this machine asks. */
  from?: string;
}

export interface Answer {
  status: number;
  /** By lower-cased name: all values, also of a header that came twice. */
  headers: Map<string, string[]>;
  body: Buffer;
}

/** Asks localhost by HTTP/1.1, on a connection of its own. */
export async function ask({ port, path, ca, method = 'GET', headers, body, from }: Question): Promise<Answer> {
  const length = typeof body === 'string' ? { 'content-length': Buffer.byteLength(body) } : {};
  const options = {
    ...{ host: '127.0.0.1', servername: 'localhost', port, path, method, agent: false as const },
    headers: { host: 'localhost', ...length, ...headers },
    ...(ca !== undefined && { ca }),
    ...(from !== undefined && { localAddress: from }),
  };
  const asking = ca === undefined ? requestPlain(options) : requestSecure(options);
  // A server that refuses a body need not read it.
  const answered = once(asking, 'response') as Promise<[IncomingMessage]>;
  for (const piece of [body ?? []].flat()) asking.write(piece);
  asking.end();
  const [answer] = await answered;
  asking.on('error', () => undefined);
  return {
    status: answer.statusCode ?? 0,
    headers: collectHeaders(answer.rawHeaders),
    body: Buffer.concat(await answer.toArray()),
  };
}

/** Asks localhost by HTTP/2. @throws {Error} when it does not speak that. */
export async function askHttp2({ port, path, ca, method = 'GET', headers, body }: Question): Promise<Answer> {
  const session = connect(`https://127.0.0.1:${port}`, { servername: 'localhost', ...(ca !== undefined && { ca }) });
  try {
    const stream = session.request({ ':authority': 'localhost', ':path': path, ':method': method, ...headers });
    for (const piece of [body ?? []].flat()) stream.write(piece);
    stream.end();
    const [answer] = (await once(stream, 'response')) as [Record<string, string | string[]>];
    return {
      status: Number(answer[':status']),
      headers: new Map(Object.entries(answer).map(([name, value]) => [name, [value].flat()])),
      body: Buffer.concat(await stream.toArray()),
    };
  } finally {
    session.close();
  }
}

/** Ports of this machine that nobody listens to now. */
export async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

function collectHeaders(raw: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (let at = 0; at < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), raw[at + 1] ?? '']);
  }
  return headers;
}
