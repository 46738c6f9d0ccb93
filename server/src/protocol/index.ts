/** What client and server say to each other beyond LSP. The only thing of the server that the client may import. */
import type { ViewLocation, ViewPosition } from './place';

export * from './figures';
export * from './place';

/** The product's name, by which its findings and its outline are known; the same in every language. */
export const SOURCE = '稿鉴';

/** Notification, server to client, whenever the figures of a report have been read or checked anew. */
export const STATUS = 'gaojian/status';

export interface StatusParams {
  readonly uri: string;
  /** The coverage line: `312 个数据 · 核对 161 · 冲突 3`. */
  readonly text: string;
  /** A second line for the tooltip. */
  readonly tooltip: string;
  readonly segmenter: SegmenterState;
  /** Mistakes in all documents that something accuses of; one a card of 核对. */
  readonly mistakes?: number;
  /** What the document was taken for: `工作报告 · 岚溪县 · 2026`. */
  readonly frame?: string;
}

/** `loading` until words are there; `fallback` where nodejieba cannot load and Intl.Segmenter serves. */
export type SegmenterState = 'loading' | 'nodejieba' | 'fallback';

/** Request, client to server: does this text read as a report? Decides whether a `.txt` becomes a `gongwen` document. */
export const IS_REPORT = 'gaojian/isReport';

export interface IsReportParams {
  /** The beginning of the text is enough. */
  readonly text: string;
}

/** `initializationOptions`. */
export interface InitializationOptions {
  /** The display language, such as `zh-cn`. */
  readonly locale?: string;
  /** The client shows `gaojian-docx:` documents, with the text that `gaojian/text` gives: Word documents go by that scheme then. */
  readonly showsWord?: boolean;
  /** URI of the folder that holds `docs/rules`; without it, diagnostics lead to no page. */
  readonly home?: string;
  /** The client has the command `gaojian.changeFigure`: “改动此数据的所有说法…” is offered then. */
  readonly changesFigures?: boolean;
  /** The user has said that the workspace may be trusted: its configuration may name files outside of it. Off by default. */
  readonly trusted?: boolean;
}

/** The section `gaojian` of the settings, as far as the server reads it. */
export interface ServerSettings {
  /** The region that reports without one of their own belong to. */
  readonly region?: string | null;
  /** Rule id or area → `error`, `warning`, `info`, `hint`, `off`. What the workspace's own `.gaojian.json` says goes before it. */
  readonly severity?: Readonly<Record<string, string>> | null;
  /** Globs of the files that are read as reports; empty = all. */
  readonly include?: readonly string[] | null;
  readonly exclude?: readonly string[] | null;
  /** Off by default. */
  readonly inlayHints?: { readonly implied?: boolean; readonly proofs?: boolean } | null;
}

/** Notification, server to client: whether reports are being checked just now. */
export const BUSY = 'gaojian/busy';

export interface BusyParams {
  readonly busy: boolean;
}

/** Notification, server to client: what the views show may have changed; those that are seen ask again. */
export const VIEWS_CHANGED = 'gaojian/viewsChanged';

/** Request, client to server: a level of a tree of the side bar. */
export const VIEW = 'gaojian/view';

export type ViewName = 'ledger' | 'slogans' | 'findings' | 'targets';

export interface ViewParams {
  readonly view: ViewName;
  /** The node whose children are asked for; null for the roots. */
  readonly parent: string | null;
  /** Words that must stand in a node, above it or under it. */
  readonly filter: string;
}

export interface ViewResult {
  readonly nodes: readonly ViewItem[];
  /** One line about the whole view. */
  readonly summary: string;
}

export interface ViewItem {
  readonly id: string;
  readonly kind:
    | 'indicator'
    | 'quantity'
    | 'statement'
    | 'level'
    | 'slogan'
    | 'mention'
    | 'document'
    | 'card'
    | 'more'
    | 'ignored'
    | 'judged'
    | 'related'
    | 'year'
    | 'target';
  readonly mark:
    'none' | 'error' | 'warning' | 'info' | 'hint' | 'proved' | 'single' | 'met' | 'missed' | 'open' | 'incomplete';
  readonly markName: string;
  readonly label: string;
  readonly detail: string;
  readonly tooltip: string;
  /** As it goes to the clipboard: cells between tabs, none of which a spreadsheet runs. */
  readonly copied: string;
  readonly location: ViewLocation | null;
  readonly hasChildren: boolean;
  readonly unfolded: boolean;
  /** Of a card: what is ignored with it. */
  readonly ignore?: readonly IgnoreArguments[];
  /** Of a judged finding: its entry, to be taken back. */
  readonly judged?: UnignoreArguments;
}

/** Request, client to server: how the figure at a position was read, and why it is or is not questioned. */
export const EXPLAIN = 'gaojian/explain';

export interface ExplainParams {
  readonly uri: string;
  readonly position: ViewPosition;
}

/** Null for a document that is no report of ours. */
export type ExplainResult = { readonly title: string; readonly rows: readonly ExplainRow[] } | null;

export interface ExplainRow {
  readonly kind: 'read' | 'unread' | 'same' | 'proof' | 'finding' | 'note';
  readonly label: string;
  readonly value: string;
  readonly why: string;
  readonly location: ViewLocation | null;
}

/** Request, client to server: the ledger of figures as a table that spreadsheets take from the clipboard. */
export const LEDGER_TEXT = 'gaojian/ledgerText';

export interface LedgerTextResult {
  readonly rows: number;
  /** Columns separated by tabs, the first row their names. */
  readonly text: string;
}

/**
 * Server command (`workspace/executeCommand`): writes a judged finding into the configuration. A client may ask for the reason and
 * put it behind the arguments: `[IgnoreArguments, reason]`. Answers with the configuration that was edited, null where none was.
 */
export const IGNORE_COMMAND = 'gaojian.ignoreFinding';

export interface IgnoreArguments {
  readonly uri: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** What the finding says, for the question. */
  readonly message: string;
  /** Findings that are told within this one, and judged with it. */
  readonly echoes?: readonly { readonly rule: string; readonly fingerprint: string }[];
}

export interface IgnoreResult {
  readonly uri: string;
}

/** Command of the server: takes an entry out of the configuration's `ignore`, with `UnignoreArguments`. */
export const UNIGNORE_COMMAND = 'gaojian.unignore';

export interface UnignoreArguments {
  readonly rule: string;
  readonly fingerprint: string;
  /** As the entry says it; null for all files. */
  readonly file: string | null;
}

/** Request, client to server: what a document was taken for. */
export const FRAME = 'gaojian/frame';

export interface FrameParams {
  readonly uri: string;
}

/** Null for what is no report. */
export type FrameResult = {
  /** `工作报告 岚溪县 2026年讲 2025年数据` in one line. */
  readonly text: string;
  readonly fields: readonly FrameField[];
} | null;

export interface FrameField {
  readonly name: 'kind' | 'region' | 'speechYear' | 'dataYear';
  readonly label: string;
  /** As it is written in a configuration; null where nothing tells it. */
  readonly value: string | null;
  /** In words. */
  readonly words: string | null;
  readonly why: string;
  /** What it may be; empty where anything may be typed. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Command of the server: says in the configuration what a document is, with `DescribeArguments`. */
export const DESCRIBE_COMMAND = 'gaojian.describeDocument';

export interface DescribeArguments {
  readonly uri: string;
  readonly name: FrameField['name'];
  readonly value: string;
}

/** Request, client to server: the findings of all reports as a file to circulate. */
export const REPORT = 'gaojian/report';

export interface ReportParams {
  readonly format: 'html' | 'xlsx';
}

export interface ReportResult {
  /** Of the file, in base64. */
  readonly content: string;
}

/** Under this scheme a client shows the text of a Word document, read only. */
export const WORD_SCHEME = 'gaojian-docx';

/** Request, client to server: the text of a file as the server has read it; null for one it does not know. */
export const TEXT = 'gaojian/text';

export interface TextParams {
  readonly uri: string;
}

/** Request, client to server: reads the folders from the disk anew, whatever watchers have told. Its parameters are an empty object. */
export const READ_AGAIN = 'gaojian/readAgain';

/** Request, client to server: Word in and out, two drafts, a new report. */
export const OFFICE = 'gaojian/office';

export interface OfficeParams {
  readonly what: 'annotate' | 'toWord' | 'toDraft' | 'compare' | 'new';
  readonly uri: string;
  /** Where `annotate` and `toWord` write; never onto the document itself. */
  readonly target?: string;
  /** The earlier draft of `compare`. */
  readonly other?: string;
}

export interface OfficeResult {
  /** Why nothing was done; nothing else is there then. */
  readonly reason?: string;
  /** A text to be opened, as it is. */
  readonly newText?: string;
  /** What was done, in a sentence. */
  readonly said?: string;
}

/** Request, client to server: the rows of 核对表. */
export const SHEET = 'gaojian/sheet';

export interface SheetParams {
  /** Null for all documents of the workspace. */
  readonly uri: string | null;
}

export interface SheetResult {
  /** All files that are read as reports, the newest first; to choose from. */
  readonly files: readonly { readonly uri: string; readonly label: string }[];
  readonly rows: readonly SheetItem[];
}

export interface SheetItem {
  readonly id: string;
  readonly location: ViewLocation;
  readonly document: string;
  /** The sentence in three parts. */
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  readonly indicator: string;
  readonly period: string;
  readonly periodOrder: number;
  readonly scope: string;
  readonly value: string;
  readonly number: number;
  /** Target or result, with what is measured. */
  readonly sort: string;
  readonly state: 'conflict' | 'agreed' | 'derived' | 'single';
  readonly verdict: string;
  readonly evidence: readonly SheetEvidence[];
  /** For `SERIES`; null where it cannot be followed over time. */
  readonly series: string | null;
  /** Changes when the figure or its sentence changes, and only then. */
  readonly fingerprint: string;
  /** By these a statement is known again when its fingerprint has changed. */
  readonly traces: readonly string[];
}

export interface SheetEvidence {
  readonly kind: 'conflict' | 'note' | 'agreed' | 'derived' | 'consistent';
  readonly text: string;
  readonly places: readonly { readonly label: string; readonly location: ViewLocation }[];
}

/** Request, client to server: one indicator over time and documents. */
export const SERIES = 'gaojian/series';

export interface SeriesParams {
  readonly series: string;
}

/** Null where nothing is left of it. */
export type SeriesResult = {
  readonly title: string;
  readonly unit: string;
  /** In the order of time. */
  readonly periods: readonly string[];
  readonly documents: readonly string[];
  readonly points: readonly SeriesItem[];
} | null;

export interface SeriesItem {
  readonly location: ViewLocation;
  /** Index into `documents`. */
  readonly document: number;
  /** Index into `periods`. */
  readonly period: number;
  readonly value: number;
  readonly written: string;
  readonly target: boolean;
  readonly conflict: boolean;
  readonly line: string;
}
