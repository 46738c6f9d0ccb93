/** The workbooks of the workspace's folders: agreed figures that outrank what documents say. */
import { readWorkbook } from '../host/workbooks';
import { listWorkbooks, toPath } from '../host/workspace';
import type { GivenWorkbook } from '../core/service';
import type { Files } from '../ports';

/** By their URIs; one that cannot be read is none. `wants` is asked with the path in its folder. */
export const readLedgers = async (
  folders: readonly string[],
  files: Files,
  wants: (path: string) => boolean,
): Promise<readonly GivenWorkbook[]> => {
  const read: GivenWorkbook[] = [];
  for (const folder of folders)
    for (const uri of await listWorkbooks(folder, wants)) {
      const path = toPath(uri);
      const workbook = path === undefined ? undefined : await readWorkbook(path, files);
      if (workbook && 'workbook' in workbook) read.push({ file: uri, workbook: workbook.workbook });
    }
  return read;
};
