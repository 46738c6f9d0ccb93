/** What a workspace may say about itself in `.gaojian.json`. Plain data; every field is optional there and complete here. */

export const CONFIG_FILE = '.gaojian.json';

export interface WorkspaceConfig {
  /** Whose reports these are, with its administrative suffix: `云岭县`; null leaves it to the texts. */
  readonly region: string | null;
  readonly documents: readonly DocumentConfig[];
  readonly indicators: readonly IndicatorConfig[];
  readonly scopes: readonly ScopeConfig[];
  readonly units: readonly UnitConfig[];
  readonly notes: readonly BasisNote[];
  readonly slogans: readonly SloganConfig[];
  /** Paths of shared glossary files or folders, relative to the configuration; a shell reads them into `slogans`. */
  readonly glossaries: readonly string[];
  readonly ignore: readonly IgnoreEntry[];
  /** Per rule id or area (`figure`, `figure/*`). */
  readonly severity: Readonly<Record<string, SeveritySetting>>;
  /** A mismatch below this many percent of the value is a warning, at or above it an error; null = the rules' own judgement. */
  readonly errorAbovePercent: number | null;
  /** Path of the baseline file, relative to the configuration. */
  readonly baseline: string | null;
  /** Globs of files to read (`**` and `*`), relative to the configuration; empty = all reports. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export type SeveritySetting = 'error' | 'warning' | 'info' | 'hint' | 'off';

/** What kinds of document are told apart. */
export const DOCUMENT_KINDS = [
  'work-report',
  'party-report',
  'bulletin',
  'budget',
  'final-accounts',
  'plan',
  'policy',
  'summary',
  'speech',
  'audit',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What a person says of one document; it goes before every reading of the text. */
export interface DocumentConfig {
  /** Path, file name or glob, relative to the configuration. */
  readonly file: string;
  /** `2026-01-15`, `2026-01` or `2026`. */
  readonly date: string | null;
  readonly region: string | null;
  readonly kind: DocumentKind | null;
  /** The year in which it speaks. */
  readonly speechYear: number | null;
  /** The year that its figures report on. */
  readonly dataYear: number | null;
}

export interface IndicatorConfig {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly units: readonly string[];
  /** `real`: growth at constant prices, not derivable from levels. */
  readonly basis: 'real' | 'nominal' | 'physical' | null;
}

export interface ScopeConfig {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** `factor` as decimal digits: one written unit is so many of the base unit. */
export interface UnitConfig {
  readonly name: string;
  readonly base: string;
  readonly factor: string;
  readonly dimension: string;
}

/** 口径: why two statements of one indicator may differ and are not compared. */
export interface BasisNote {
  readonly indicator: string;
  readonly reason: string;
  /** Restricts the note to this scope or this period; null = any. */
  readonly scope: string | null;
  readonly period: string | null;
  /** Restricts the note to pairs in which one file matches; empty = any. */
  readonly files: readonly string[];
}

export interface SloganConfig {
  readonly name: string;
  readonly variants: readonly string[];
  readonly items: readonly string[];
  readonly note: string;
  readonly level: string;
  readonly since: number | null;
  readonly until: number | null;
  /** The whole collocation: 深化“两园”建设. */
  readonly fixedVerb: string | null;
}

/** A finding that someone has judged. Matched by rule and fingerprint (see checks), never by line. */
export interface IgnoreEntry {
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly file: string | null;
}

export const EMPTY_CONFIG: WorkspaceConfig = {
  region: null,
  documents: [],
  indicators: [],
  scopes: [],
  units: [],
  notes: [],
  slogans: [],
  glossaries: [],
  ignore: [],
  severity: {},
  errorAbovePercent: null,
  baseline: null,
  include: [],
  exclude: [],
};
