// Runs before every npm script, so that a bare clone works with one command. It must run on Node 20 without any
// dependency: that is the only Node that may be there before the pinned one is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LOCKFILE = `${ROOT}package-lock.json`;
const STAMP = `${ROOT}node_modules/.spaak-installed`;

// Standard output belongs to the command that follows (`spaak check --json` is read by programs).
const say = (line) => process.stderr.write(`${line}\n`);

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  say(`Spaak needs Node ${OLDEST_NODE} or newer to install itself; this is Node ${process.versions.node}.`);
  process.exit(1);
}

const lock = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8').trim() : '';

if (installed !== lock) {
  say('Installing what is missing (about a minute) …');
  const status = install();
  if (status !== 0) {
    say(`Installing failed: \`npm ci\` ended with status ${status}. Is the network reachable?`);
    process.exit(status);
  }
  writeFileSync(STAMP, `${lock}\n`);
}

/** Runs `npm ci` with the npm that started this script and returns its exit status. */
function install() {
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  // npm's own Node, not the pinned one: `npm ci` deletes node_modules, where the pinned one lives.
  const [command, args] = npm && node ? [node, [npm, ...flags]] : ['npm', flags];
  const result = spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: command === 'npm' });
  return result.status ?? 1;
}
