/** The figures of a paragraph that has been read before under the same circumstances, at the place where it stands now. */
import type { Paragraph, ReportDocument } from '../document';
import { toSourceSpan, type Word } from '../text';
import type { ParagraphMemo } from './memo';
import type { Figure } from './types';

export interface Where {
  readonly source: string;
  readonly report: ReportDocument;
  readonly paragraph: Paragraph;
  /** The id of the paragraph's first figure. */
  readonly first: number;
}

/** All that the reading of a paragraph goes by, besides its text and the workspace's configuration. */
export interface Circumstances {
  readonly words: readonly Word[] | undefined;
  /** What the headings above an offset say. */
  readonly sectionAt: (offset: number) => string;
  readonly rest: string;
}

/** `read` numbers its figures from 0. */
export const recallFigures = (
  memo: ParagraphMemo | undefined,
  where: Where,
  { words, sectionAt, rest }: Circumstances,
  read: () => Figure[],
): Figure[] => {
  const { paragraph } = where;
  if (!memo) return read().map(f => move(f, where));
  const key = `${memo.short(rest)}|${memo.short(sectionAt(paragraph.span.start))}|${paragraph.view.text}`;
  const known = memo.figures.get(key);
  if (known && known.words === words) {
    const moved = known.figures.map(f => move(f, where));
    if (moved.every((f, i) => sectionAt(f.span.start) === known.sections[i])) return moved;
  }
  const figures = read();
  memo.figures.set(key, { words, sections: figures.map(f => sectionAt(f.span.start)), figures });
  return figures.map(f => move(f, where));
};

const move = (figure: Figure, { source, report, paragraph, first }: Where): Figure => {
  const span = toSourceSpan(paragraph.view, figure.viewSpan);
  return {
    ...figure,
    id: first + figure.id,
    document: report.index,
    paragraph: paragraph.index,
    span,
    text: source.slice(span.start, span.end),
    base: figure.base === null ? null : first + figure.base,
  };
};
