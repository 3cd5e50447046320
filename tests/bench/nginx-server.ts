import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const EXAMPLE = 'operations/nginx.conf';
/** Of administrators only on many systems, and so not on everybody's path. */
const MORE_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** Where nginx listens and what it listens for. */
export interface NginxPorts {
  http: number;
  https: number;
  /** Of what it passes requests on to. */
  upstream: number;
  /** Of a server beside it that keeps no body in memory. */
  control: number;
}

export interface Nginx {
  version: string;
  /** Of the certificate. */
  ca: string;
  stop: () => Promise<void>;
}

/**
 * Starts nginx with the example, in which only ports, name, certificate and paths are replaced by ours in `folder`.
 * @throws {Error} when nginx or openssl is missing or does not want the configuration, with a message that says so.
 */
export async function startNginx(folder: string, ports: NginxPorts): Promise<Nginx> {
  const nginx = findProgram('nginx', 'nginx');
  for (const name of ['temp', 'cache', 'logs']) mkdirSync(join(folder, name));
  makeCertificate(folder);
  writeFileSync(join(folder, 'spaak.conf'), adapt(readFileSync(EXAMPLE, 'utf8'), folder, ports));
  writeFileSync(join(folder, 'nginx.conf'), frame(folder, ports));
  const args = ['-p', folder, '-e', join(folder, 'logs/start.log'), '-c', join(folder, 'nginx.conf')];
  execFileSync(nginx, [...args, '-t', '-q'], { stdio: ['ignore', 'inherit', 'inherit'] });

  const child = spawn(nginx, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = once(child, 'exit');
  // Written once it listens.
  while (!existsSync(join(folder, 'nginx.pid')) && child.exitCode === null) await wait(20);
  if (child.exitCode !== null) throw new Error(`nginx ended with status ${child.exitCode}.`);
  return {
    version: readVersion(nginx),
    ca: readFileSync(join(folder, 'certificate.pem'), 'utf8'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @throws {Error} when the example no longer holds what is to be replaced. */
function adapt(text: string, folder: string, ports: NginxPorts): string {
  const replace = (from: string, to: string) => {
    if (!text.includes(from)) throw new Error(`${EXAMPLE} no longer holds "${from}": change the bench with it.`);
    text = text.replaceAll(from, to);
  };
  replace('  listen [::]:80;\n', '');
  replace('  listen [::]:443 ssl http2;\n', '');
  replace('listen 80;', `listen 127.0.0.1:${ports.http};`);
  replace('listen 443 ', `listen 127.0.0.1:${ports.https} `);
  replace('127.0.0.1:4321', `127.0.0.1:${ports.upstream}`);
  replace('/etc/letsencrypt/live/spaak.voorbeeld.nl/fullchain.pem', join(folder, 'certificate.pem'));
  replace('/etc/letsencrypt/live/spaak.voorbeeld.nl/privkey.pem', join(folder, 'key.pem'));
  replace('spaak.voorbeeld.nl', 'localhost');
  replace('/var/log/nginx', join(folder, 'logs'));
  replace('/var/cache/nginx-spaak', join(folder, 'cache/spaak'));
  return text;
}

/** What the main file of a system holds, with the temporary folders in `folder`. */
function frame(folder: string, { control, upstream }: NginxPorts): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${join(folder, 'temp', name)};`,
  );
  return `daemon off;
pid ${join(folder, 'nginx.pid')};
${process.getuid?.() === 0 ? 'user root;\n' : ''}events {}
http {
  types { text/html html; text/css css; text/javascript js; }
  access_log off;
${temporary.join('\n')}
  include ${join(folder, 'spaak.conf')};
  # As nginx is without the example: shows that a body in a file would be seen.
  server {
    listen 127.0.0.1:${control};
    client_body_buffer_size 1k;
    location / {
      proxy_pass http://127.0.0.1:${upstream};
    }
  }
}
`;
}

function makeCertificate(folder: string): void {
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync(findProgram('openssl', 'openssl'), ['req', '-x509', ...key, '-days', '2', ...names, ...files], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function readVersion(nginx: string): string {
  // It prints its version as an error.
  const { stderr } = spawnSync(nginx, ['-v'], { encoding: 'utf8' });
  return /nginx\/[\d.]+/.exec(stderr)?.[0] ?? 'nginx';
}

/** @throws {Error} when it is not there, which names the package that brings it. */
function findProgram(name: string, packageName: string): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...MORE_FOLDERS];
  const path = folders.map((each) => join(each, name)).find((each) => existsSync(each));
  if (path) return path;
  throw new Error(
    `${name} is not on this machine. Install the package "${packageName}" (apt install ${packageName}, ` +
      `dnf install ${packageName}, brew install ${packageName}) and run this again.`,
  );
}
