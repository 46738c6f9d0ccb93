/** What stands before the numbers of a row: its name, what kind of row it is, and how deep it hangs below others. */
import { openingMarker } from '../marker';
import { isUnit, squeezed } from './cell';
import type { RowKind, RowLabel, TableText } from './types';

export interface WrittenLabel {
  readonly text: TableText;
  /** Blanks before it in its cell, in characters; 0 where the layout shows none. */
  readonly indent: number;
}

const MEMO = /^[（(]?(?:[＃#]+|其中[：:，,]?|＊)\s*/;
const TOTAL = /^(?:总计|合计|总和|共计|总额|(?:收入|支出)?(?:总计|合计)|本(?:年|级)(?:收入|支出)?合计)$|(?:总计|合计)$/;
const SUBTOTAL = /小计$/;
const UNIT = /[（(]([^（）()]{1,10})[）)]$/;

/**
 * Labels from top to bottom; each one's depth goes by those above it. Where print has dropped the indent nothing tells whether a plain row
 * behind 其中 or # still belongs to it: its depth is unknown.
 */
export const readLabels = (written: readonly (WrittenLabel | null)[]): (RowLabel | null)[] => {
  const markers: string[] = [];
  /** Has a 其中 or # opened since the last row that surely stands outside of it? */
  let open = false;
  const indents = ranks(written.flatMap(w => (w ? [w.indent] : [])));
  return written.map(w => {
    if (!w) return null;
    const label = nameOf(w.text);
    const indent = indents.size > 1 ? (indents.get(w.indent) ?? 0) : null;
    if (label.kind === 'total' || label.kind === 'subtotal') {
      open = false;
      return { ...label, depth: 0 };
    }
    if (label.kind !== 'memo' && label.marker !== null) {
      // 一、 hangs below nothing, （一） below 一、: in the order in which the marks were met.
      const at = markers.findIndex(m => m === label.marker || (m === DECIMAL && label.marker === 'arabic'));
      if (at >= 0) markers.length = at + 1;
      else markers.push(label.marker);
      open = false;
      return { ...label, depth: markers.length - 1 };
    }
    const base = markers.length;
    if (label.kind === 'memo') {
      open = true;
      return { ...label, depth: Math.max(base + Math.max(1, signsOf(w.text.text)), indent ?? 0) };
    }
    return { ...label, depth: indent !== null && indent > 0 ? Math.max(base, indent) : open ? null : base };
  });
};

const signsOf = (text: string): number => /^[＃#]+/.exec(squeezed(text))?.[0].length ?? 0;

/** Indents that occur, as 0, 1, 2 … */
const ranks = (indents: readonly number[]): ReadonlyMap<number, number> =>
  new Map([...new Set(indents)].sort((a, b) => a - b).map((v, i) => [v, i] as const));

const nameOf = ({ text, span }: TableText): Omit<RowLabel, 'depth'> => {
  const written = squeezed(text);
  const isMemo = MEMO.test(written);
  const behindMemo = written.replace(MEMO, '');
  const opener = openingMarker(behindMemo) ?? openingMarker(written);
  const marked =
    opener && behindMemo.startsWith(opener.text)
      ? behindMemo.slice(opener.text.length)
      : behindMemo.replace(NUMBERED, '');
  const plain = marked.replace(MEMO, '');
  const told = UNIT.exec(plain)?.[1];
  const unit: TableText | null = told !== undefined && isUnit(told) ? { text: told, span } : null;
  const name = (unit ? plain.replace(UNIT, '') : plain).replace(/[：:]$/, '');
  const kind: RowKind = SUBTOTAL.test(name) ? 'subtotal' : TOTAL.test(name) ? 'total' : isMemo ? 'memo' : 'plain';
  return {
    written,
    name,
    span,
    kind,
    marker: NUMBERED.test(behindMemo)
      ? /^\d+[.．]\d/.test(behindMemo)
        ? DECIMAL
        : 'arabic'
      : opener && behindMemo.startsWith(opener.text)
        ? opener.family
        : null,
    unit,
  };
};

/** 1.1. beside 2.: of one rank unless 1. stands above it. */
const DECIMAL = 'decimal';

/** 1.1. and the like, which no heading has. */
const NUMBERED = /^\d{1,2}(?:[.．]\d{1,2})*[.．、](?=\D)/;
