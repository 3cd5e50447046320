import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';

/** What reached the desk through the proxy in front of it. */
export interface Recorder {
  /** Method, address with its query, and headers, in the order they came. */
  seen: { method: string; url: string; headers: IncomingHttpHeaders }[];
  close: () => void;
}

/** Listens on `port` of this machine, passes everything on to `target` as it is and remembers what was asked. */
export async function startRecorder(port: number, target: number): Promise<Recorder> {
  const seen: Recorder['seen'] = [];
  const server = createServer((incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    seen.push({ method, url, headers });
    const passed = request({ host: '127.0.0.1', port: target, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    // The desk is gone: so is this one, to whoever asks.
    passed.once('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    seen,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
