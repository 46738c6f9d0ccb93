/** Text as bytes of an encoding that Node reads but does not write: its table, turned round. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

export const encoded = (text: string, encoding: 'gb18030' | 'big5' | 'shift_jis'): Uint8Array => {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap(c => {
      const code = c.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : table.get(c);
      if (!bytes) throw new Error(`${encoding} has no ${c}`);
      return bytes;
    }),
  );
};

const tableOf = (encoding: string): ReadonlyMap<string, readonly number[]> => {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) {
      try {
        const [c, ...more] = decoder.decode(Uint8Array.of(first, second));
        if (c !== undefined && !more.length && !table.has(c)) table.set(c, [first, second]);
      } catch {
        // No character stands there.
      }
    }
  return table;
};
