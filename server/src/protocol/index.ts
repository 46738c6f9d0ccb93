/** What client and server say to each other beyond LSP. The only thing of the server that the client may import. */

/** Notification, server to client, whenever the figures of a report have been read or checked anew. */
export const STATUS = 'gaojian/status';

export interface StatusParams {
  readonly uri: string;
  /** The coverage line: `312 个数据 · 核对 161 · 冲突 3`. */
  readonly text: string;
  /** A second line for the tooltip. */
  readonly tooltip: string;
  readonly segmenter: SegmenterState;
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
}

/** The section `gaojian` of the settings, as far as the server reads it. */
export interface ServerSettings {
  /** The region that reports without one of their own belong to. */
  readonly region?: string | null;
}
