import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const INTERVAL = 50;
/** `_SC_CLK_TCK` of Linux on every processor that Node runs on. */
const TICKS_PER_SECOND = 100;

/** What a program and its children used. Seconds and MB; CPU and memory are zero where there is no /proc. */
export interface Usage {
  wall: number;
  /** By name of the process. */
  processes: Record<string, { cpu: number; peak: number }>;
  output: string;
}

/** Runs a program and watches it and all processes below it. @throws {Error} with its output when it fails. */
export async function measureProcess(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Usage> {
  const started = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const seen = new Map<number, { name: string; cpu: number; peak: number }>();
  const timer = setInterval(() => sample(child.pid ?? 0, seen), INTERVAL);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(output);

  const processes: Usage['processes'] = {};
  for (const { name, cpu, peak } of seen.values()) {
    const sum = processes[name] ?? { cpu: 0, peak: 0 };
    processes[name] = { cpu: sum.cpu + cpu, peak: Math.max(sum.peak, peak) };
  }
  return { wall: (performance.now() - started) / 1000, processes, output };
}

function sample(root: number, seen: Map<number, { name: string; cpu: number; peak: number }>): void {
  const parents = new Map<number, number>();
  for (const name of listProcesses()) {
    const stat = read(`/proc/${name}/stat`);
    // The name may hold spaces and parentheses; the fields start after its last parenthesis (proc_pid_stat(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    parents.set(Number(name), Number(fields[1]));
    if (!isBelow(Number(name), root, parents)) continue;
    const peak = Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${name}/status`))?.[1] ?? 0) / 1024;
    const cpu = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    const label = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')')).startsWith('pagefind')
      ? 'pagefind'
      : 'astro';
    // A process that has just ended still stands in the list, without its memory.
    seen.set(Number(name), { name: label, cpu, peak: Math.max(peak, seen.get(Number(name))?.peak ?? 0) });
  }
}

function isBelow(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
  return false;
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .sort((a, b) => Number(a) - Number(b));
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended between listing and reading.
    return '';
  }
}
