/** Where the text itself spells a slogan out: in brackets, in a list beside it, behind 即, in a numbered series, or letter by letter. */
import type { HeadingNode, Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import { signBySign } from './signs';
import type { Expansion, Found, Named } from './spelled';

export const findExpansion = (report: ReportDocument, p: Paragraph, mention: Named): Expansion | undefined => {
  const text = p.view.text;
  const inView = (found: Found | undefined): Expansion | undefined =>
    found && { ...found, span: toSourceSpan(p.view, found.span) };
  return (
    inView(inBrackets(text, mention)) ??
    (mention.quoted ? inView(behind(text, mention)) : undefined) ??
    inView(before(text, mention)) ??
    inSeries(report, p, mention) ??
    (mention.quoted
      ? (inView(abbreviated(text, mention) ?? inNextSentence(text, mention)) ?? signBySign(report, p, mention))
      : undefined)
  );
};

/** （每月一例会、双月一考评、…）: at least two items in brackets right behind the name, a head word between at most. */
const inBrackets = (text: string, { viewSpan: { end }, count }: Named): Found | undefined => {
  const m = /^[\u4e00-\u9fa5]{0,6}（(?:即|也就是|指|分别是)?([^（）]{4,400})）/.exec(text.slice(end, end + 420));
  const body = m?.[1];
  if (!m || !body) return undefined;
  const items = itemsOf(body);
  if (!items || items.list.some(s => /\d[\d.]*(?:%|亿|万|个|家|元)/.test(s))) return undefined;
  const start = end + m[0].indexOf(body);
  return {
    items: items.list,
    open: items.open || (items.mixed && items.list.length !== count),
    span: { start, end: start + body.length },
    stated: 'brackets',
  };
};

/**
 * “四个一”，即…；“四个一”：…、…。 Without 即 the number of items must be the slogan's, or the items must end alike; a sentence
 * behind 是指 that lists nothing explains as a whole.
 */
const behind = (text: string, { viewSpan: { end }, count }: Named): Found | undefined => {
  const m =
    /^[\u4e00-\u9fa5]{0,6}(?:([，：]?(?:即|就是|也就是|是指|指的是|包括|分别是|指(?![导示引标数挥明向令定]))[：]?)|[：]|——)([^。；！？（）：]{4,300})(?=[。；！？]|$)/.exec(
      text.slice(end, end + 320),
    );
  const body = m?.[2];
  if (!m || !body) return undefined;
  const start = end + m[0].length - body.length;
  const found = (items: string[], open: boolean): Found => ({
    items,
    open,
    span: { start, end: start + body.length },
    stated: m[1] ? 'behind' : 'colon',
  });
  const items = itemsOf(body);
  const isList =
    items &&
    items.list.every(i => i.length <= 24) &&
    (count === null
      ? !body.includes('，')
      : items.mixed
        ? items.list.length === count
        : items.open || Math.abs(items.list.length - count) <= 2);
  if (items && isList)
    return m[1] || items.list.length === count || new Set(items.list.map(i => i.slice(-2))).size === 1
      ? found(items.list, items.open)
      : undefined;
  return m[1] && count === null && body.length <= 200 ? found([body], false) : undefined;
};

/** 公交、自来水、天然气“三个村村通”; 甲和乙“双提升”; “甲、乙、丙”三大战略. The number of items must be the slogan's: where the list begins is a guess. */
const before = (text: string, { name, viewSpan: { start }, count }: Named): Found | undefined => {
  if (count === null || count < 2 || count > 12 || /^(?:一|二次)/.test(name)) return undefined;
  const { 0: quotation = '', 1: inQuotes } =
    /“([^“”]*)”(?:等|的|这)?$/.exec(text.slice(Math.max(0, start - 120), start)) ?? [];
  const from = start - quotation.length + 1;
  if (inQuotes?.split('、').length === count)
    return {
      items: inQuotes.split('、'),
      open: false,
      span: { start: from, end: from + inQuotes.length },
      stated: 'before',
    };
  const clause = clauseBefore(text, start);
  const body = clause.replace(/(?:等|的|这|就是|即)$/, '');
  // 推广“一地两检”和“一单两报”: beside another slogan stands no list of this one's items, unless it says 三大.
  if (/\d(?:个|家|项|亿|万|%)|等.|等$|[和与及]$/.test(body) || (/“/.test(body) && !/^.[大个项条支]/.test(name)))
    return undefined;
  // 生态保护和高质量发展 may be one item or two: the reading that has the slogan's number.
  const items = [body.split('、'), body.split(/、|(?<=[^、]{2,})(?:以及|和|与|及)(?=[^、]{2,}$)/)].find(
    r => r.length === count,
  );
  if (!items || items.some(i => i.length < 1)) return undefined;
  const first = items[0]?.replace(LEADING, '').replace(/^双/.test(name) ? /^(?:促进|推动)/ : '', '') ?? '';
  if (first.length < 1 || first.length > 16) return undefined;
  const at = start - clause.length + (items[0]?.length ?? 0) - first.length;
  return {
    items: [
      first,
      ...items.slice(1, -1),
      (items.at(-1) ?? '').replace(
        /(?:双双|均|都)?(?:实现|(?:位居|位列|获得)(?:全[国省市县]|[\u4e00-\u9fa5]{2})?)$/,
        '',
      ),
    ],
    open: false,
    span: { start: at, end: start - clause.length + body.length },
    stated: 'before',
  };
};

/** “一达到、两提升”。即到2025年，甲；乙，丙。 The sentence behind says it in as many members as the name announces. */
const inNextSentence = (text: string, { viewSpan: { end }, count }: Named): Found | undefined => {
  const m =
    /^[\u4e00-\u9fa5]{0,6}[。；](?:即|就是|也就是|具体(?:来说|来讲|是|为)|分别(?:是|为))[，：]?(?:到\d{4}年[，]?)?([^。！？（）]{4,300})(?=[。！？]|$)/.exec(
      text.slice(end, end + 340),
    );
  const body = m?.[1];
  if (!m || !body || count === null) return undefined;
  const items = [/；/, /、/, /，/, /[，；]/, /[、，；]/]
    .map(by => body.split(by).filter(Boolean))
    .find(list => list.length === count);
  const start = end + m[0].length - body.length;
  return items && { items, open: false, span: { start, end: start + body.length }, stated: 'following' };
};

/** Back to the mark that opens the clause; brackets and quotes inside it are passed over whole. */
const clauseBefore = (text: string, end: number): string => {
  let start = end;
  let depth = 0;
  while (start > 0 && end - start < 120) {
    const c = text.charAt(start - 1);
    if (c === '）' || c === '”') depth++;
    else if (c === '（' || c === '“') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && /[，。；：！？]/.test(c)) break;
    start--;
  }
  return depth === 0 ? text.slice(start, end) : '';
};

/** 先进制造业和现代服务业融合（以下简称“两业融合”）, 某某工程（即“百千工程”）. */
const abbreviated = (text: string, { viewSpan: { start, end } }: Named): Found | undefined => {
  const m = /([^，。；：！？、“”（）]{4,30})（(?:以下)?(?:简称|即)：?$/.exec(
    text.slice(Math.max(0, start - 50), start),
  );
  if (!m?.[1] || text.charAt(end) !== '）') return undefined;
  const long = m[1].replace(LEADING, '');
  if (long.length < 4) return undefined;
  const stop = start - m[0].length + m[1].length;
  return { items: [long], open: false, span: { start: stop - long.length, end: stop }, stated: 'abbreviation' };
};

/** Words that lead to a list and are no part of its first item. */
const LEADING =
  /^(?:(?:就是)?以(?=[^为])|.*?(?:加快|推进|推动|实施|落实|构建|打造|围绕|坚持|实现|包括|做好|抓好|开展|聚焦|做到|达到|完善|通过|强化|突出|深化|建设(?!用地)|完成|形成|着力|培育|发展|抓住|融入|确保|积极|夺取|压实|健全|处于|统筹|抢抓|面临着|面临|打好|用好|做深|做透|筑牢|守好|守牢|全力|在)+)(?=.)/;

/** 要建强“三支队伍”。（1）…（2）…（3）…: the name ends its sentence, the series comes next. */
const inSeries = (report: ReportDocument, p: Paragraph, { viewSpan: { end }, count }: Named): Expansion | undefined => {
  const rest = /^[\u4e00-\u9fa5]{0,8}[。：:；，]?/.exec(p.view.text.slice(end, end + 10))?.[0] ?? '';
  const next = end + rest.length;
  const ends = next >= p.view.text.length;
  if (!ends && !/[。：:；，]$/.test(rest)) return undefined;
  const at = ends ? nextText(report, p)?.span.start : p.view.offsets[next];
  const run = at === undefined ? [] : runFrom(report.headings, at);
  const [first] = run;
  const last = run[run.length - 1];
  // A series far from the cardinal belongs to something else that the sentence announces.
  if (!first || !last || run.length < 2 || (count !== null && Math.abs(run.length - count) > 1)) return undefined;
  return {
    open: false,
    items: run.map(h => h.title.replace(/^(?:是|要)(?:要|实施)?(?=.{2})/, '')),
    span: { start: first.selection.start, end: last.selection.end },
    stated: 'series',
  };
};

const nextText = ({ paragraphs }: ReportDocument, { index }: Paragraph): Paragraph | undefined => {
  for (let i = index + 1; i < paragraphs.length; i++) {
    const next = paragraphs[i];
    if (next?.kind === 'text' || next?.kind === 'heading') return next;
  }
  return undefined;
};

/** The series whose first member begins at `at`. */
const runFrom = (nodes: readonly HeadingNode[], at: number): HeadingNode[] => {
  const first = nodes.findIndex(n => n.ordinal === 1 && n.selection.start === at);
  if (first < 0) return nodes.flatMap(n => (n.span.start <= at && at < n.span.end ? runFrom(n.children, at) : []));
  const run: HeadingNode[] = [];
  for (const n of nodes.slice(first)) {
    if (n.family !== nodes[first]?.family) continue;
    if (n.ordinal !== run.length + 1) break;
    run.push(n);
  }
  return run;
};

/** Two items at least, split at the strongest mark that is there; 等9类场所 behind the last one is no item. */
const itemsOf = (body: string): { list: string[]; open: boolean; mixed: boolean } | undefined => {
  const open = /等[^、，；]{0,8}$/.test(body);
  const separator = body.includes('；') ? '；' : /、/.test(body) && !/，/.test(body) ? '、' : /[，、]/;
  const list = body
    .replace(/等[^、，；]{0,8}$/, '')
    .split(separator)
    .map(s => s.trim())
    .filter(Boolean);
  return list.length >= 2
    ? { list, open, mixed: !body.includes('；') && body.includes('，') && body.includes('、') }
    : undefined;
};
