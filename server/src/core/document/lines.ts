/** What a single line is before paragraphs are made of it: text, a row of a table, a note, or what print and sites put round a text. */
import { findContents } from './contents';
import { isSiteLine } from './front-lines';

export type LineKind = 'body' | 'table' | 'note' | 'furniture';

/**
 * `lines`: texts in order, without blank ones. A line's neighbours decide where it does not speak for itself. `stated`: what the document
 * itself says of a line.
 */
export const classifyLines = (lines: readonly string[], stated: readonly (LineKind | undefined)[] = []): LineKind[] => {
  const contents = findContents(lines);
  const noteOf = footnotes(lines);
  const kinds = lines.map(
    (text, i): LineKind =>
      stated[i] ??
      (contents.has(i) || (isFurniture(text) && !goesOnAsNumber(text, lines[i + 1] ?? ''))
        ? 'furniture'
        : isRow(text)
          ? 'table'
          : isNote(text) || noteOf.has(i)
            ? 'note'
            : 'body'),
  );
  widenTables(lines, kinds);
  widenNotes(lines, kinds);
  return kinds.map((kind, i) => stated[i] ?? kind);
};

/** — 12 —, 第3页, a bare page number, a site's own lines. */
const isFurniture = (text: string): boolean => isSiteLine(text) || PAGE.test(text.trim());

/** Of a trimmed line: blanks at its ends could otherwise be shared out between the pattern's pieces in many ways. */
const PAGE = /^(?:[—\-–－·.\s]*\d{1,3}[—\-–－·.\s]*|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|[—\-–－=_*·.\s]{3,})$/;

/** 462 ⏎ .2亿元 · 15 ⏎ % · 36 ⏎ 万户，…: a figure that print has torn; a line of its digits alone is no page number. */
export const goesOnAsNumber = (above: string, below: string): boolean => {
  const head = below.slice(0, 24);
  return /^\s*[\d０-９]{1,3}\s*$/.test(above)
    ? CONTINUED.test(head)
    : /[\d０-９]$/.test(above) && /^[.．][\d０-９]/.test(head);
};

/** What only a number can stand before: its decimals, a sign of proportion, a unit with which the words end. */
const CONTINUED =
  /^\s*(?:[.．][\d０-９]|[%％‰℃]|个百分点|(?:[十百千万亿]{0,3}(?:元|人次|人|户|家|个|名|项|件|吨|亩|公顷|公里|千米|平方米|立方米|平方公里|千瓦时|千瓦|辆|台|套|所|座|处|条|次|倍|岁|天|年)|[万亿]{1,2})\s*(?:$|[，。；、：,;:（）()]|以上|以下|左右|同比|比上年|增长|增加|下降|减少|占))/;

const isRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text) || (text.match(/\t/g) ?? []).length >= 2;

/** 单位：亿元 · 资料来源：… · [3]本公报中… · 表1 …, and a list of attachments. */
const isNote = (text: string): boolean =>
  /^\s*(?:(?:[（(]?单位[：:][^。，]{1,12}[）)]?|[图表]\s*\d{1,2}(?:-\d{1,2})?[\s：:][^。]{2,50})\s*$|[注註][：:\s]|注释[：:]|资料来源[：:]|[（(](?:信息来源|原文地址|数据来源)[：:]|[[［〔]\d{1,2}[\]］〕]\S|附件[：:]\s*\d?[.．]?\S)/.test(
    text,
  );

/** Rows that the web flattened to a single cell stand between rows with several. */
const widenTables = (lines: readonly string[], kinds: LineKind[]): void => {
  const isCell = (i: number): boolean =>
    kinds[i] === 'body' &&
    (/\S\t\S/.test(lines[i] ?? '') || ((lines[i] ?? '').trim().length <= 30 && !/[。；，]/.test(lines[i] ?? '')));
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] !== 'table') continue;
    if (kinds[i - 1] === 'body' && /\S\t\S/.test(lines[i - 1] ?? '')) kinds[i - 1] = 'table';
    if (kinds[i + 1] === 'body' && /\S\t\S/.test(lines[i + 1] ?? '')) kinds[i + 1] = 'table';
    let next = i + 1;
    while (next < i + 1 + GAP && isCell(next)) next++;
    if (kinds[next] === 'table') for (let k = i + 1; k < next; k++) kinds[k] = 'table';
  }
};

/** More short lines than these between two tables are text. */
const GAP = 6;

/** Numbered lines that go on below 注： or 附件： belong to it. */
const widenNotes = (lines: readonly string[], kinds: LineKind[]): void => {
  for (let i = 1; i < kinds.length; i++)
    if (
      kinds[i] === 'body' &&
      kinds[i - 1] === 'note' &&
      NUMBERED.test(lines[i] ?? '') &&
      (LIST.test(lines[i - 1] ?? '') || NUMBERED.test(lines[i - 1] ?? ''))
    )
      kinds[i] = 'note';
};

const NUMBERED = /^\s*(?:\d{1,2}\s*[.．、]|[（(]\d{1,2}[）)]|[①-⑳])/;

/**
 * Lines that open with ①, ② where the same sign stands behind a word or a sentence further up: notes of a text or a table. The
 * items of a series stand behind a colon or a semicolon, or open their own lines only.
 */
const footnotes = (lines: readonly string[]): ReadonlySet<number> => {
  const found = new Set<number>();
  const referred = new Set<string>();
  let isOpen = false;
  for (const [i, line] of lines.entries()) {
    const sign = /^\s*([①-⑳])/.exec(line)?.[1];
    isOpen = sign !== undefined && (isOpen || referred.has(sign));
    if (isOpen) found.add(i);
    // A series of lines: its later signs may stand behind a word of its own.
    else if (sign !== undefined) referred.clear();
    else for (const m of line.matchAll(/[^\s：:；;，,、（(][ \u3000]*([①-⑳])/g)) referred.add(m[1] ?? '');
  }
  return found;
};

const LIST = /^\s*(?:[注註](?:释)?[：:\s]|附件[：:])/;
