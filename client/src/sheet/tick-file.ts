/**
 * `gaojian.ticks.json`, beside the drafts: one line a tick, each with its own comma before it, so that two versions of the file merge line
 * by line; sorted, so that they differ only where ticks do. Pure; who reads and writes it is the store.
 */
import type { Tick } from './ticks';

export const TICK_FILE = 'gaojian.ticks.json';

export interface FiledTick extends Tick {
  /** The draft's name in the folder of the file. */
  readonly file: string;
}

const HEAD = '{ "gaojian": "ticks", "version": 1 }';

export const formatTicks = (ticks: readonly FiledTick[]): string => {
  const lines = [...new Set(ticks.map(lineOf))].sort();
  return `[\n${HEAD}\n${lines.map(l => `,${l}\n`).join('')}]\n`;
};

const lineOf = ({ file, by, date, fingerprint, traces }: FiledTick): string =>
  JSON.stringify({ file, by: by ?? '', fingerprint, date, traces });

/** What is no tick is passed over, so that a file with the marks of a conflict still gives both sides. */
export const parseTicks = (text: string): FiledTick[] =>
  text.split(/\r\n|\r|\n/).flatMap(line => {
    const value = parsed(line.trim().replace(/^,|,$/g, ''));
    return isTick(value) ? [value] : [];
  });

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const isTick = (value: unknown): value is FiledTick =>
  typeof value === 'object' &&
  value !== null &&
  ['file', 'by', 'fingerprint', 'date'].every(
    key => key in value && typeof (value as Record<string, unknown>)[key] === 'string',
  ) &&
  'traces' in value &&
  Array.isArray(value.traces) &&
  value.traces.every(t => typeof t === 'string');

/** The ticks of one draft as they shall be, among those that stand on disk: what came there meanwhile stays. */
export const mergedTicks = (
  onDisk: readonly FiledTick[],
  file: string,
  before: readonly Tick[],
  after: readonly Tick[],
): FiledTick[] => {
  const known = new Set(before.map(t => lineOf({ ...t, file })));
  return [...onDisk.filter(t => t.file !== file || !known.has(lineOf(t))), ...after.map(t => ({ ...t, file }))];
};
