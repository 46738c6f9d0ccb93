/** The command line and the server as children that cannot outlive their case, with their processor time and memory. Needs `/proc`. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set<ChildProcess>();
const folders = new Set<string>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface Usage {
  /** Processor seconds. */
  readonly cpu: number;
  /** Peak, in MB. */
  readonly memory: number;
}

/** As Linux counts time in `/proc`, on every machine. */
const TICKS = 100;

export const usageOf = (pid: number): Usage | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
      memory: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024,
    };
  } catch {
    return undefined;
  }
};

export const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

export interface Limits {
  readonly cpu: number;
  readonly memory: number;
}

export interface Ended extends Usage {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
  /** Why it was ended, where it did not end by itself. */
  readonly stopped: 'cpu' | 'memory' | 'waiting' | null;
}

/** Seconds without any processor time after which a process waits for something that does not come. */
const STILL = 15;
const TICK = 50;

export const start = (args: readonly string[], cwd: string): ChildProcess => {
  const child = spawn(process.execPath, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
  running.add(child);
  child.once('close', () => running.delete(child));
  child.stdin?.on('error', () => undefined);
  return child;
};

/** Ends the child when it passes its limits; gives what it used and why it was ended. */
export const watch = (
  child: ChildProcess,
  limits: () => Limits,
): { readonly usage: () => Usage; readonly stopped: () => Ended['stopped'] } => {
  let usage: Usage = { cpu: 0, memory: 0 };
  let stopped: Ended['stopped'] = null;
  let moved = Date.now();
  const timer = setInterval(() => {
    const now = child.pid === undefined ? undefined : usageOf(child.pid);
    if (!now) return;
    if (now.cpu > usage.cpu) moved = Date.now();
    usage = now;
    const { cpu, memory } = limits();
    if (now.memory > memory) stopped ??= 'memory';
    else if (now.cpu > cpu) stopped ??= 'cpu';
    else if (Date.now() - moved > STILL * 1000) stopped ??= 'waiting';
    if (stopped) child.kill('SIGKILL');
  }, TICK);
  child.once('close', () => clearInterval(timer));
  return { usage: () => usage, stopped: () => stopped };
};

export const run = async (args: readonly string[], cwd: string, limits: Limits): Promise<Ended> => {
  const child = start(args, cwd);
  child.stdin?.end();
  const seen = watch(child, () => limits);
  let [out, err] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (d: string) => (out.length < MOST_READ ? (out += d) : undefined));
  child.stderr?.setEncoding('utf8').on('data', (d: string) => (err.length < MOST_READ ? (err += d) : undefined));
  const [code, signal] = await new Promise<[number | null, string | null]>(resolve =>
    child.once('close', (c, s) => resolve([c, s])),
  );
  return { code, signal, out, err, ...seen.usage(), stopped: seen.stopped() };
};

const MOST_READ = 32_000_000;

export const temporary = (): { readonly path: string; readonly remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'steady-'));
  folders.add(path);
  return {
    path,
    remove: () => {
      folders.delete(path);
      rmSync(path, { recursive: true, force: true });
    },
  };
};
