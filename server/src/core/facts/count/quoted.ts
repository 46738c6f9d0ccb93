/**
 * A quoted number and the names beside it: 属地、部门、单位、个人“四方责任”, 优化存量与扩大增量“两手抓”, “三不相信”（…，…、…）.
 * What such a slogan counts is often said elsewhere, so these readings prove a count and contradict none.
 */
import type { Span } from '../../base';
import type { Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import { CARDINAL, readCardinal } from '../../lexicon';
import { JOINTS, piecesOf } from './pieces';
import type { DeclaredCount } from './types';

export const quotedCounts = (report: ReportDocument): DeclaredCount[] =>
  report.paragraphs.filter(p => p.kind === 'text').flatMap(p => [...quoted(p)]);

const QUOTED = new RegExp(`“(${CARDINAL}|双)([^“”，。；\\d]{1,8})”`, 'g');
/** Between the names and the quote: 数量、额度位列全省“双第一”. */
const VERB = /(?:均|都|双双|位列|实现|荣获|位居|居|获|的)(?:全[国省市县]|[\u4e00-\u9fa5]{2})?$/;

function* quoted(p: Paragraph): Iterable<DeclaredCount> {
  const text = p.view.text;
  for (const m of text.matchAll(QUOTED)) {
    const declared = readCardinal(m[1] ?? '');
    if (!declared || declared < 2 || declared > 12) continue;
    const items = namesBefore(text, m.index, declared) ?? bracketBehind(text, m.index + m[0].length, declared);
    if (!items) continue;
    const span = { start: m.index, end: m.index + m[0].length };
    yield {
      paragraph: p.index,
      span: toSourceSpan(p.view, span),
      text: m[0].slice(1, -1),
      declared,
      items: items.map(s => toSourceSpan(p.view, s)),
      open: false,
      certain: false,
      kind: 'list',
    };
  }
}

/** The names right before the quote, if there are as many as it says. */
const namesBefore = (text: string, at: number, declared: number): Span[] | undefined => {
  const clause = /[^，。；：！？“”（）]{3,60}$/.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? '';
  const body = clause.replace(VERB, '');
  const start = at - clause.length;
  const pieces = piecesOf(body, start, JOINTS);
  return pieces.length === declared && pieces.every(p => p.end - p.start <= 14) ? pieces : undefined;
};

/** （A，B、C） behind the quote or the noun that follows it. */
const bracketBehind = (text: string, end: number, declared: number): Span[] | undefined => {
  const m = /^[\u4e00-\u9fa5]{0,6}[（(]([^（）()]{4,200})[）)]/.exec(text.slice(end, end + 220));
  const body = m?.[1];
  if (!m || !body) return undefined;
  const start = end + m[0].indexOf(body);
  return [/[；;]/g, /[，、；]/g, /、/g].map(by => piecesOf(body, start, by)).find(pieces => pieces.length === declared);
};
