/**
 * 分别 and 双双: as many values as names. “A、B、C分别突破300亿、200亿、100亿元”, “两名学生分别被清华、北大录取”,
 * “A、B产业集群双双突破1000亿元”.
 */
import type { Span } from '../../base';
import type { Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import { CARDINAL, readCardinal } from '../../lexicon';
import { JOINTS, piecesOf } from './pieces';
import type { DeclaredCount } from './types';

export const respectiveCounts = (report: ReportDocument): DeclaredCount[] =>
  report.paragraphs.filter(p => p.kind === 'text').flatMap(p => [...respective(p)]);

const COUNTED_BEFORE = new RegExp(`(?<![第每\\d.])(${CARDINAL})(?:名|位|个|家|所)[\\u4e00-\\u9fa5]{0,8}$`);

function* respective(p: Paragraph): Iterable<DeclaredCount> {
  const text = p.view.text;
  for (const m of text.matchAll(/分别|双双/g)) {
    const names = namesBefore(text, m.index);
    const declared = m[0] === '双双' ? 2 : undefined;
    const values = declared ? [] : valuesBehind(text, m.index + 2);
    const span = { start: m.index, end: m.index + 2 };
    const count = (n: number, items: readonly Span[]): DeclaredCount => ({
      paragraph: p.index,
      span: toSourceSpan(p.view, span),
      text: m[0],
      declared: n,
      items: items.map(s => toSourceSpan(p.view, s)),
      open: false,
      certain: false,
      kind: 'list',
    });
    if (declared) {
      if (names.length === 2) yield count(2, names);
      continue;
    }
    if (values.length >= 2 && names.length === values.length) {
      yield count(names.length, values);
      continue;
    }
    // 两名学生分别被清华、北大录取: the number of the subject, and the names behind.
    const number = COUNTED_BEFORE.exec(text.slice(Math.max(0, m.index - 14), m.index));
    const said = number ? readCardinal(number[1] ?? '') : undefined;
    const behind = listBehind(text, m.index + 2);
    if (said && said >= 2 && behind.length === said) yield count(said, behind);
  }
}

/** The names of the clause before 分别; a comma may part them from it. */
export const namesBefore = (text: string, at: number): Span[] => {
  const clause = /[^，。；：！？]{3,70}[，]?$/.exec(text.slice(Math.max(0, at - 72), at))?.[0] ?? '';
  return several(clause.replace(/[，]$/, ''), at - clause.length, JOINTS);
};

/** Numbers side by side: 300亿、200亿、100亿元; 10个、26.2个百分点. */
export const valuesBehind = (text: string, from: number): Span[] => {
  const body =
    /^[^，。；：！？、]{0,14}?(?=\d)(?:\d[\d.,]*[^，。；：、和\d]{0,8}(?:[、和](?=\d)|(?=[，。；]|$)))+/.exec(
      text.slice(from, from + 160),
    )?.[0] ?? '';
  const lead = /^[^\d]*/.exec(body)?.[0].length ?? 0;
  return several(body.slice(lead), from + lead, /[、和]/g);
};

const listBehind = (text: string, from: number): Span[] => {
  const m = /^(?:被|在|由|为|是|到|获|来自)([^，。；：！？]{3,40})/.exec(text.slice(from, from + 44));
  return m?.[1] ? several(m[1], from + m[0].indexOf(m[1]), JOINTS) : [];
};

const several = (body: string, offset: number, by: RegExp): Span[] => {
  const pieces = piecesOf(body, offset, by);
  return pieces.length >= 2 ? pieces : [];
};
