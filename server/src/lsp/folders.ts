/** Reads the workspace folders in slices, with progress that can be called off; typing and questions come in between. */
import { isWanted, type WorkspaceConfig } from '../core/config';
import { say } from '../core/base';
import { listFolder, readUri } from '../host/workspace';
import { breathe } from './answer';
import type { Session } from './context';

/** Files that are read between two breaths. */
const SLICE = 8;
/** A handful of files is read before a progress could be seen. */
const WORTH_SHOWING = 12;

export interface FolderOptions {
  readonly folders: readonly string[];
  readonly wants: Pick<WorkspaceConfig, 'include' | 'exclude'>;
  readonly showProgress: boolean;
  /** How the workspace calls a file: a Word document may go by another scheme. */
  readonly nameOf: (uri: string) => string;
}

/** Brings the service to what the folders hold; open documents are left as their editors have them. */
export const readFolders = async (
  { connection, documents, files, service, take }: Session,
  { folders, wants, showProgress, nameOf }: FolderOptions,
): Promise<void> => {
  const found: string[] = [];
  for (const folder of folders) {
    const { uris, unreadable } = await listFolder(folder, path => isWanted(wants, path));
    for (const u of unreadable) connection.console.warn(say('无法读取 {0}：{1}', u.file, u.reason));
    found.push(...uris);
  }
  const wanted = new Set(found.map(nameOf));
  for (const file of [...service().workspace.files.keys()])
    if (!wanted.has(file) && !documents.get(file)) service().remove(file);

  const progress =
    showProgress && found.length >= WORTH_SHOWING
      ? await connection.window.createWorkDoneProgress().catch(() => undefined)
      : undefined;
  progress?.begin(say('稿鉴正在读取材料'), 0, say('共 {0} 份', found.length), true);
  try {
    for (let at = 0; at < found.length && !progress?.token.isCancellationRequested; at += SLICE) {
      const read = await Promise.all(
        found
          .slice(at, at + SLICE)
          .filter(uri => !documents.get(nameOf(uri)))
          .map(async uri => ({ uri, answer: await readUri(uri, files) })),
      );
      const changed = read.flatMap(({ uri, answer }) => {
        if (answer && 'reason' in answer) connection.console.warn(say('无法读取 {0}：{1}', answer.file, answer.reason));
        return answer && 'text' in answer && service().get(nameOf(uri))?.tree.source.text !== answer.text
          ? [{ file: nameOf(uri), text: answer.text }]
          : [];
      });
      if (changed.length) take(changed);
      progress?.report(Math.round((100 * at) / found.length), say('{0}/{1} 份', at, found.length));
      await breathe();
    }
  } finally {
    progress?.done();
  }
};
