/** Workspace folders by URI: which files in them are reports, and their text. */
import { relative } from 'node:path';
import { URI } from 'vscode-uri';
import { looksLikeReport } from '../core/document';
import type { Files, TextFile, UnreadableFile } from '../ports';
import { WORD_SCHEME } from '../protocol';
import { listFiles, listReports } from './files';
import { isWorkbook } from './workbooks';

/** URIs of what may be a report under a folder; `wants` is asked with the path relative to it. */
export const listFolder = async (
  uri: string,
  wants: (relative: string) => boolean,
): Promise<{ uris: string[]; unreadable: UnreadableFile[] }> => {
  const folder = toPath(uri);
  if (!folder) return { uris: [], unreadable: [] };
  const { paths, unreadable } = await listReports(folder, path => wants(relative(folder, path)));
  return { uris: paths.map(toUri), unreadable };
};

/** URIs of the workbooks under a folder. */
export const listWorkbooks = async (uri: string, wants: (relative: string) => boolean): Promise<readonly string[]> => {
  const folder = toPath(uri);
  if (!folder) return [];
  const { paths } = await listFiles(folder, path => isWorkbook(path) && wants(relative(folder, path)));
  return paths.map(toUri);
};

/** One report, why it cannot be read, or undefined where it is none: `.gw` always counts, others by their content. */
export const readUri = async (uri: string, { readReport }: Files): Promise<TextFile | UnreadableFile | undefined> => {
  const path = toPath(uri);
  if (!path) return undefined;
  const read = await readReport(path);
  return 'text' in read && !counts(path, read.text) ? undefined : read;
};

const counts = (path: string, text: string): boolean =>
  /\.(?:gw|gongwen)$/i.test(path) || (/\.(?:txt|md|docx)$/i.test(path) && looksLikeReport(text));

/** Undefined for what is not on this disk. A Word document that is shown as text counts as the file it comes from. */
export const toPath = (uri: string): string | undefined => {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' || parsed.scheme === WORD_SCHEME ? parsed.with({ scheme: 'file' }).fsPath : undefined;
};

/** Written as VS Code writes URIs, so that a file read from disk and the same file opened are one. */
const toUri = (path: string): string => URI.file(path).toString();
