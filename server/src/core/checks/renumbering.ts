/** Quick fixes and related places that rules about numbering share: this series, this level, the whole document. */
import { say } from '../base';
import {
  findReferences,
  renumberLevel,
  renumberReport,
  renumberSeries,
  type CrossReference,
  type Renumbering,
  type ReportDocument,
  type Series,
} from '../document';
import { place, type Edit, type Fix, type RelatedPlace } from './define';

export interface RenumberHelp {
  /** The narrowest first; a wider one only where it does more. */
  fixes(series: Series): Fix[];
  /** Places in the text that name an item; renumbering does not touch them. */
  references(series: Series): RelatedPlace[];
}

/** For one report; what concerns all of it is worked out once, and only when it is asked for. */
export const renumberHelp = (file: string, report: ReportDocument): RenumberHelp => {
  const toEdits = (all: readonly Renumbering[]): Edit[] => all.map(({ span, newText }) => ({ file, span, newText }));
  const levels = new Map<string, Edit[]>();
  let all: Edit[] | undefined;
  let references: CrossReference[] | undefined;
  let offered = 0;
  return {
    fixes: series => {
      const first = series.items[0];
      // A text that is numbered all wrong is no report: its hundreds of findings need not each carry all edits.
      if (!first || ++offered > MOST) return [];
      const own = toEdits(renumberSeries(report, series));
      const key = `${series.family}${first.level}`;
      const level = levels.get(key) ?? toEdits(renumberLevel(report, first));
      levels.set(key, level);
      all ??= toEdits(renumberReport(report));
      const fixes: Fix[] = [];
      if (own.length) fixes.push({ title: say('本组序号重新编排（改 {0} 处）', own.length), safe: false, edits: own });
      if (level.length > own.length)
        fixes.push({ title: say('本级序号全部重新编排（改 {0} 处）', level.length), safe: false, edits: level });
      if (all.length > level.length)
        fixes.push({ title: say('全文序号重新编排（改 {0} 处）', all.length), safe: false, edits: all });
      return fixes;
    },
    references: series => {
      references ??= findReferences(report);
      if (!references.length || offered > MOST) return [];
      const ordinals = new Set(renumberSeries(report, series).map(c => c.node.ordinal));
      return references
        .filter(r => ordinals.has(r.ordinal))
        .slice(0, FEW)
        .map(r => ({ ...place(file, r.span), note: say('文中引用“{0}”，重排时不改动，请核对', r.text) }));
    },
  };
};

const MOST = 40;
const FEW = 10;
