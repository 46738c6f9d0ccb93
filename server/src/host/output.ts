/** Puts results out: to a file, or to standard output without cutting a pipe short. */
import { stringify } from 'csv-stringify/sync';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
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

/** A sheet each, the head in bold and frozen. No text is a formula here: a cell says what it is. */
export const toXlsx = async (
  sheets: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | number)[])[];
  }[],
): Promise<Uint8Array> =>
  writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      data: [
        columns.map(value => ({ value, fontWeight: 'bold' as const })),
        ...rows.map(r =>
          r.map(value => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
        ),
      ] satisfies SheetData,
    })),
  ).toBuffer();
