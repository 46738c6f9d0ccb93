/** A paragraph under reading, and the place of one of its numbers: what every attribute is read from. */
import type { Span } from '../base';
import { UNNAMED, type Paragraph, type ReportDocument } from '../document';
import type { Segmenter } from '../text';
import { clauseStart, lastTurn } from './clause';
import { inFormula } from './figure/formula';
import { lexQuantities, type Lexeme } from './figure/lexer';
import type { Habit } from './figure/separators';
import { wordEdges, type PhraseAids } from './indicator/edges';
import type { OwnWords } from './own';
import type { Turn } from './period/discourse';
import type { ReportTimes } from './period/report';
import type { Section } from './section';
import { splitSentences } from './sentences';
import type { Glossary } from './slogan';
import type { Figure, ScopeReading } from './types';

/** How far back from a number its sentence is read; longer ones are run-on text or no text at all, and stay linear. */
const REACH = 400;
/** So many figures before one may be leant on. */
export const RECENT = 40;

export interface ParagraphContext {
  /** The source, untouched. */
  readonly source: string;
  readonly report: ReportDocument;
  readonly sectionAt: (offset: number) => Section;
  /** A budget speaks of one indicator at every tier of government; there a figure without a tier of its own is nobody's. */
  readonly tiered: boolean;
  readonly times: ReportTimes;
  readonly habit: Habit;
  readonly segmenter: Segmenter;
  readonly words: OwnWords;
  readonly glossary: Glossary;
}

/** What holds for every number of a paragraph. */
export interface Line extends ParagraphContext {
  readonly paragraph: Paragraph;
  readonly text: string;
  /** A report that does not say whose it is is a place of its own: what it says twice is compared within it. */
  readonly region: string;
  readonly aids: PhraseAids;
  readonly turns: readonly Turn[];
  /** In a budget: whose accounts the part had come to before this paragraph. */
  readonly above: ScopeReading | null;
  readonly lexemes: readonly Lexeme[];
  readonly sentences: readonly Span[];
}

/** Undefined where the paragraph holds no number. */
export const lineOf = (
  context: ParagraphContext,
  paragraph: Paragraph,
  turns: readonly Turn[],
  above: ScopeReading | null,
): Line | undefined => {
  const { text } = paragraph.view;
  const { words, glossary } = context;
  const lexemes = lexQuantities(text, words.units, {
    habit: context.habit,
    isFormula: (start, end) => inFormula(text, start, end, glossary),
  });
  if (!lexemes.length) return undefined;
  return {
    ...context,
    paragraph,
    text,
    region: context.report.front.region ?? UNNAMED,
    aids: { ...wordEdges(text, context.segmenter.words(text)), dictionary: words.dictionary },
    turns,
    above,
    lexemes,
    sentences: splitSentences(text),
  };
};

/** Where a number stands; offsets are of the paragraph's view. */
export interface Spot {
  readonly lexeme: Lexeme;
  readonly previous: Lexeme | undefined;
  readonly next: Lexeme | undefined;
  /** Up to 。！？. */
  readonly sentence: Span;
  /** The sentence, no further back than a reader looks. */
  readonly before: Span;
  /** Behind the last ； or 。. */
  readonly statement: number;
  /** The statement, no further back than a reader looks. */
  readonly near: number;
  /** Behind the last ，；：。. */
  readonly clause: number;
  /** End of the previous number in this statement, or the statement's start. */
  readonly previousEnd: number;
  /** From `near` to the number. */
  readonly chain: string;
  /** From `clause` to the number. */
  readonly left: string;
  readonly turn: Turn | undefined;
  /** The figures of this statement before this one, in order; where there is none, those of the sentence. */
  readonly earlier: readonly Figure[];
  readonly earlierInSentence: readonly Figure[];
  /** Those of the sentence before this one, in order. */
  readonly sentenceFigures: readonly Figure[];
}

/** Asks each number of a line in order; `read` answers its figure, which later ones lean on. */
export const walk = (line: Line, read: (spot: Spot) => Figure): void => {
  const { text, lexemes, sentences, turns } = line;
  let sentenceAt = 0;
  let statement = 0;
  let turnAt = 0;
  let ofSentence: Figure[] = [];
  let ofStatement: Figure[] = [];
  lexemes.forEach((lexeme, i) => {
    while (sentenceAt < sentences.length - 1 && (sentences[sentenceAt]?.end ?? 0) <= lexeme.start) sentenceAt++;
    const sentence = sentences[sentenceAt] ?? { start: 0, end: text.length };
    while ((turns[turnAt + 1]?.start ?? Infinity) <= lexeme.start) turnAt++;
    const previous = lexemes[i - 1];
    if (!previous || previous.start < sentence.start) ofSentence = [];
    const turn = lastTurn(text, Math.max(sentence.start, previous?.end ?? 0), lexeme.start);
    if (turn !== undefined || !ofSentence.length) {
      statement = Math.max(sentence.start, turn ?? 0);
      ofStatement = [];
    }
    const near = Math.max(statement, lexeme.start - REACH);
    const clause = clauseStart(text, near, lexeme.start);
    const earlier = ofStatement.slice(-RECENT);
    const figure = read({
      lexeme,
      previous,
      next: lexemes[i + 1],
      sentence,
      before: { start: Math.max(sentence.start, lexeme.start - REACH), end: sentence.end },
      statement,
      near,
      clause,
      previousEnd: previous && previous.start >= statement ? previous.end : statement,
      chain: text.slice(near, lexeme.start),
      left: text.slice(clause, lexeme.start),
      turn: turns[turnAt],
      earlier,
      sentenceFigures: ofSentence.slice(-RECENT),
      earlierInSentence: earlier.length ? earlier : ofSentence.slice(-RECENT),
    });
    ofStatement.push(figure);
    ofSentence.push(figure);
  });
};
