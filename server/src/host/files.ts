/** Which files of a folder are reports or glossaries, and all the reports' texts. How a file is read is the reader's business. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Files, TextFile, UnreadableFile } from '../ports';
import { isInside } from './inside';
import { unreadable } from './refusal';

export const REPORT_EXTENSIONS: readonly string[] = ['.txt', '.md', '.gw', '.gongwen', '.docx'];

/** Reads every report of folders, see `listReports`. Files named directly are read whatever their ending. */
export const readReports = async (
  paths: readonly string[],
  { readReport }: Files,
): Promise<{ files: TextFile[]; unreadable: UnreadableFile[] }> => {
  const files: TextFile[] = [];
  const failed: UnreadableFile[] = [];
  for (const path of paths) {
    const listed = await listReports(path);
    failed.push(...listed.unreadable);
    for (const file of listed.paths) {
      const read = await readReport(file);
      if ('text' in read) files.push(read);
      else failed.push(read);
    }
  }
  return { files, unreadable: failed };
};

/**
 * The reports of a folder by their endings; hidden ones and node_modules are left out, and what `wants` refuses. A file gives itself.
 * Every real folder is visited once, its own path before a link to it: links that lead back would be more in every folder below.
 */
export const listReports = (
  root: string,
  wants: (path: string) => boolean = () => true,
): Promise<{ paths: string[]; unreadable: UnreadableFile[] }> =>
  listFiles(root, path => isReport(basename(path)) && wants(path));

/** The same for files of any kind. */
export const listFiles = async (
  root: string,
  wants: (path: string) => boolean,
): Promise<{ paths: string[]; unreadable: UnreadableFile[] }> => {
  const paths: string[] = [];
  const failed: UnreadableFile[] = [];
  const visited = new Set<string>();
  const links: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    try {
      const real = await realpath(folder);
      if (visited.has(real)) return;
      visited.add(real);
      const entries = await readdir(folder, { withFileTypes: true });
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.name.startsWith('.') || entry.name.startsWith('~$') || entry.name === 'node_modules') continue;
        const path = join(folder, entry.name);
        if (entry.isDirectory()) await visit(path);
        else if (entry.isSymbolicLink() && (await isFolder(path))) links.push(path);
        else if (wants(path)) paths.push(path);
      }
    } catch (error) {
      failed.push(unreadable(folder, error));
    }
  };
  try {
    if (!(await stat(root)).isDirectory()) return { paths: [root], unreadable: [] };
    const home = await realpath(root);
    await visit(root);
    // A link to a folder around this one would bring the whole disk in.
    for (let link = links.shift(); link !== undefined; link = links.shift())
      if (!isInside(home, await realpath(link).catch(() => home))) await visit(link);
  } catch (error) {
    failed.push(unreadable(root, error));
  }
  return { paths, unreadable: failed };
};

/** The JSON files of a folder in the order of their names; a file gives itself. Throws what the system says. */
export const listJson = async (path: string): Promise<readonly string[]> => {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter(n => /\.jsonc?$/i.test(n) && !n.startsWith('.'))
    .sort()
    .map(n => join(path, n));
};

/** A link that leads nowhere is no folder; it is named when it is read. */
export const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    s => s.isDirectory(),
    () => false,
  );

/** README and other project pages are no reports. */
const isReport = (name: string): boolean =>
  REPORT_EXTENSIONS.includes(extname(name).toLowerCase()) &&
  !/(?:^|[\\/])(?:readme|license|changelog|contributing)\b[^\\/]*$/i.test(name);
