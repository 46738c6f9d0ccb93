/** What stands at a path, when it is no ordinary file: a pipe waits for ever, a device gives bytes without end, a socket is no text at all. */
import type { Stats } from 'node:fs';
import { say } from '../core/base';

/** Undefined for an ordinary file. */
export const oddityOf = (stats: Pick<Stats, 'isFile' | 'isDirectory' | 'isFIFO' | 'isSocket'>): string | undefined => {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return say('这是一个文件夹，不是文件');
  if (stats.isFIFO()) return say('这是一个管道，不是普通文件');
  if (stats.isSocket()) return say('这是一个套接字，不是普通文件');
  return say('这是一个设备，不是普通文件');
};
