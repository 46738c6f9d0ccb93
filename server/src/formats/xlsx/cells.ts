/** Names of cells and numbers as they are written. */

export const cellName = (column: number, row: number): string => {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row}`;
};

/** `C4` → column 2, row 4; undefined for anything else. */
export const placeOfCell = (name: string): { readonly column: number; readonly row: number } | undefined => {
  const m = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!m) return undefined;
  const column = [...(m[1] ?? '')].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(m[2]) };
};

/** The digits of a number that was typed: 1,189.79 → 1189.79. Null where it is none. */
export const numberIn = (text: string): string | null => {
  const plain = text.replace(/(?<=\d)[,，](?=\d{3})/g, '').trim();
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null;
};

/** A number as programs keep it, without the noise of its last binary digits: 62.509999999999991 → 62.51. */
export const cleanNumber = (raw: string, times = 1): string | null => {
  const value = Number(raw) * times;
  if (!Number.isFinite(value)) return null;
  const text = String(Number(value.toPrecision(12)));
  return /e/i.test(text) ? null : text;
};
