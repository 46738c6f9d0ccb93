/** Puts results out: to a file, or to standard output without cutting a pipe short. */
import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { say } from '../core/base';
import { writeOut } from './terminal';

export const writeText = async (text: string, out: string | undefined): Promise<void> => {
  if (out) await writeFile(out, text);
  else await writeOut(text);
};

/** With a BOM, so that spreadsheet programs on Chinese Windows read it as UTF-8. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string => stringify([[...columns], ...rows.map(r => [...r])], { bom: true });

export const writeXlsx = async (columns: readonly string[], rows: readonly (readonly (string | number)[])[], out: string): Promise<void> => {
  const data: SheetData = [columns.map(value => ({ value, fontWeight: 'bold' as const })), ...rows.map(r => r.map(value => (typeof value === 'number' ? { value, type: Number } : { value, type: String })))];
  const result = writeExcelFile(data, { sheet: say('指标台账') });
  await result.toFile(out);
};
