/** Signs that GB/T 15834 and GB/T 15835 want otherwise, where no reading of the sentence is needed to know. */
import type { Span } from '../base';
import { toSourceSpan } from '../text';
import { touchesAny } from './literal';
import type { Paragraph, ReportDocument } from './types';

export type TypographyFault =
  | 'punctuation' // 增长8%,确保
  | 'range' // 2021-2025年
  | 'zero'; // 二○三五年

export interface TypographySlip {
  readonly span: Span;
  readonly written: string;
  readonly newText: string;
}

/** In running text and headings; code, tables, notes and what sites put round a text have habits of their own. */
export const findTypography = (report: ReportDocument, fault: TypographyFault): TypographySlip[] =>
  report.paragraphs.flatMap(p =>
    p.kind === 'text' || p.kind === 'title' ? FINDERS[fault](p).filter(s => !touchesAny(report.literals, s.span)) : [],
  );

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** A half-width sign with Chinese on its right and Chinese, a closing sign or a percentage on its left. */
const punctuation = (p: Paragraph): TypographySlip[] =>
  [...p.view.text.matchAll(/(?<=[\u4e00-\u9fff”）》%])[,;:?!](?=[\u4e00-\u9fff“《（])/g)].flatMap(m =>
    slip(p, m.index, m[0], FULL[m[0]] ?? m[0]),
  );

/** A hyphen between two numbers of one unit; not in dates, telephone numbers, codes. */
const range = (p: Paragraph): TypographySlip[] =>
  [
    ...p.view.text.matchAll(
      /(?<![\d\-—A-Za-z.])\d{1,4}(?:\.\d{1,2})?%?-(?=\d{1,4}(?:\.\d{1,2})?(?:%|年|月|日|天|个|万|亿|元|公里|米|岁|倍|项|家|人)(?!-))/g,
    ),
  ].flatMap(m => slip(p, m.index + m[0].length - 1, '-', '—'));

/** 二○三五年, 二零三五年 → 二〇三五年 */
const zero = (p: Paragraph): TypographySlip[] =>
  [...p.view.text.matchAll(/[一二][一二三四五六七八九〇零○Oo0]{3}(?=年)/g)].flatMap(m =>
    [...m[0]].flatMap((c, i) => ('零○Oo0'.includes(c) ? slip(p, m.index + i, c, '〇') : [])),
  );

const FINDERS: Readonly<Record<TypographyFault, (p: Paragraph) => TypographySlip[]>> = { punctuation, range, zero };

const slip = (p: Paragraph, at: number, written: string, newText: string): TypographySlip[] => [
  { span: toSourceSpan(p.view, { start: at, end: at + 1 }), written, newText },
];
