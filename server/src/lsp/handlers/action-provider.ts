/** What a provider of code actions is asked, and what it gives. */
import type { CodeAction, CodeActionKind, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import { spanTouches, type Cancel, type Span } from '../../core/base';
import type { Fix, ReportedFinding } from '../../core/checks';
import type { IndexedFile } from '../../core/index/index';
import type { Session } from '../context';

export interface ActionRequest {
  readonly file: IndexedFile;
  readonly span: Span;
  /** As the editor gave it. */
  readonly range: Range;
  /** Is an action of this kind asked for? `null` = the drafter asked for nothing in particular. */
  readonly only: readonly CodeActionKind[] | null;
  /** Asked for a light bulb, not by the drafter. */
  readonly isAutomatic: boolean;
  readonly cancel: Cancel;
}

/** Goes into `data` of an action whose work is put off; `args` is plain data, all that `resolve` gets. */
export interface ActionData<T = unknown> {
  readonly provider: string;
  readonly uri: string;
  readonly args: T;
}

/** What was found at the place that is asked about. */
export const findingsHere = ({ service }: Session, { file, span }: ActionRequest): readonly ReportedFinding[] =>
  service()
    .check(file.file)
    .findings.filter(f => f.file === file.file && (spanTouches(f.span, span.start) || spanTouches(span, f.span.start)));

/** A Word document is written in Word; what could only be refused when it is chosen is not offered. */
export const canBeMade = ({ edits }: Pick<Fix, 'edits'>): boolean => edits.every(e => !isWord(e.file));
export const isWord = (file: string): boolean => /\.docx$/i.test(file);

export interface ActionProvider {
  readonly name: string;
  /** Kinds that it can give: told to the client and used to leave it out. */
  readonly kinds: readonly CodeActionKind[];
  readonly offer: (session: Session, request: ActionRequest) => readonly CodeAction[] | Promise<readonly CodeAction[]>;
  /** Fills in `edit` (or `command`); an action that has lost its ground stays without one. */
  readonly resolve?: (
    session: Session,
    action: CodeAction,
    data: ActionData,
    cancel: Cancel,
  ) => CodeAction | Promise<CodeAction>;
}

/** An edit that may not go out leaves the action without one. */
export const withEdit = (action: CodeAction, edit: WorkspaceEdit | undefined): CodeAction =>
  edit ? { ...action, edit } : action;
