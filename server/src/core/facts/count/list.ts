/**
 * “装备制造、再生金属两个产业集群”, “……等6家企业”, “三大战略（A、B、C）”: a cardinal beside a 、 list.
 * The number must count the things listed: it needs a noun behind its classifier (“污水处理厂、中转站3座” counts
 * buildings, not names) and must be near the list's length, else nothing is said.
 */
import type { Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import { CARDINAL, FORMULAS, readCardinal } from '../../lexicon';
import type { DeclaredCount } from './types';

export const listCounts = (report: ReportDocument): DeclaredCount[] =>
  report.paragraphs.filter(p => p.kind === 'text' || p.kind === 'heading').flatMap(p => [...before(p), ...behind(p)]);

const CLASSIFIER = '(?:个|家|大|项|名|位|所|条|种|类|支|座|件|处|镇|市|县|区|省|乡)';
/** 三区三州, 三支一扶: numbers that count within a short form, not what is named beside it. */
const NUMERAL = '[一二三四五六七八九两]';

const COUNTED = new RegExp(
  `(?<!第|每|近|约|[\\d.一二三四五六七八九十百千万亿])(${CARDINAL})(${CLASSIFIER})(?![和及与的以、]|位数|数|万|亿|百分点|${NUMERAL}[\\u4e00-\\u9fa5])(?:[\\u4e00-\\u9fa5“]{2})`,
  'g',
);

function* before(p: Paragraph): Iterable<DeclaredCount> {
  const text = p.view.text;
  for (const m of text.matchAll(COUNTED)) {
    const declared = readCardinal(m[1] ?? '');
    if (!declared || declared < 2 || declared > 30 || FORMULAS.some(f => text.startsWith(f, m.index))) continue;
    const list = listBefore(text, m.index);
    if (!list || list.items.length < 2 || list.items.every(i => ACT.test(text.slice(i.start, i.end)))) continue;
    const items = fitting(list, declared);
    if (!items) continue;
    const span = { start: m.index, end: m.index + (m[1]?.length ?? 0) + (m[2]?.length ?? 0) };
    yield {
      paragraph: p.index,
      span: toSourceSpan(p.view, span),
      text: text.slice(span.start, span.end + 2),
      declared,
      items: items.map(s => toSourceSpan(p.view, s)),
      open: list.open,
      certain: true,
      kind: 'list',
    };
  }
}

/** 停征、取消3项: what is done to the things that are counted. */
const ACT =
  /^(?:停征|取消|新建|改建|扩建|改扩建|续建|重建|签约|开工|竣工|投产|新增|引进|培育|减免|减征|缓征|下放|承接|合并|清理|修订|废止|制定|出台|整治|关停|改造|维修|加固|建成|建设|调整|归还|组织|召开|举办|开展|实施|完成)$/;

type Piece = { readonly start: number; readonly end: number };

/**
 * The reading of the list that the number agrees with. 和 及 以及 leave it open where an item ends (“超硬材料及制品” is one):
 * such a list may prove a count, it contradicts none.
 */
const fitting = (list: List, declared: number): readonly Piece[] | undefined => {
  if (list.open || list.items.length === declared) return list.items;
  const other = list.others.find(o => o.length === declared);
  if (other) return other;
  return list.others.length || list.loose || Math.abs(list.items.length - declared) > 2 ? undefined : list.items;
};

interface List {
  readonly items: readonly Piece[];
  /** Other readings, where a conjunction makes the list ambiguous. */
  readonly others: readonly (readonly Piece[])[];
  /** The last piece goes on with a verb, or a piece is a marker: it may prove a count, it contradicts none. */
  readonly loose: boolean;
  readonly open: boolean;
}

/** The 、 list that ends right before `end`, in quotes or bare; 等 before the number opens it. */
const listBefore = (text: string, end: number): List | undefined => {
  let stop = end;
  let open = false;
  if (text[stop - 1] === '等') {
    open = true;
    stop--;
  }
  let start = stop;
  if (text[stop - 1] === '”') {
    const quote = text.lastIndexOf('“', stop);
    const inner = quote >= 0 ? text.slice(quote + 1, stop - 1) : '';
    if (inner.includes('、')) return { ...readings(inner, quote + 1), open };
  }
  let depth = 0;
  while (start > 0 && end - start < 120) {
    const c = text.charAt(start - 1);
    if (c === '）' || c === '”' || c === '》') depth++;
    else if (c === '（' || c === '“' || c === '《') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && /[，。；：！？\d]/.test(c)) break;
    start--;
  }
  const body = text.slice(start, stop);
  // 疫情防控、三大攻坚战: here the number opens an item of the list itself.
  return body.includes('、') && !body.endsWith('、') ? { ...readings(body, start), open } : undefined;
};

/** “从城区和镇区两个层面”: are as many things as the number says named right before it? */
export const areNamedBefore = (text: string, end: number, declared: number): boolean => {
  const list = listBefore(text, end);
  if (list) return [list.items, ...list.others].some(items => items.length === declared);
  const pair = /([\u4e00-\u9fff”]{1,20})(?:以及|和|与|及)([“\u4e00-\u9fff”]{1,20})$/.exec(
    text.slice(Math.max(0, end - 44), end),
  );
  return declared === 2 && !!pair && !DOING.test(pair[2] ?? '');
};

/** “统一思想和抓好两项工作”: here a verb stands before the number, and names nothing. */
const DOING = /(?:[抓做办落搞][好实紧牢]|[抓办讲谈提]|推进|开展|完成|突出|坚持|实施|处理|解决|强化|落实|围绕|从|把握)$/;

const readings = (body: string, offset: number): Pick<List, 'items' | 'others' | 'loose'> => {
  const items = split(body, offset);
  const conjunction = /以及|和|及|与/.test(body);
  const tail = /^.*(?:以及|及|和|与)(?=[^、]*、)/s.exec(body)?.[0];
  const last = items[items.length - 1];
  const m =
    last && /^([^和及与]{2,})(以及|和|及|与)([^和及与]{2,})$/.exec(body.slice(last.start - offset, last.end - offset));
  const lastText = last ? body.slice(last.start - offset, last.end - offset) : '';
  const loose =
    /建设|援助|连跨|实施|推进|打造|培育|新增|完成|建成|开工|获|保持|均|创建|铁人/.test(lastText) ||
    lastText.length > 14 ||
    items.some(p => /^[一二三四五六七八九十\d]+$/.test(body.slice(p.start - offset, p.end - offset)));
  const byComma = body.includes('，')
    ? [
        body
          .split('，')
          .reduce<Piece[]>(
            (out, t) => [
              ...out,
              { start: (out.at(-1)?.end ?? offset - 1) + 1, end: (out.at(-1)?.end ?? offset - 1) + 1 + t.length },
            ],
            [],
          ),
      ]
    : [];
  const cut = last && m ? last.start + (m[1]?.length ?? 0) : 0;
  return {
    items,
    loose,
    others: byComma.length
      ? byComma
      : conjunction
        ? [
            ...(last && m
              ? [
                  [
                    ...items.slice(0, -1),
                    { start: last.start, end: cut },
                    { start: cut + (m[2]?.length ?? 0), end: last.end },
                  ],
                ]
              : []),
            ...(tail ? [split(body.slice(tail.length), offset + tail.length)] : []),
            items,
          ]
        : [],
  };
};

const COUNTED_BEHIND = new RegExp(
  `(?<!第|每|近|约|[\\d.一二三四五六七八九十百千万亿])(${CARDINAL})(${CLASSIFIER})([\\u4e00-\\u9fa5“”]{1,12}?)[（(：]([^（）()。；：]{4,160})(?:[）)]|(?=[。；]))`,
  'g',
);

function* behind(p: Paragraph): Iterable<DeclaredCount> {
  const text = p.view.text;
  const pattern = COUNTED_BEHIND;
  for (const m of text.matchAll(pattern)) {
    const declared = readCardinal(m[1] ?? '');
    const body = m[4] ?? '';
    if (
      !declared ||
      declared < 2 ||
      declared > 30 ||
      !body.includes('、') ||
      /[，\d]/.test(body) ||
      /^(?:[一二三]是|第一|首先|[（(]?[1一]|加|即使)/.test(body)
    )
      continue;
    const start = m.index + m[0].indexOf(body, (m[1]?.length ?? 0) + (m[2]?.length ?? 0));
    const open = /等$/.test(body);
    const items = fitting({ ...readings(body.replace(/等$/, ''), start), open }, declared);
    if (!items) continue;
    const span = { start: m.index, end: m.index + (m[1]?.length ?? 0) + (m[2]?.length ?? 0) + (m[3]?.length ?? 0) };
    yield {
      paragraph: p.index,
      span: toSourceSpan(p.view, span),
      text: text.slice(span.start, span.end),
      declared,
      items: items.map(s => toSourceSpan(p.view, s)),
      open,
      certain: true,
      kind: 'list',
    };
  }
}

/** Splits at 、 outside brackets and quotes. */
const split = (body: string, offset: number): { start: number; end: number }[] => {
  const items: { start: number; end: number }[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= body.length; i++) {
    const c = body[i];
    if (c === '（' || c === '“' || c === '《') depth++;
    else if (c === '）' || c === '”' || c === '》') depth = Math.max(0, depth - 1);
    if (i === body.length || (c === '、' && depth === 0)) {
      if (i > from) items.push({ start: offset + from, end: offset + i });
      from = i + 1;
    }
  }
  return items;
};
