/** The figures of one sentence with the words between them: all that the relation extractors look at. */
import { groupBy, rational } from '../../base';
import type { ReportDocument } from '../../document';
import type { Figure } from '../types';

export interface SentenceFigures {
  readonly text: string;
  /** In text order. */
  readonly figures: readonly Figure[];
  /** `gaps[i]` is the text between figure i−1 (or the sentence's start) and figure i; one more follows the last figure. */
  readonly gaps: readonly string[];
}

/** All figures of each paragraph with the words between them, for what goes over sentences. */
export const paragraphsWithFigures = (
  report: ReportDocument,
  figures: readonly Figure[],
): { readonly figures: readonly Figure[]; readonly gaps: readonly string[] }[] => {
  return [...groupBy(figures, f => f.paragraph).values()].flatMap(pieces).map(group => {
    const ordered = [...group].sort((a, b) => a.viewSpan.start - b.viewSpan.start);
    const view = report.paragraphs[ordered[0]?.paragraph ?? 0]?.view.text ?? '';
    return {
      figures: ordered,
      gaps: ordered.map((f, i) =>
        view.slice(i ? (ordered[i - 1]?.viewSpan.end ?? 0) : Math.max(0, f.viewSpan.start - 60), f.viewSpan.start),
      ),
    };
  });
};

export const sentencesWithFigures = (report: ReportDocument, figures: readonly Figure[]): SentenceFigures[] => {
  return [...groupBy(figures, f => `${f.paragraph}:${f.where.span.start}`).values()].flatMap(pieces).map(group => {
    const ordered = [...group].sort((a, b) => a.viewSpan.start - b.viewSpan.start);
    const view = report.paragraphs[ordered[0]?.paragraph ?? 0]?.view.text ?? '';
    const whole = ordered[0]?.where.span ?? { start: 0, end: 0 };
    const sentence =
      group.length < MOST
        ? whole
        : { start: ordered[0]?.viewSpan.start ?? whole.start, end: ordered.at(-1)?.viewSpan.end ?? whole.end };
    const gaps: string[] = [];
    let at = sentence.start;
    for (const f of ordered) {
      gaps.push(view.slice(at, f.viewSpan.start));
      at = Math.max(at, f.viewSpan.end);
    }
    gaps.push(view.slice(at, sentence.end));
    return { text: view.slice(sentence.start, sentence.end), figures: ordered, gaps };
  });
};

/** No sentence of a report has so many figures; a run-on text is read in pieces, and stays linear. */
const MOST = 120;

const pieces = (group: readonly Figure[]): readonly (readonly Figure[])[] => {
  if (group.length <= MOST) return [group];
  const out: Figure[][] = [];
  for (let i = 0; i < group.length; i += MOST) out.push(group.slice(i, i + MOST));
  return out;
};

/** Can the two be added or divided: 元 with 元 and not with 美元, 家 with 家? */
export const sameKind = (a: Figure, b: Figure): boolean =>
  a.quantity.dimension === b.quantity.dimension && a.quantity.unit === b.quantity.unit;

export const isLevel = (f: Figure | undefined): f is Figure => !!f && f.measure === 'level' && !f.threshold;

export const isPercent = (f: Figure | undefined): f is Figure =>
  !!f && (f.quantity.dimension === 'percent' || (f.measure === 'share' && f.quantity.dimension !== 'points'));

export const notLarger = (a: Figure, b: Figure): boolean => rational.compare(a.quantity.value, b.quantity.value) <= 0;

/** The last figure that fits. */
export const lastFigure = <T extends Figure>(
  figures: readonly Figure[],
  fits: (f: Figure) => f is T,
): T | undefined => {
  for (let i = figures.length - 1; i >= 0; i--) {
    const f = figures[i];
    if (f && fits(f)) return f;
  }
  return undefined;
};
