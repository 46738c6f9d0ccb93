/** The row that a row is a part of, where the table shows it: the nearest above that hangs less deep. */
import type { Table, TableRow } from '../../document';

/** For each row of the table; null where nothing shows one. */
export const parentsOf = (table: Table): (TableRow | null)[] => {
  const open = new Map<number, TableRow[]>();
  return table.rows.map(row => {
    const { label, block } = row;
    if (!label) return null;
    // A plain row behind 其中 or # may go on with them or stand beside their whole: nothing tells what hangs below it.
    if (label.depth === null) {
      open.delete(block);
      return null;
    }
    const { depth } = label;
    const stack = open.get(block) ?? [];
    open.set(block, stack);
    while (stack.length && (stack.at(-1)?.label?.depth ?? 0) >= depth) stack.pop();
    const parent = depth > 0 ? (stack.at(-1) ?? null) : null;
    stack.push(row);
    return parent;
  });
};
