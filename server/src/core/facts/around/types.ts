/** What stands around a figure, as far as comparing goes by it; read once, so that a figure can be compared without its text. */
export interface Surroundings {
  /** Runs of letters of its statement before it and of the clause behind it, parted by blanks: what two statements share is told by them. */
  readonly statement: string;
  /** The letters of its own clause. */
  readonly clause: string;
  /** The letters of the clause before its own in the sentence; empty where it opens it. */
  readonly clauseBefore: string;
  /** What it says of its own basis, parted by `|`: 按新口径, 不含高新区, 快报; empty where it says nothing. */
  readonly basis: string;
  /** The tier of government that its own clause names last: 市级, 本级; empty where none. */
  readonly tier: string;
  /** Behind 其中, or behind a count of institutions or people that its sentence goes on about: not of the whole place. */
  readonly aside: boolean;
  readonly skeletons: Skeletons;
}

/**
 * Digests of what stands around a figure without its numbers, with the place of the figure among them: two sentences of one skeleton say
 * the same of the same, whatever their indicators were read as. Null where too few words stand around it.
 */
export interface Skeletons {
  readonly sentence: string | null;
  readonly clause: string | null;
  /** Whatever the punctuation: for copies of short sentences. */
  readonly context: string | null;
}
