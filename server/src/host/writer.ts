/**
 * The one way to write a file: into a new file beside it, flushed, then renamed, so that a full disk or an interruption leaves the
 * old one whole. What is being read is never written to, whatever links lead there.
 */
import { constants, type Stats } from 'node:fs';
import { access, lstat, readlink, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { say } from '../core/base';
import type { Outputs } from '../ports';
import { oddityOf } from './kinds';
import { codeOf } from './reasons';
import { reasonOf, Refusal } from './refusal';

/** Replaces the content of a file at once and whole; rejects where it cannot. */
export type Replace = (path: string, data: string | Uint8Array) => Promise<void>;

export const createOutputs = (replace: Replace): Outputs => ({
  write: async (path, data, inputs) => {
    try {
      const target = await targetOf(resolve(path));
      await refuseUnwritable(target, inputs);
      await replace(target, data);
      return undefined;
    } catch (error) {
      return { reason: codeOf(error) === 'ENOENT' ? say('找不到要写入的文件夹') : reasonOf(error) };
    }
  },
});

/** Mode and owner are kept. The data go through the hook, since what writes them otherwise does not look how many of them a full disk took. */
const replaceAtOnce: Replace = (path, data) =>
  writeFileAtomic(path, '', { tmpfileCreated: beside => writeFile(beside, data) });

export const diskOutputs: Outputs = createOutputs(replaceAtOnce);

/** Where links lead, also to what is not there yet. */
const targetOf = async (path: string, links = 0): Promise<string> => {
  const real = join(await realpath(dirname(path)), basename(path));
  const stats = await existing(lstat(real));
  if (!stats?.isSymbolicLink()) return real;
  if (links > MOST_LINKS) throw new Refusal(say('链接指来指去，没有尽头'));
  return targetOf(resolve(dirname(real), await readlink(real)), links + 1);
};

const MOST_LINKS = 40;

const refuseUnwritable = async (target: string, inputs: readonly string[]): Promise<void> => {
  const stats = await existing(stat(target));
  if (!stats) return;
  for (const input of inputs)
    if (isSame(stats, await stat(input).catch(() => undefined)))
      throw new Refusal(say('这是正在读取的文件 {0}，写入会毁掉原文，请换一个文件名', input));
  const oddity = oddityOf(stats);
  if (oddity !== undefined) throw new Refusal(oddity);
  // The rename would ask neither: it needs a right to the folder only, and an administrator is asked for none.
  if ((stats.mode & ANY_MAY_WRITE) === 0) throw new Refusal(say('文件是只读的，请换一个文件名，或去掉只读属性'));
  await access(target, constants.W_OK);
};

const ANY_MAY_WRITE = 0o222;

/** One file on the disk, by whatever name. */
const isSame = (a: Stats, b: Stats | undefined): boolean => b !== undefined && a.ino === b.ino && a.dev === b.dev;

const existing = async (asked: Promise<Stats>): Promise<Stats | undefined> => {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
};
