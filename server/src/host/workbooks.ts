/** Workbooks of agreed figures: which lie in a folder, and what their sheets show. */
import { extname } from 'node:path';
import type { Workbook } from '../core/text';
import { readCsv, readXlsx, withoutOwn } from '../formats/xlsx';
import type { Files, UnreadableFile } from '../ports';
import { decode } from './encodings';
import { listFiles } from './files';
import { unreadable } from './refusal';

export interface WorkbookFile {
  readonly file: string;
  readonly workbook: Workbook;
}

export const isWorkbook = (path: string): boolean => /\.(?:xlsx|csv)$/i.test(path);

/** Of folders, and those that are named themselves. */
export const readWorkbooks = async (
  paths: readonly string[],
  files: Files,
): Promise<{ readonly workbooks: readonly WorkbookFile[]; readonly unreadable: readonly UnreadableFile[] }> => {
  const workbooks: WorkbookFile[] = [];
  const failed: UnreadableFile[] = [];
  for (const path of paths) {
    const listed = await listFiles(path, isWorkbook);
    for (const file of listed.paths.filter(isWorkbook)) {
      const read = await readWorkbook(file, files);
      if ('workbook' in read) workbooks.push(read);
      else failed.push(read);
    }
  }
  return { workbooks, unreadable: failed };
};

export const readWorkbook = async (file: string, { readRaw }: Files): Promise<WorkbookFile | UnreadableFile> => {
  const raw = await readRaw(file);
  if (!('bytes' in raw)) return raw;
  try {
    const isCsv = extname(file).toLowerCase() === '.csv';
    const name = file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
    return { file, workbook: withoutOwn(isCsv ? readCsv(decode(raw.bytes).text, name) : readXlsx(raw.bytes)) };
  } catch (error) {
    return unreadable(file, error);
  }
};
