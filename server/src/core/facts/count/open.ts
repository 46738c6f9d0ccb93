/**
 * Lists that stand apart from their number: 与甲、乙等企业合作的5个项目, 印发了6份文件，主要涉及甲、乙、丙等. Both leave the list open
 * or gloss it loosely: they prove a count and contradict none.
 */
import type { Span } from '../../base';
import type { Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import { CARDINAL, readCardinal } from '../../lexicon';
import { JOINTS, piecesOf } from './pieces';
import type { DeclaredCount } from './types';

export const openCounts = (report: ReportDocument): DeclaredCount[] =>
  report.paragraphs.filter(p => p.kind === 'text').flatMap(p => [...apart(p), ...glossed(p)]);

const COUNTED = `(?<![第每近约\\d.一二三四五六七八九十百])(${CARDINAL})(?:个|家|大|项|名|位|所|条|种|类|支|座|件|处|份|批)(?![月年])`;
const APART = new RegExp(`([^，。；：！？“”\\d]{3,60})等[\\u4e00-\\u9fa5]{2,10}的${COUNTED}`, 'g');
const GLOSSED = new RegExp(
  `${COUNTED}[\\u4e00-\\u9fa5]{1,10}，(?:主要)?(?:涉及|包括|分别是|分别为|即|有)([^。；：！？“”]{6,140})`,
  'g',
);

function* apart(p: Paragraph): Iterable<DeclaredCount> {
  for (const m of p.view.text.matchAll(APART)) {
    const items = piecesOf(m[1] ?? '', m.index, /、/g);
    const declared = readCardinal(m[2] ?? '');
    const end = m.index + m[0].length;
    if (declared && items.length >= 2 && items.length <= declared)
      yield count(p, { start: m.index + m[0].lastIndexOf('的') + 1, end }, declared, items, true);
  }
}

function* glossed(p: Paragraph): Iterable<DeclaredCount> {
  for (const m of p.view.text.matchAll(GLOSSED)) {
    const declared = readCardinal(m[1] ?? '');
    const body = m[2] ?? '';
    const open = body.includes('等');
    const list = open ? body.slice(0, body.indexOf('等')) : body.replace(/，.*$/s, '');
    const start = m.index + m[0].length - body.length;
    const fits = [/、/g, JOINTS]
      .map(by => piecesOf(list, start, by))
      .find(items => (open ? items.length >= 2 && items.length <= (declared ?? 0) : items.length === declared));
    if (declared && declared >= 2 && fits)
      yield count(p, { start: m.index, end: m.index + m[0].search(/[，]/) }, declared, fits, open);
  }
}

const count = (p: Paragraph, span: Span, declared: number, items: readonly Span[], open: boolean): DeclaredCount => ({
  paragraph: p.index,
  span: toSourceSpan(p.view, span),
  text: p.view.text.slice(span.start, span.end),
  declared,
  items: items.map(s => toSourceSpan(p.view, s)),
  open,
  certain: false,
  kind: 'list',
});
