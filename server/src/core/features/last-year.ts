/** How an earlier report put it: the same indicator of the year before, in another document. */
import { headerWords, yearBefore, type Figure } from '../facts';
import { figureKey, subjectKey, type FigureRef, type WorkspaceSnapshot } from '../index';

export interface EarlierWording {
  readonly ref: FigureRef;
  /** The sentence, cut to what stands around the figure where it is long. */
  readonly words: string;
}

/** Targets beside targets, results beside results; the newest earlier report first. Undefined where none says it. */
export const earlierWording = (
  workspace: WorkspaceSnapshot,
  file: string,
  document: number,
  figure: Figure,
): EarlierWording | undefined => {
  const before = figure.period && yearBefore(figure.period.code);
  if (!figure.period || !before) return undefined;
  const subject = subjectKey(figure);
  const key = subject ? undefined : figureKey({ ...figure, period: { ...figure.period, code: before } });
  const said = subject ? (workspace.subjects.get(subject) ?? []) : key ? (workspace.quantities.get(key) ?? []) : [];
  const refs = said.filter(
    r =>
      !(r.file === file && r.report.index === document) &&
      r.figure.period?.code === before &&
      r.figure.status === figure.status,
  );
  const [ref] = [...refs].sort((a, b) => (b.report.front.year ?? 0) - (a.report.front.year ?? 0));
  const text = ref?.report.paragraphs[ref.figure.paragraph]?.view.text;
  return ref && text !== undefined ? { ref, words: around(text, ref.figure) } : undefined;
};

/** As much of a sentence as a hover card has room for. */
const ROOM = 90;

const around = (text: string, { where, viewSpan }: Figure): string => {
  const sentence = where.span;
  if (where.kind === 'cell') return `${headerWords(where)}：${text.slice(sentence.start, sentence.end)}`;
  if (sentence.end - sentence.start <= ROOM) return text.slice(sentence.start, sentence.end);
  const clause = Math.max(
    sentence.start,
    Math.max(text.lastIndexOf('；', viewSpan.start), text.lastIndexOf('。', viewSpan.start)) + 1,
  );
  const start = viewSpan.start - clause > ROOM / 2 ? viewSpan.start - ROOM / 2 : clause;
  const stop = text.slice(viewSpan.end, sentence.end).search(/[；。]/);
  const end = Math.min(sentence.end, viewSpan.end + (stop >= 0 ? stop + 1 : ROOM / 2), start + ROOM);
  return `${start > sentence.start ? '…' : ''}${text.slice(start, end)}${end < sentence.end ? '…' : ''}`;
};
