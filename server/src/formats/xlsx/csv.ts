/** Comma-separated values (RFC 4180), also with tabs or semicolons, as one sheet. */
import type { SheetCell, Workbook } from '../../core/text';
import { cellName, numberIn } from './cells';

export const readCsv = (text: string, name: string): Workbook => {
  const plain = text.replace(/^\ufeff/, '');
  const sign = separatorOf(plain.slice(0, 4000));
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  const close = (): void => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let i = 0; i < plain.length; i++) {
    const c = plain.charAt(i);
    if (isQuoted) {
      if (c !== '"') field += c;
      else if (plain.charAt(i + 1) === '"') field += plain.charAt(i++);
      else isQuoted = false;
    } else if (c === '"' && field === '') isQuoted = true;
    else if (c === sign) close();
    else if (c === '\n') {
      close();
      rows.push([]);
    } else if (c !== '\r') field += c;
  }
  close();
  return {
    sheets: [
      {
        name,
        rows: rows.map((cells, r) => ({
          number: r + 1,
          cells: cells.flatMap((value, column): SheetCell[] => {
            const shown = value.replace(/^'(?=[=+\-@＝＋－＠])/, '').trim();
            const isPercent = /^-?[\d.,]+[%％]$/.test(shown);
            return shown
              ? [
                  {
                    column,
                    text: shown,
                    number: numberIn(shown.replace(/[%％]$/, '')),
                    isPercent,
                    isCovered: false,
                    name: cellName(column, r + 1),
                  },
                ]
              : [];
          }),
        })),
      },
    ],
  };
};

const separatorOf = (head: string): string =>
  [',', '\t', ';'].reduce((best, sign) => (head.split(sign).length > head.split(best).length ? sign : best));
