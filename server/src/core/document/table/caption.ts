/** Lines above a table that are of it: 表1 …, 单位：万元, and what names it. */
import type { Span } from '../../base';
import { squeezed } from './cell';
import type { TableCaption, TableText } from './types';

/** 表1 · 表 2： · 附表3 · 表一： · 表：, and 续表; 图1 is a picture's. */
const NUMBERED =
  /^\s*(?:[（(]?续)?(?:附表|表)\s*(?:[\d０-９]{1,2}(?:[-－—.．][\d０-９]{1,2})?(?=[\s：:、.．\u4e00-\u9fa5]|[\d０-９]{4}\s*年|$)|[一二三四五六七八九十]{1,3}(?=[\s：:、.．]|$)|(?=[：:]))\s*[：:、.．]?\s*/;

/** （单位：亿元） · 计量单位：万元、% · 金额单位: 元, alone or behind a caption. */
const UNIT = /[（(]?\s*(?:计量|金额)?\s*单\s*位\s*[：:]\s*([^。；：:（）()]{1,16}?)\s*[）)]?\s*$/;

/** What a table without a number is named by: its last word says what it shows. */
const NAMES_TABLE =
  /(?:表|情况|一览|统计|明细|指标|速度|产量|构成|指数|结构|收支|分布|幅度|余额|数据|对比|比较|计划|安排|增长)(?:[（(][^（）()]{1,16}[）)])?$/;

const MOST = 60;

export const isNumbered = (text: string): boolean =>
  text.length <= 2 * MOST && squeezed(text).length <= MOST && !/[。；！？]/.test(text) && NUMBERED.test(text);

/** 表1 and nothing else: its title is the next line. */
export const isBareNumber = (text: string): boolean =>
  isNumbered(text) && text.replace(NUMBERED, '').replace(UNIT, '').trim() === '';

export const isUnitLine = (text: string): boolean => text.length <= MOST && UNIT.test(text) && !/[。；，]/.test(text);

export const isUnitAlone = (text: string): boolean => isUnitLine(text) && text.replace(UNIT, '').trim() === '';

/** 上年=100 · （以上年价格为100）: of what an index counts from. */
export const isBasisLine = (text: string): boolean =>
  text.length <= 40 &&
  /^\s*[（(]?(?:以)?(?:上年|去年|[\d０-９]{4}\s*年)[^，。；]{0,8}(?:=|＝|为)\s*100\s*[）)]?\s*$/.test(text);

export const namesTable = (text: string): boolean => {
  const bare = squeezed(text.replace(UNIT, ''));
  return bare.length >= 5 && bare.length <= 50 && !/[。；！？：]|，.*，/.test(bare) && NAMES_TABLE.test(bare);
};

/** `words`: the text of a span as a view gives it. */
export const readCaption = (
  lines: readonly Span[],
  source: string,
  words: (span: Span) => string,
): TableCaption | null => {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  let number: string | null = null;
  let unit: TableText | null = null;
  const titles: Span[] = [];
  for (const line of lines) {
    const text = source.slice(line.start, line.end);
    const told = UNIT.exec(text);
    if (told?.[1]) {
      const start = line.start + text.indexOf(told[1], told.index);
      const span = { start, end: start + told[1].length };
      unit ??= { text: words(span), span };
    }
    const rest = told ? text.slice(0, told.index) : text;
    const head = isNumbered(rest) ? (NUMBERED.exec(rest)?.[0] ?? '') : '';
    if (head) number ??= squeezed(head).replace(/[：:、.．]$/, '');
    const title = rest.slice(head.length);
    if (!title.trim() || isBasisLine(title)) continue;
    const start = line.start + head.length + (title.length - title.trimStart().length);
    titles.push({ start, end: line.start + rest.trimEnd().length });
  }
  const [from, to] = [titles[0], titles.at(-1)];
  const title = from && to ? { text: titles.map(words).join(''), span: { start: from.start, end: to.end } } : null;
  return { span: { start: first.start, end: last.end }, number, title, unit };
};
