/** The workbooks of the workspace's folders: agreed figures that outrank what documents say. */
import { isWanted, type WorkspaceConfig } from '../core/config';
import type { GivenWorkbook } from '../core/service';
import { readWorkbook } from '../host/workbooks';
import { listWorkbooks, toPath } from '../host/workspace';
import type { Session } from './context';

export { isWorkbook } from '../host/workbooks';

/** Those that the configuration wants, by their URIs; one that cannot be read is none. */
export const readLedgers = async (
  { service, files }: Pick<Session, 'service' | 'files'>,
  folders: readonly string[],
  config: WorkspaceConfig,
): Promise<void> => {
  const read: GivenWorkbook[] = [];
  for (const folder of folders)
    for (const uri of await listWorkbooks(folder, path => isWanted(config, path))) {
      const path = toPath(uri);
      const workbook = path === undefined ? undefined : await readWorkbook(path, files);
      if (workbook && 'workbook' in workbook) read.push({ file: uri, workbook: workbook.workbook });
    }
  service().setWorkbooks(read);
};
