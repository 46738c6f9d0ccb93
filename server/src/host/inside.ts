/** Whether a file lies in a folder, also after every link was followed: for paths that somebody else has written down. */
import { realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { say } from '../core/base';
import { Refusal } from './refusal';

/**
 * The real path, or a `Refusal`. What is written outside is refused before the disk is asked, so that no message tells whether
 * something stands there.
 */
export const realPathInside = async (path: string, folder: string): Promise<string> => {
  if (!isInside(resolve(path), resolve(folder))) throw outside();
  const real = await realpath(path);
  if (!isInside(real, await realpath(folder))) throw outside();
  return real;
};

/** The folder itself counts as inside. */
export const isInside = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

const outside = (): Refusal => new Refusal(say('它不在这个工作区的文件夹里，请把它复制到文件夹里再用'));
