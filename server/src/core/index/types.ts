/** The workspace as one immutable value. Nothing is computed here. */
import type { Span } from '../base';
import type { BasisNote } from '../config';
import type { DocTree, ReportDocument } from '../document';
import type { AgreedFigure, SheetReading } from '../ledger';
import type {
  CalendarSlip,
  DatedEvent,
  DeclaredCount,
  Deviation,
  Figure,
  Glossary,
  NameMention,
  NumberFault,
  Relation,
  Repeat,
  Slogan,
  UnmatchedList,
} from '../facts';

/** A place in a file, in UTF-16 offsets of its text. */
export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** What a figure is looked up by; undefined where it cannot be pinned down so far. */
export interface FigureKeys {
  /** See `figureKey`. */
  readonly quantity: string | undefined;
  /** See `subjectKey`. */
  readonly subject: string | undefined;
  /** See `valueBucket`. */
  readonly value: string | undefined;
  /** See `slipBucket`. */
  readonly slip: string | undefined;
  /** See `Skeletons`; with the place of the report. */
  readonly sentence: string | undefined;
  readonly clause: string | undefined;
  readonly context: string | undefined;
}

export interface FigureRef {
  readonly file: string;
  readonly report: ReportDocument;
  readonly figure: Figure;
}

/** One spelling of a name at one place. */
export interface NameRef {
  readonly file: string;
  readonly report: ReportDocument;
  readonly name: NameMention;
  /** What stands in the open place of the pattern. */
  readonly filled: string;
}

export interface DateRef {
  readonly file: string;
  readonly report: ReportDocument;
  readonly date: DatedEvent;
}

export interface SloganRef {
  readonly file: string;
  readonly report: ReportDocument;
  readonly slogan: Slogan;
}

/** Everything known about one file. Replaced as a whole when its text or its words change. */
export interface IndexedFile {
  readonly file: string;
  readonly tree: DocTree;
  readonly reports: readonly IndexedReport[];
}

export interface IndexedReport {
  readonly file: string;
  readonly report: ReportDocument;
  readonly figures: readonly Figure[];
  /** For each figure what it is looked up by; kept here because most reports stay as they are when one changes. */
  readonly keys: readonly FigureKeys[];
  readonly slogans: readonly Slogan[];
  readonly deviations: readonly Deviation[];
  readonly names: readonly NameMention[];
  readonly relations: readonly Relation[];
  readonly counts: readonly DeclaredCount[];
  readonly faults: readonly NumberFault[];
  readonly dates: readonly DatedEvent[];
  readonly calendar: readonly CalendarSlip[];
  readonly repeats: readonly Repeat[];
  readonly unmatched: readonly UnmatchedList[];
}

export interface WorkspaceSnapshot {
  /** Grows by one with every change. */
  readonly revision: number;
  readonly files: ReadonlyMap<string, IndexedFile>;
  /** Figures of one quantity (see `figureKey`), over all files, in file and text order. */
  readonly quantities: ReadonlyMap<string, readonly FigureRef[]>;
  /** Levels of one subject at any time (see `subjectKey`), over all files. */
  readonly subjects: ReadonlyMap<string, readonly FigureRef[]>;
  /** Figures whose values could be one (see `valueBucket`), over all files. */
  readonly values: ReadonlyMap<string, readonly FigureRef[]>;
  /** Figures between which a slip can lie (see `slipBucket`), over all files. */
  readonly slips: ReadonlyMap<string, readonly FigureRef[]>;
  /** Figures at one place of one sentence or clause (see `Skeletons`), over all files. */
  readonly skeletons: ReadonlyMap<string, readonly FigureRef[]>;
  /** Days with events (see `dateKey`), over all files. */
  readonly dates: ReadonlyMap<string, readonly DateRef[]>;
  /** Agreed figures of workbooks by their quantity (see `figureKey`). */
  readonly agreed: ReadonlyMap<string, readonly AgreedFigure[]>;
  /** What became of the sheets of all workbooks. */
  readonly sheets: readonly SheetReading[];
  /** Known differences of basis (口径), from the workspace's configuration. */
  readonly notes: readonly BasisNote[];
  /** What slogans are known; set by the workspace's configuration. */
  readonly glossary: Glossary;
  /** Mentions of one slogan by `key`, over all files, in file and text order. */
  readonly slogans: ReadonlyMap<string, readonly SloganRef[]>;
  /** Names by their open patterns (陈?路学校), over all files. */
  readonly names: ReadonlyMap<string, readonly NameRef[]>;
}
