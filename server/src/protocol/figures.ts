/** What client and server say to each other of one figure and of the section that answers one: counterparts, settling, changing everywhere. */
import type { ViewLocation, ViewPosition } from './place';

/** Request, client to server: the section of an earlier report that corresponds to the one at a position (去年同节). */
export const COUNTERPART = 'gaojian/counterpart';

export interface CounterpartParams {
  readonly uri: string;
  readonly position: ViewPosition;
}

/** Null where the workspace has no earlier report of the same kind and region. */
export type CounterpartResult = {
  readonly location: ViewLocation;
  /** The heading that corresponds; empty where only the report as a whole does. */
  readonly heading: string;
  /** The report, with its byline. */
  readonly document: string;
  readonly year: number | null;
} | null;

/** Command of the client that a code lens runs, with `CounterpartParams` as its argument: opens the counterpart beside. */
export const OPEN_COUNTERPART = 'gaojian.openCounterpart';

/** Command of the server: settles a finding in the workspace's configuration, with `SettleArguments`. */
export const SETTLE_COMMAND = 'gaojian.settle';

export interface SettleArguments {
  readonly uri: string;
  readonly rule: string;
  readonly group: string;
  readonly title: string;
}

/** Command of the client that a code action runs, with `ChangeFigureArguments` as its argument: asks for the new figure. */
export const CHANGE_FIGURE_COMMAND = 'gaojian.changeFigure';

export interface ChangeFigureArguments {
  readonly uri: string;
  readonly position: ViewPosition;
  /** The figure as it reads now. */
  readonly written: string;
}

/** Request, client to server: a figure changed in all its statements. Refused with a reason where the text is no figure of its kind. */
export const CHANGE_FIGURE = 'gaojian/changeFigure';

export interface ChangeFigureParams {
  readonly uri: string;
  readonly position: ViewPosition;
  readonly text: string;
}

/** Null for a document that is no report of ours. */
export type ChangeFigureResult = {
  /** LSP's `WorkspaceEdit`; what is reckoned from the figure carries an annotation that asks for confirmation. */
  readonly edit: unknown;
  /** What it concerns and what it cannot write. */
  readonly open: readonly { readonly name: string; readonly how: string; readonly location: ViewLocation }[];
} | null;
