/** What a rule is, and what it may say. A rule reads facts and the index; it never parses text and changes nothing. */
import { say, type Span } from '../base';
import type { Example } from './examples';
import type { IndexedFile, Place, WorkspaceSnapshot } from '../index';
import { fileLabel } from './placed';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface RelatedPlace extends Place {
  /** What this place is to the finding: `另一处`, `合计`, `上年数`. */
  readonly note: string;
}

export interface Edit extends Place {
  readonly newText: string;
}

export interface Fix {
  readonly title: string;
  /** `safe`: the meaning stays as it is; may be applied with others at once. */
  readonly safe: boolean;
  /** The drafter sees it before it is made, where the editor can ask. */
  readonly confirm?: { readonly label: string; readonly description: string };
  readonly edits: readonly Edit[];
}

/** What is written into another file than the one in front is seen first: it may have been published as it stands. */
export const elsewhere = (file: string): NonNullable<Fix['confirm']> => ({
  label: say('其他文稿中的改动（请确认）'),
  description: say('《{0}》不是眼前这份文稿，已印发的不宜改动', fileLabel(file)),
});

/** A cell of a workbook of agreed figures. */
export interface AgreedPlace {
  readonly file: string;
  /** `主要指标!C4` */
  readonly cell: string;
  readonly text: string;
}

/** Something that a careful reader would question. */
export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, one sentence without a full stop; figures as they are written. */
  readonly message: string;
  /** The calculation or the reason. */
  readonly why: string;
  /** What to do now. */
  readonly advice: string;
  readonly related: readonly RelatedPlace[];
  /** The cell of a workbook that says otherwise. */
  readonly agreed?: AgreedPlace | undefined;
  readonly fixes: readonly Fix[];
  /** Ways to settle it in the workspace's configuration instead of the text. */
  readonly settings?: readonly DocumentSetting[];
  /** Findings of one group say the same thing at several places; lists for a whole workspace show one. */
  readonly group: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  /** By how many percent the figure is off, where that can be said; weighed against `errorAbovePercent`. */
  readonly deviation?: number | undefined;
}

/** What a person may say of a document in `.gaojian.json` to settle a finding. */
export interface DocumentSetting {
  readonly title: string;
  /** Empty: to be filled in by hand. */
  readonly region?: string;
  readonly speechYear?: number;
  readonly dataYear?: number;
}

export type LinkKind = 'agrees' | 'derives' | 'counts' | 'target';

/** Something that was proved. */
export interface Link {
  readonly kind: LinkKind;
  /** The proof in one line: `546÷1571=34.6%≥1/3`. */
  readonly detail: string;
  readonly members: readonly Place[];
  readonly group: string;
  /** The members in which another digit would have shown. An inequality, an open list or one small number in like words fixes none. */
  readonly pinned?: readonly Place[];
  /** The cell of a workbook that says the same. */
  readonly agreed?: AgreedPlace | undefined;
}

/** An inequality or a bare 由A到B contradicts nothing; a proof would not have let another number stand. */
export const isProof = ({ kind, pinned }: Link): boolean => kind !== 'derives' || (pinned?.length ?? 0) > 0;

/** `limit`: what the rule did not look at in this file, in words for its reader. */
export type Verdict =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'limit'; readonly what: string };

export interface CheckInput {
  readonly workspace: WorkspaceSnapshot;
  readonly file: IndexedFile;
  /** What several rules need of one file is worked out by the first that asks, and by none again. */
  readonly once: <T>(work: (workspace: WorkspaceSnapshot, file: IndexedFile) => T) => T;
}

/** What `docs/rules` and SARIF tell of a rule: Chinese prose, documentation and no message. */
export interface Explanation {
  /** What is questioned and what is let be. */
  readonly says: string;
  /** Where that comes from: a standard with its clause, or a custom. */
  readonly basis: string;
  /** How loud a finding is, and why. */
  readonly severity: string;
}

export interface Check {
  /** `area/what-is-wrong`. */
  readonly id: string;
  /** The wider id that settings, ignores, baselines and the command line may name it by; its own where nothing is said. */
  readonly family?: string;
  /** `preview` until the corpus shows no false finding; preview findings are never louder than `info`. */
  readonly status: 'preview' | 'stable';
  readonly summary: string;
  readonly explanation: Explanation;
  /** Run by the tests, printed in `docs/rules`; quiet ones matter most. */
  readonly examples: readonly Example[];
  run(input: CheckInput): Iterable<Verdict>;
}

export const defineCheck = (check: Check): Check => check;

export const place = (file: string, span: Span): Place => ({ file, span });
export const found = (finding: Finding): Verdict => ({ kind: 'finding', finding });
export const passedOver = (what: string): Verdict => ({ kind: 'limit', what });
export const proved = (link: Link): Verdict => ({ kind: 'link', link });

export { fires, quiet } from './examples';
