/** The port for word segmentation. The core never loads a dictionary; a shell hands words in when it has them. */

/** Words of one text in order; they join to the text exactly. */
export interface Word {
  readonly text: string;
  /** ICTCLAS part of speech as jieba writes it (`n`, `v`, `ns`, `m`, `q`, …); `x` where unknown. */
  readonly tag: string;
}

/**
 * Looks up the words of a text (normally a paragraph view). Synchronous: it answers undefined while no words are known yet, and the
 * caller then reads by characters alone. A shell that learns words later re-reads the document.
 */
export interface Segmenter {
  words(text: string): readonly Word[] | undefined;
}

export const NO_WORDS: Segmenter = { words: () => undefined };
