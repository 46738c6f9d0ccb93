/** Agreed figures (统计局口径, 财政决算): what a workbook says of the places that the workspace writes about. */
import type { Figure } from '../facts';
import type { DocTree } from '../document';

/** One cell that was understood. */
export interface AgreedFigure {
  readonly file: string;
  /** `主要指标!C4` */
  readonly cell: string;
  /** What the cell shows. */
  readonly text: string;
  /** Read as a statement of a report would be. */
  readonly figure: Figure;
}

/** What became of one sheet. */
export interface SheetReading {
  readonly file: string;
  readonly sheet: string;
  readonly understood: boolean;
  /** Why not; null where it was. */
  readonly reason: string | null;
  /** How many indicators and which periods its heads name. */
  readonly indicators: number;
  readonly periods: readonly string[];
  readonly unit: string | null;
}

export interface Ledger {
  readonly file: string;
  readonly sheets: readonly SheetReading[];
  readonly figures: readonly AgreedFigure[];
}

export type ReadStatements = (
  text: string,
  region: string,
) => { readonly tree: DocTree; readonly figures: readonly Figure[] };
