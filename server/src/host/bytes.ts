/**
 * The bytes of an ordinary file, never more of them and never for longer than is allowed. Only here is a file opened for reading;
 * what the bytes mean is asked elsewhere.
 */
import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { say } from '../core/base';
import type { ReadLimits } from '../ports';
import { realPathInside } from './inside';
import { oddityOf } from './kinds';
import { Refusal } from './refusal';

export interface Bytes {
  readonly bytes: Buffer;
  /** Of the file as it was when it was opened: what is written while we read makes it another file. */
  readonly modified: number;
}

/** Throws a `Refusal`, or what the system says. */
export const readBytes = async (path: string, limits: ReadLimits): Promise<Bytes> => {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late.abort();
      reject(new Refusal(say('等了 {0} 秒仍读不出来，请检查磁盘或网络', Math.round(limits.time / 1000))));
    }, limits.time);
  });
  try {
    return await Promise.race([readNow(path, limits, late.signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
};

const readNow = async (path: string, { bytes: limit, inside }: ReadLimits, late: AbortSignal): Promise<Bytes> => {
  const real = inside === undefined ? path : await realPathInside(path, inside);
  // Opening a device may already do something, so it is looked at first; and again when it is open, for it may have been exchanged.
  refuseOddity(await stat(real));
  const handle = await open(real, FLAGS | (inside === undefined ? 0 : NO_LINK));
  try {
    const stats = await handle.stat();
    refuseOddity(stats);
    if (stats.size > limit) throw tooLarge(stats.size, limit);
    return { bytes: await readWhole(handle, stats.size, limit, late), modified: stats.mtimeMs };
  } finally {
    await handle.close();
  }
};

/** Without waiting: a pipe that took the file's place would keep us for ever. Systems without such flags know no such pipes. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
/** A real path has no link at its end, unless one was put there meanwhile. */
const NO_LINK = constants.O_NOFOLLOW ?? 0;

/** To the end of the file rather than to the size that it states: files of the system state none and give bytes all the same. */
const readWhole = async (handle: FileHandle, stated: number, limit: number, late: AbortSignal): Promise<Buffer> => {
  let buffer = Buffer.allocUnsafe(Math.min(Math.max(stated, SMALLEST), limit) + 1);
  for (let length = 0; ;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0 || late.aborted) return buffer.subarray(0, length);
    length += bytesRead;
    if (length > limit) throw tooLarge(length, limit);
    if (length === buffer.length) {
      const grown = Buffer.allocUnsafe(Math.min(2 * buffer.length, limit + 1));
      buffer.copy(grown);
      buffer = grown;
    }
  }
};

const SMALLEST = 4096;

const refuseOddity = (stats: Parameters<typeof oddityOf>[0]): void => {
  const oddity = oddityOf(stats);
  if (oddity !== undefined) throw new Refusal(oddity);
};

const MB = 1024 * 1024;

export const tooLarge = (size: number, limit: number): Refusal =>
  new Refusal(say('文件过大（{0} MB），超过 {1} MB 的上限', Math.ceil((10 * size) / MB) / 10, limit / MB));
