/** What the façade takes and answers; see `service.ts`. */
import type { Cancel, Markdown, Span } from './base';
import type { BaselineEntry, CheckReport, Coverage, Edit } from './checks';
import type { IgnoreEntry, WorkspaceConfig } from './config';
import type {
  ChangeScope,
  CompletionAsk,
  Counterpart,
  Explanation,
  FigureCall,
  FigureNode,
  Fold,
  HoverCard,
  Inlay,
  Lens,
  LinkTarget,
  OutlineSymbol,
  Refusal,
  Renamable,
  Renaming,
  RenumberOffer,
  Series,
  SheetRow,
  SourcedCompletion,
  TitleLink,
  Token,
  ViewName,
  ViewTree,
  WorkspaceSymbolHit,
} from './features';
import type { IndexedFile, Place, WorkspaceSnapshot } from './index/index';
import type { OfficeText, Segmenter, Workbook } from './text';

export interface ServicePorts {
  readonly segmenter: Segmenter;
}

export interface ServiceConfig {
  /** The region that reports without one of their own belong to; null to leave them open. */
  readonly region: string | null;
  /** What the workspace says about itself; its region goes before the one above. */
  readonly config: WorkspaceConfig;
  /** Where revisions begin: a service that takes another's place must not give its numbers out again. */
  readonly revision?: number;
  /** Findings of old documents that are not reported again. */
  readonly baseline?: readonly BaselineEntry[];
}

/** A file whose reading failed, with what went wrong for the log. It is no part of the workspace; all others are. */
export interface UnreadFile {
  readonly file: string;
  readonly reason: string;
}

export interface GivenFile {
  readonly file: string;
  readonly text: string;
  /** Of an office document. */
  readonly office?: OfficeText | undefined;
}

export interface GivenWorkbook {
  readonly file: string;
  readonly workbook: Workbook;
}

export interface ReportService {
  readonly workspace: WorkspaceSnapshot;
  /** Files are given by any stable name: a path or a URI. */
  update(files: readonly GivenFile[]): readonly UnreadFile[];
  /**
   * What a segmenter would be asked for in files that are about to be read: a shell that waits for words reads facts once. The structure
   * that is found is kept for `update`, for as long as the given files live; what cannot be parsed has no texts here and is named there.
   */
  textsOf(files: readonly GivenFile[]): string[];
  /** Reads files again with the words that the segmenter has by now; unknown names are passed over, and what fails stays as it was read before. */
  reread(files: readonly string[]): readonly UnreadFile[];
  remove(file: string): void;
  /** Workbooks of agreed figures, in the place of those before; they speak of the places that the reports are of. */
  setWorkbooks(workbooks: readonly GivenWorkbook[]): void;
  get(file: string): IndexedFile | undefined;
  check(file: string): CheckReport;
  /** A small step more of the same; the report when all rules have run. Whoever else asks for this file goes on where it stands. */
  checkStep(file: string): CheckReport | undefined;
  checkAll(options?: {
    readonly only?: readonly string[] | undefined;
    readonly without?: readonly string[] | undefined;
    readonly cancel?: Cancel;
  }): CheckReport;
  /** Entries of the configuration's `ignore` that take nothing out of any file here. */
  unusedIgnores(): readonly IgnoreEntry[];
  coverage(file: string): Coverage | undefined;
  /** Coverage of one file by a report over the whole workspace. */
  coverageIn(file: string, report: CheckReport): Coverage | undefined;
  outline(file: string): OutlineSymbol[];
  folds(file: string): Fold[];
  hover(file: string, offset: number): HoverCard | undefined;
  /** How the figure at the offset was read and what became of it; undefined only for an unknown file. */
  explain(file: string, offset: number): Explanation | undefined;
  definition(file: string, offset: number): Place[];
  references(file: string, offset: number): Place[];
  highlights(file: string, offset: number): Span[];
  /** A tree of the side bar; built once for as long as nothing changes. */
  view(name: ViewName): ViewTree;
  /** 核对表 of one document, or of all when `file` is null; the newest document first. */
  sheet(file: string | null): SheetRow[];
  /** One indicator over time and documents, by the `series` of a row. */
  series(key: string): Series | undefined;
  /** `initials` gives the letters by which a name can be found too. */
  symbols(query: string, initials?: (name: string) => string): WorkspaceSymbolHit[];
  completions(file: string, ask: CompletionAsk): SourcedCompletion[];
  describeCompletion(file: string, ask: CompletionAsk, source: string, label: string): Markdown | undefined;
  prepareRename(file: string, offset: number): Renamable | Refusal | undefined;
  rename(file: string, offset: number, name: string): Renaming | Refusal;
  /** What changing the figure at the offset everywhere would concern. */
  changeScope(file: string, offset: number): ChangeScope | undefined;
  /** Ever wider selections around an offset, innermost first. */
  selections(file: string, offset: number): Span[];
  titleLinks(file: string): TitleLink[];
  /** Where the title that begins at `start` leads. */
  titleTarget(file: string, start: number): LinkTarget | undefined;
  tokens(file: string): Token[];
  lenses(file: string): Lens[];
  lensText(file: string, lens: Lens): string | undefined;
  inlays(file: string, span: Span, kinds: readonly Inlay['kind'][]): Inlay[];
  describeInlay(file: string, kind: Inlay['kind'], offset: number): Markdown | undefined;
  /** The section of an earlier report that corresponds to the one at the offset. */
  counterpart(file: string, offset: number): Counterpart | undefined;
  figureNode(file: string, offset: number): FigureNode | undefined;
  /** What the figure is reckoned from. */
  reckonedFrom(at: Place): FigureCall[];
  /** What is reckoned from the figure, in all files. */
  reckonedInto(at: Place): FigureCall[];
  /** All safe fixes of a file that can be made together. */
  /** Would `safeEdits` find something to do? Asked for every light bulb. */
  hasSafeEdits(file: string): boolean;
  safeEdits(file: string): Edit[];
  /** Those of structure and typography, in the whole file or a part of it. */
  format(file: string, range?: Span): Edit[];
  /** What a line that Enter has just opened begins with. */
  onNewLine(file: string, offset: number): Edit | undefined;
  renumber(file: string, offset: number): RenumberOffer[];
  /** The paragraph views that a segmenter would be asked for. */
  segmentable(file: string): string[];
}
