/** Places of a text as the client is told them. */

/** As LSP's `Location`, which the client's code need not know. */
export interface ViewLocation {
  readonly uri: string;
  readonly range: { readonly start: ViewPosition; readonly end: ViewPosition };
}

export interface ViewPosition {
  readonly line: number;
  readonly character: number;
}
