/**
 * “2526”行动计划, and behind it 20个项目…50个…260亿元: a code that spells the numbers of its plan, each without its closing zeros.
 * Proves only: what follows may be a part of the plan.
 */
import type { Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import type { DeclaredCount } from './types';

export const codeCounts = (report: ReportDocument): DeclaredCount[] =>
  report.paragraphs.filter(p => p.kind === 'text').flatMap(p => [...codes(p)]);

const REACH = 240;

function* codes(p: Paragraph): Iterable<DeclaredCount> {
  const text = p.view.text;
  for (const m of text.matchAll(/“(\d{3,6})”/g)) {
    const from = m.index + m[0].length;
    const numbers = [...text.slice(from, from + REACH).matchAll(/\d+(?:\.\d+)?/g)].map(n => ({
      start: from + n.index,
      end: from + n.index + n[0].length,
      digits: n[0].replace('.', '').replace(/^0+|0+$/g, ''),
    }));
    const items = spelled(m[1] ?? '', numbers);
    if (items)
      yield {
        paragraph: p.index,
        span: toSourceSpan(p.view, { start: m.index, end: from }),
        text: m[1] ?? '',
        declared: items.length,
        items: items.map(s => toSourceSpan(p.view, s)),
        open: false,
        certain: false,
        kind: 'list',
      };
  }
}

interface Digits {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Consecutive numbers whose digits make the code; at least two. */
const spelled = (code: string, numbers: readonly Digits[]): readonly Digits[] | undefined => {
  for (let i = 0; i < numbers.length; i++) {
    let made = '';
    for (let j = i; j < numbers.length && made.length < code.length; j++) {
      made += numbers[j]?.digits ?? '';
      if (made === code && j > i) return numbers.slice(i, j + 1);
    }
  }
  return undefined;
};
