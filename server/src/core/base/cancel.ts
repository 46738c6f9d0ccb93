/** The one property that long work in the core looks at; shells map their own tokens to it. */
export interface Cancel {
  readonly requested: boolean;
}

export const NEVER: Cancel = { requested: false };
