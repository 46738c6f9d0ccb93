/** What stands twice in a row, or a whole paragraph that stands again further on: a slip of copying. */
import type { Span } from '../../base';
import type { Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';

export interface Repeat {
  /** `next`: the sentence or paragraph right before says the same · `again`: a paragraph further up does. */
  readonly kind: 'next' | 'again';
  readonly span: Span;
  /** What it repeats. */
  readonly of: Span;
  /** Without blanks. */
  readonly text: string;
  /** In how many places it stands in all. */
  readonly places: number;
}

export const extractRepeats = (report: ReportDocument): Repeat[] => {
  // A page sets its title once more above the text.
  const title = report.front.title ? plainOf(report.front.title.value) : undefined;
  const texts = report.paragraphs.filter(
    p => p.kind === 'text' && !(plainOf(p.view.text) === title || (p.index < HEAD && !/[。！？]/.test(p.view.text))),
  );
  return [...sentencesTwice(texts), ...paragraphsAgain(texts)];
};

/** So many paragraphs may be a page's head. */
const HEAD = 4;

const plainOf = (text: string): string => text.replace(/\s+/g, '');

interface Piece {
  readonly text: string;
  readonly span: Span;
}

/** Shorter ones are refrains: 工作推进有力。工作推进有力。 stands in no report, but 是的。是的。 does in a speech. */
const SENTENCE = 12;
const PARAGRAPH = 40;

/** A run of equal sentences is one repeat, told at its second. */
function* sentencesTwice(paragraphs: readonly Paragraph[]): Iterable<Repeat> {
  let before: Piece | undefined;
  let run: { first: Piece; second: Piece; places: number } | undefined;
  const told = function* (): Iterable<Repeat> {
    if (run)
      yield { kind: 'next', span: run.second.span, of: run.first.span, text: run.second.text, places: run.places };
    run = undefined;
  };
  for (const piece of paragraphs.flatMap(sentencesOf)) {
    if (before && piece.text === before.text && worth(piece.text, SENTENCE))
      run = run ? { ...run, places: run.places + 1 } : { first: before, second: piece, places: 2 };
    else yield* told();
    before = piece;
  }
  yield* told();
}

function* paragraphsAgain(paragraphs: readonly Paragraph[]): Iterable<Repeat> {
  const known = new Map<string, { first: Paragraph; second?: Paragraph; places: number }>();
  for (const p of paragraphs) {
    const text = bare(p.view.text);
    if (!worth(text, PARAGRAPH)) continue;
    const seen = known.get(text);
    if (!seen) known.set(text, { first: p, places: 1 });
    else known.set(text, { ...seen, second: seen.second ?? p, places: seen.places + 1 });
  }
  for (const [text, { first, second, places }] of known) {
    // One sentence right below its like is told as a sentence.
    if (!second || (second.index === first.index + 1 && sentencesOf(first).length === 1)) continue;
    yield {
      kind: second.index === first.index + 1 ? 'next' : 'again',
      span: second.span,
      of: first.span,
      text,
      places,
    };
  }
}

const sentencesOf = (p: Paragraph): Piece[] =>
  [...p.view.text.matchAll(/[^。！？]+[。！？]*/g)].map(m => ({
    text: bare(m[0]),
    span: toSourceSpan(p.view, {
      start: m.index + (m[0].length - m[0].trimStart().length),
      end: m.index + m[0].length,
    }),
  }));

const bare = (text: string): string => text.replace(/\s+/g, '');
/** Words, not a line of signs or a form to be filled in. */
const worth = (text: string, least: number): boolean =>
  text.length >= least && (text.match(/[\u4e00-\u9fa5]/g)?.length ?? 0) * 2 >= text.length;
