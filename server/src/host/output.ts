/** Puts results out: to a file, or to standard output without cutting a pipe short. */
import { stringify } from 'csv-stringify/sync';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { say } from '../core/base';
import type { Outputs, WriteRefusal } from '../ports';
import { writeOut } from './terminal';

export interface Destination {
  /** Standard output where it is not given. */
  readonly out: string | undefined;
  /** What was read, and so is not written onto. */
  readonly inputs: readonly string[];
}

export const putText = async (
  text: string,
  { out, inputs }: Destination,
  outputs: Outputs,
): Promise<WriteRefusal | undefined> => {
  if (out) return outputs.write(out, text, inputs);
  await writeOut(text);
  return undefined;
};

/** With a BOM, so that spreadsheet programs on Chinese Windows read it as UTF-8. */
export const toCsv = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  stringify([[...columns], ...rows.map(r => [...r])], { bom: true });

export const toXlsx = async (
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  sheet: string = say('指标台账'),
): Promise<Uint8Array> => {
  const data: SheetData = [
    columns.map(value => ({ value, fontWeight: 'bold' as const })),
    ...rows.map(r => r.map(value => (typeof value === 'number' ? { value, type: Number } : { value, type: String }))),
  ];
  return writeExcelFile(data, { sheet }).toBuffer();
};
