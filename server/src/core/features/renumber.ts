/** Renumbering on request: after a section was moved, all numbers of the file or of the series at the cursor. */
import type { Edit } from '../checks';
import { findAllSeries, findReferences, renumberReport, renumberSeries, type Renumbering } from '../document';
import type { IndexedFile } from '../index';

export interface RenumberOffer {
  readonly what: 'series' | 'document';
  readonly edits: readonly Edit[];
  /** Places in the text that name an item by its number; they stay as they are. */
  readonly references: number;
}

/** Only offers that change something; the narrower first. */
export const renumberOffers = (file: IndexedFile, offset: number): RenumberOffer[] => {
  const offers: RenumberOffer[] = [];
  const add = (what: RenumberOffer['what'], changes: readonly Renumbering[], references: number): void => {
    if (changes.length)
      offers.push({
        what,
        edits: changes.map(({ span, newText }) => ({ file: file.file, span, newText })),
        references,
      });
  };
  const here = file.reports.find(r => r.report.span.start <= offset && offset <= r.report.span.end);
  const series =
    here &&
    findAllSeries(here.report).find(s => s.items.some(i => i.selection.start <= offset && offset <= i.selection.end));
  if (here && series) add('series', renumberSeries(here.report, series), findReferences(here.report).length);
  add(
    'document',
    file.reports.flatMap(r => renumberReport(r.report)),
    file.reports.reduce((n, r) => n + findReferences(r.report).length, 0),
  );
  return offers;
};
