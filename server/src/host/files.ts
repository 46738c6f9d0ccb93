/** Reads report files from disk: which files count, how bytes become text. No analysis. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import mammoth from 'mammoth';
import { say } from '../core/base';

export const REPORT_EXTENSIONS: readonly string[] = ['.txt', '.md', '.gw', '.gongwen', '.docx'];

export interface ReadFile {
  readonly file: string;
  readonly text: string;
}

/** A path that could not be read, with a reason a person understands. */
export interface UnreadableFile {
  readonly file: string;
  readonly reason: string;
}

/** Bytes above this are not a report; the largest yearbook text is a few MB. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Reads every report of folders, see `listReports`. Files named directly are read whatever their ending. */
export const readReports = async (paths: readonly string[]): Promise<{ files: ReadFile[]; unreadable: UnreadableFile[] }> => {
  const files: ReadFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const path of paths) {
    const listed = await listReports(path);
    unreadable.push(...listed.unreadable);
    for (const file of listed.paths) {
      const read = await tryReading(file);
      if ('text' in read) files.push(read);
      else unreadable.push(read);
    }
  }
  return { files, unreadable };
};

/** The reports of a folder by their endings; hidden ones and node_modules are left out, and what `wants` refuses. A file gives itself. */
export const listReports = async (root: string, wants: (path: string) => boolean = () => true): Promise<{ paths: string[]; unreadable: UnreadableFile[] }> => {
  const paths: string[] = [];
  const unreadable: UnreadableFile[] = [];
  const visit = async (path: string): Promise<void> => {
    try {
      if (!(await stat(path)).isDirectory()) {
        paths.push(path);
        return;
      }
      const entries = await readdir(path, { withFileTypes: true });
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (entry.name.startsWith('.') || entry.name.startsWith('~$') || entry.name === 'node_modules') continue;
        const inside = join(path, entry.name);
        if (entry.isDirectory() || (isReport(entry.name) && wants(inside))) await visit(inside);
      }
    } catch (error) {
      unreadable.push({ file: path, reason: reasonOf(error) });
    }
  };
  await visit(root);
  return { paths, unreadable };
};

export const tryReading = async (path: string): Promise<ReadFile | UnreadableFile> => {
  try {
    return { file: path, text: await readReport(path, (await stat(path)).size) };
  } catch (error) {
    return { file: path, reason: reasonOf(error) };
  }
};

/** README and other project pages are no reports. */
const isReport = (name: string): boolean => REPORT_EXTENSIONS.includes(extname(name).toLowerCase()) && !/(?:^|[\\/])(?:readme|license|changelog|contributing)\b[^\\/]*$/i.test(name);

export const readReport = async (path: string, size: number): Promise<string> => {
  if (size > MAX_BYTES) throw new UnreadableError(say('文件过大（{0} MB），超过 {1} MB 的上限', Math.round(size / 1024 / 1024), MAX_BYTES / 1024 / 1024));
  const bytes = await readFile(path);
  if (extname(path).toLowerCase() === '.docx') return docxText(bytes);
  return decode(bytes);
};

export class UnreadableError extends Error {}

/** UTF-8 (with or without BOM), UTF-16 with BOM, else GB18030 as older office machines write it. Throws UnreadableError for binary data. */
export const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) throw new UnreadableError(say('不是文本文件（含二进制内容）'));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch {
      throw new UnreadableError(say('无法识别文字编码（既不是 UTF-8，也不是 GBK/GB18030）'));
    }
  }
};

const docxText = async (bytes: Buffer): Promise<string> => {
  try {
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    return value.replace(/\n{2,}/g, '\n');
  } catch {
    throw new UnreadableError(say('不是有效的 Word 文档（.docx），或文件已损坏'));
  }
};

const reasonOf = (error: unknown): string => {
  if (error instanceof UnreadableError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = { ENOENT: say('找不到该文件或文件夹'), EACCES: say('没有读取权限'), EPERM: say('没有读取权限'), EISDIR: say('这是一个文件夹'), EMFILE: say('打开的文件过多') };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
};
