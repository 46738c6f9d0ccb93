/** Quick fixes that rules about numbering share: this series, this level, the whole document. */
import { say } from '../base';
import { findReferences, renumberLevel, renumberReport, renumberSeries, type Renumbering, type ReportDocument, type Series } from '../document';
import { place, type Edit, type Fix, type RelatedPlace } from './define';

/** The narrowest first; a wider one only where it does more. */
export const renumberFixes = (file: string, report: ReportDocument, series: Series): Fix[] => {
  const first = series.items[0];
  const own = renumberSeries(report, series);
  const level = first ? renumberLevel(report, first) : [];
  const all = renumberReport(report);
  const fixes: Fix[] = [];
  if (own.length) fixes.push({ title: say('本组序号重新编排（改 {0} 处）', own.length), safe: false, edits: toEdits(file, own) });
  if (level.length > own.length) fixes.push({ title: say('本级序号全部重新编排（改 {0} 处）', level.length), safe: false, edits: toEdits(file, level) });
  if (all.length > level.length) fixes.push({ title: say('全文序号重新编排（改 {0} 处）', all.length), safe: false, edits: toEdits(file, all) });
  return fixes;
};

/** Places in the text that name an item; renumbering does not touch them. */
export const referencesTo = (file: string, report: ReportDocument, changed: readonly Renumbering[]): RelatedPlace[] => {
  const ordinals = new Set(changed.map(c => c.node.ordinal));
  return findReferences(report)
    .filter(r => ordinals.has(r.ordinal))
    .slice(0, MOST)
    .map(r => ({ ...place(file, r.span), note: say('文中引用“{0}”，重排时不改动，请核对', r.text) }));
};

const MOST = 10;

const toEdits = (file: string, all: readonly Renumbering[]): Edit[] => all.map(({ span, newText }) => ({ file, span, newText }));
