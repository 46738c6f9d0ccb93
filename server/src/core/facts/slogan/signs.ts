/** Slogans made of signs that the sentences behind them explain one by one: letters, digits, rises and falls, kinds of areas, parts of a goal. */
import { literal } from '../../base';
import { toSourceSpan } from '../../text';
import type { Paragraph, ReportDocument } from '../../document';
import type { Expansion, Found, Named } from './spelled';

export const signBySign = (report: ReportDocument, p: Paragraph, mention: Named): Expansion | undefined => {
  const found = byDigits(p.view.text, mention) ?? byTrends(p.view.text, mention) ?? byAreas(p.view.text, mention);
  return (
    byLetters(report, p, mention) ??
    (found ? { ...found, span: toSourceSpan(p.view, found.span) } : byParts(report, p, mention))
  );
};

/** “一二三”。“一”，就是…。“二”，就是…. */
const byLetters = (report: ReportDocument, p: Paragraph, { name, viewSpan: { end } }: Named): Expansion | undefined => {
  if (!/^(?:[一二三四五六七八九十百千万]{2,6}|\d{3,5})$/.test(name)) return undefined;
  const items: string[] = [];
  let start: number | undefined;
  let stop = 0;
  let sign = 0;
  for (const q of report.paragraphs.slice(p.index, p.index + name.length + 2)) {
    const text = q.view.text;
    for (let at = q === p ? end : 0; sign < name.length;) {
      const m = new RegExp(
        `“${literal(name.charAt(sign))}”(?:[，：,:]?(?:就是|即|是指|是|指)|[，：——]+)([^。；！？]{2,200})`,
      ).exec(text.slice(at));
      if (!m?.[1]) break;
      const from = at + m.index;
      items.push(m[1].replace(/^(?:要|[，：])/, ''));
      start ??= q.view.offsets[from];
      at = from + m[0].length;
      stop = (q.view.offsets[at - 1] ?? 0) + 1;
      sign++;
    }
  }
  return sign === name.length && start !== undefined
    ? { items, open: false, span: { start, end: stop }, stated: 'letters' }
    : undefined;
};

/** “2526”计划，推动20个…，推介50个…，引进260亿元: the figures of the clauses behind, without their noughts, are the code. */
const byDigits = (text: string, { name, viewSpan: { end } }: Named): Found | undefined => {
  if (!/^\d{3,5}$/.test(name)) return undefined;
  const sentence = /^[^。！？]*/.exec(text.slice(end, end + 300))?.[0] ?? '';
  const items: string[] = [];
  let said = '';
  let start: number | undefined;
  for (const { 0: clause, index } of sentence.matchAll(/(?<=[，；：、])[^，；：、]+/g)) {
    const digits = /\d+/.exec(clause)?.[0].replace(/0+$/, '');
    if (!digits || !name.startsWith(said + digits)) {
      if (items.length) return undefined;
      continue;
    }
    said += digits;
    items.push(clause);
    start ??= end + index;
    if (said === name)
      return items.length > 1
        ? { items, open: false, span: { start, end: end + index + clause.length }, stated: 'following' }
        : undefined;
  }
  return undefined;
};

const FALL = '下降|降低|减少|回落';
const RISE = '上升|提高|提升|增加|增长';
const TREND = new RegExp(`(分别|均|都)?(?:同比|比上年)?(?:(${FALL})|(${RISE}))`);
const SUBJECT =
  /^(?!同比|比上年|较|下降|降低|减少|上升|提高|提升|增加|增长)(?:其中|截至[^，]*|全[省市县区](?=[A-Z]))?((?:PM)?[\u4e00-\u9fa5A-Z][\u4e00-\u9fa5A-Z\d.、]*?)(?=年?(?:累计|均)?(?:平均)?浓度|分别|均|同比|比上年|达|为|占|[\d ]+(?:天|微克|万|亿|%)|下降|降低|减少|上升|提高|提升|增加|增长)/;

/** “两降一升”。甲、乙分别下降…，丙增加…: clause by clause what falls and what rises, in the name's order. */
const byTrends = (text: string, { name, viewSpan: { end } }: Named): Found | undefined => {
  if (!/^(?:[一两二三四五][降减升增]){2,3}$/.test(name)) return undefined;
  const due = [...name.matchAll(/(.)(.)/g)].flatMap(([, n, sign]) =>
    Array<boolean>('_一二三四五'.indexOf(n === '两' ? '二' : (n ?? ''))).fill(/[升增]/.test(sign ?? '')),
  );
  const items: string[] = [];
  let subject: string | undefined;
  let start: number | undefined;
  for (const { 0: clause, index } of text.slice(end, end + 260).matchAll(/[^，。；：]+/g)) {
    const trend = TREND.exec(clause);
    const own = SUBJECT.exec(clause);
    if (own?.[1]) {
      subject = own[1];
      start ??= end + index;
    }
    if (!trend || subject === undefined) continue;
    const rises = trend[3] !== undefined;
    for (const what of trend[1] ? subject.split('、') : [subject]) {
      if (due[items.length] !== rises) return undefined;
      items.push(`${what}${trend[2] ?? trend[3] ?? ''}`);
    }
    if (items.length === due.length && start !== undefined)
      return { items, open: false, span: { start, end: end + index + clause.length }, stated: 'following' };
  }
  return undefined;
};

/** “一区两园”建设，完成某某集聚区改造。某某产业园要动工。某某科技园要完成立项: each sentence behind opens with one of them, in the name's order. */
const byAreas = (text: string, { name, viewSpan: { end } }: Named): Found | undefined => {
  if (!/^(?:[一两二三四五六][区园城镇港带]){2,3}$/.test(name)) return undefined;
  const due = [...name.matchAll(/(.)(.)/g)].flatMap(([, n, kind]) =>
    Array<string>('_一二三四五六'.indexOf(n === '两' ? '二' : (n ?? ''))).fill(kind ?? ''),
  );
  const items: string[] = [];
  let at = end + (/^[\u4e00-\u9fa5]{0,8}[，。：；]/.exec(text.slice(end, end + 10))?.[0].length ?? 0);
  const start = at;
  if (at === end) return undefined;
  for (const kind of due) {
    const sentence = /^[^。！？；]*[。！？；]?/.exec(text.slice(at))?.[0] ?? '';
    const named = new RegExp(
      `^(?:今年|年内|要|将|加快|推进|完成|建设)*([\\u4e00-\\u9fa5]{2,14}?${literal(kind)})(?![\\u4e00-\\u9fa5]?内)`,
    ).exec(sentence)?.[1];
    if (!named || items.includes(named)) return undefined;
    items.push(named);
    at += sentence.length;
  }
  return { items, open: false, span: { start, end: at }, stated: 'following' };
};

/** “建设更好的三个云岭”。建设更好的实力云岭。…: paragraphs that open with the goal, a word in the cardinal's place. */
const byParts = (report: ReportDocument, p: Paragraph, { name }: Named): Expansion | undefined => {
  const m = /^([\u4e00-\u9fa5]{2,10})([三四五六七八九十])个([\u4e00-\u9fa5]{2,4})$/.exec(name);
  if (!m) return undefined;
  const opening = new RegExp(`^${literal(m[1] ?? '')}([\\u4e00-\\u9fa5]{1,4}${literal(m[3] ?? '')})(?=[。，：])`);
  const parts = report.paragraphs.slice(p.index + 1, p.index + 30).flatMap(q => {
    const part = opening.exec(q.view.text);
    return part?.[1] ? [{ item: part[1], span: toSourceSpan(q.view, { start: 0, end: part[0].length }) }] : [];
  });
  const [first] = parts;
  const last = parts.at(-1);
  return first && last && parts.length === '___三四五六七八九十'.indexOf(m[2] ?? '')
    ? {
        items: parts.map(s => s.item),
        open: false,
        span: { start: first.span.start, end: last.span.end },
        stated: 'following',
      }
    : undefined;
};
