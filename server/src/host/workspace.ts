/** Workspace folders by URI: which files in them are reports, and their text. */
import { stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { looksLikeReport } from '../core/document';
import { readReport, readReports, type ReadFile, type UnreadableFile } from './files';

/** Reads all reports under a folder; files are named by URI. `.txt` and `.md` count only where their content reads as a report. */
export const readFolder = async (uri: string): Promise<{ files: ReadFile[]; unreadable: UnreadableFile[] }> => {
  const folder = toPath(uri);
  if (!folder) return { files: [], unreadable: [] };
  const { files, unreadable } = await readReports([folder]);
  return { files: files.filter(f => counts(f.file, f.text)).map(f => ({ file: toUri(f.file), text: f.text })), unreadable };
};

/** The text of one report; undefined where it cannot be read or is none. */
export const readUri = async (uri: string): Promise<string | undefined> => {
  const path = toPath(uri);
  if (!path) return undefined;
  try {
    const text = await readReport(path, (await stat(path)).size);
    return counts(path, text) ? text : undefined;
  } catch {
    return undefined; // It has vanished or turned unreadable: the file simply leaves the workspace.
  }
};

const counts = (path: string, text: string): boolean => /\.(?:gw|gongwen)$/i.test(path) || (/\.(?:txt|md)$/i.test(path) && looksLikeReport(text));

/** Undefined for what is not on this disk. */
export const toPath = (uri: string): string | undefined => {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath : undefined;
};

/** Written as VS Code writes URIs, so that a file read from disk and the same file opened are one. */
const toUri = (path: string): string => URI.file(path).toString();
