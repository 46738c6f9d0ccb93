/** Can two statements be set against each other at all? What a key cannot tell: where they stand, what their sentences go on about. */
import { rational, type Rational, type Span } from '../../base';
import { isBudget } from '../../document';
import { digitsOf, isSlip, sameSentence, type FigureRef, type WorkspaceSnapshot } from '../../index';

/** Two numbers of one sentence are told apart by the sentence itself; free phrases must stand in like words to be one thing. */
export const comparableStatements = (workspace: WorkspaceSnapshot, a: FigureRef, b: FigureRef): boolean => {
  if (
    sameSentence(a, b) ||
    followsCount(a) ||
    followsCount(b) ||
    (apart(a, b, rational.fromInt(2)) && !lostScale(a, b))
  )
    return false;
  const known = a.figure.indicator?.canonical === true && b.figure.indicator?.canonical === true;
  if (a.figure.measure === 'growth' || a.figure.measure === 'points')
    return known && ((named(a) && named(b)) || sameBase(workspace, a, b));
  // Plans and budgets say 市级安排资金 of many things; only dictionary names are one thing there.
  if (!known && (a.figure.status === 'target' || isBudget(a.report) || isBudget(b.report))) return false;
  if (known && a.figure.quantity.dimension !== 'count') return true;
  if (alike(surroundings(a), surroundings(b)) < (a.figure.indicator?.canonical ? 0.5 : 0.75)) return false;
  // 在投资中，…占88.8%; 而邻省的计划，…占85.9%: the clause before can make it another's.
  return a.figure.measure !== 'share' || known || alike(clauseBefore(a), clauseBefore(b)) >= 0.3;
};

/** Its own clause names what grows. */
const named = ({ figure }: FigureRef): boolean => (figure.indicator?.viewSpan ?? null) !== null;

/** 收入33.5亿元，增长3.9%: two rates of one level speak of one growth, though their clauses do not name it. */
const sameBase = (workspace: WorkspaceSnapshot, a: FigureRef, b: FigureRef): boolean => {
  const level = (r: FigureRef) =>
    r.figure.base === null ? undefined : workspace.files.get(r.file)?.reports[r.report.index]?.figures[r.figure.base];
  const [x, y] = [level(a), level(b)];
  return !!x && !!y && x.quantity.unit === y.quantity.unit && rational.equal(x.quantity.value, y.quantity.value);
};

/** 普通中学429所，招生…，在校生…: behind a count of institutions or of people the sentence goes on about them, not about the whole place. */
export const followsCount = ({ report, figure }: FigureRef): boolean => followsIn(report, figure);

/** Asked of pairs, answered once a figure. */
const followsIn = (report: FigureRef['report'], figure: FigureRef['figure']): boolean => {
  const known = follows.get(figure);
  if (known !== undefined) return known;
  const answer = readFollows(report, figure);
  follows.set(figure, answer);
  return answer;
};
const follows = new WeakMap<FigureRef['figure'], boolean>();

const readFollows = (report: FigureRef['report'], figure: FigureRef['figure']): boolean => {
  const paragraph = report.paragraphs[figure.paragraph];
  if (!paragraph) return false;
  const opened = openingsOf(paragraph, figure.where.span);
  const at = figure.viewSpan.start;
  if (at > opened.among) return true;
  const name = `${figure.indicator?.written ?? ''}${figure.indicator?.name ?? ''}`;
  const narrowed = /城镇(?!化|登记|新增|调查)|农村|城市(?!化)|乡村(?!振兴)/.exec(
    paragraph.view.text.slice(Math.max(figure.where.span.start, at - NEAR), at),
  )?.[0];
  if (narrowed && !name.includes(narrowed)) return true;
  if (at > opened.people && /在校|招生|毕业|在读|专任教师|床位|卫生技术/.test(name)) return true;
  return at > opened.things;
};

/** Where in its sentence what stands behind 其中, behind a count of people and behind one of things begins; Infinity where there is none. */
interface Openings {
  readonly among: number;
  readonly people: number;
  readonly things: number;
}

/** Read once a sentence: one that runs on holds as many figures as it is long. */
const openingsOf = (paragraph: FigureRef['report']['paragraphs'][number], sentence: Span): Openings => {
  const ofParagraph = openings.get(paragraph) ?? new Map<number, Openings>();
  openings.set(paragraph, ofParagraph);
  const known = ofParagraph.get(sentence.start);
  if (known) return known;
  const text = paragraph.view.text.slice(sentence.start, sentence.end);
  const behind = (count: RegExp): number => {
    const m = count.exec(text);
    const end = m ? m.index + m[0].length : -1;
    const mark = end < 0 ? -1 : text.slice(end).search(/[，；、。]/);
    return mark < 0 || text.charAt(end + mark) === '。' ? Infinity : sentence.start + end + mark;
  };
  const digit = text.search(/\d/);
  const among = text.startsWith('其中') ? 0 : digit < 0 ? -1 : text.indexOf('其中', digit + 1);
  const read = {
    among: among < 0 ? Infinity : sentence.start + among + 1,
    people: behind(/\d[\d.]*万?(?:人|张)/),
    things: behind(/\d[\d.]*万?(?:所|家|个|户|座|处|间|项)/),
  };
  ofParagraph.set(sentence.start, read);
  return read;
};
const openings = new WeakMap<FigureRef['report']['paragraphs'][number], Map<number, Openings>>();

/** How far before a figure 城镇 or 农村 still narrows it. */
const NEAR = 40;

/** A slip of the pen changes a digit, a later count a few percent; numbers a fifth apart may speak of two things. */
export const isFar = (a: FigureRef, b: FigureRef): boolean => apart(a, b, rational.rational(5n, 4n));

/** 13.2亿元 and 13.2万元, 13.2亿元 and 132亿元: three digits or more that are the same, in another place. */
const lostScale = (a: FigureRef, b: FigureRef): boolean => {
  const [x, y] = [a, b].map(r => digitsOf(r.figure).replace(/0+$/, ''));
  return (
    x !== undefined &&
    x.length >= 3 &&
    x === y &&
    a.figure.indicator?.canonical === true &&
    b.figure.indicator?.canonical === true
  );
};

/** More than so many times apart, and no slip of one digit. */
const apart = ({ figure: a }: FigureRef, { figure: b }: FigureRef, times: Rational): boolean => {
  const [x, y] = [rational.absolute(a.quantity.value), rational.absolute(b.quantity.value)];
  const [small, large] = rational.compare(x, y) < 0 ? [x, y] : [y, x];
  return (
    rational.compare(large, rational.multiply(small, times)) > 0 &&
    !(a.quantity.writtenUnit === b.quantity.writtenUnit && isSlip(digitsOf(a), digitsOf(b)))
  );
};

/** The words around a figure, without digits and punctuation. */
export const surroundings = ({ report, figure }: FigureRef): string => {
  const text = report.paragraphs[figure.paragraph]?.view.text ?? '';
  const left = text
    .slice(Math.max(figure.where.span.start, figure.viewSpan.start - 14), figure.viewSpan.start)
    .replace(/^.*[，；：]/s, '');
  const right = text
    .slice(figure.viewSpan.end, Math.min(figure.where.span.end, figure.viewSpan.end + 14))
    .replace(/[，；：。].*$/s, '');
  return (left + right).replace(/[^\u4e00-\u9fa5A-Za-z]/g, '');
};

/** The clause before the one of the figure, within its sentence; of two that open their sentences nothing differs. */
export const clauseBefore = ({ report, figure }: FigureRef): string => {
  const text =
    report.paragraphs[figure.paragraph]?.view.text.slice(
      Math.max(figure.where.span.start, figure.viewSpan.start - 60),
      figure.viewSpan.start,
    ) ?? '';
  return /([^，；]*)[，；][^，；]*$/.exec(text)?.[1]?.replace(/[^\u4e00-\u9fa5]/g, '') ?? '';
};

/** Share of two-character pieces that both have. */
const alike = (a: string, b: string): number => {
  if (a === b) return 1;
  const pieces = (t: string): Set<string> =>
    new Set([...Array(Math.max(0, t.length - 1)).keys()].map(i => t.slice(i, i + 2)));
  const [x, y] = [pieces(a), pieces(b)];
  const common = [...x].filter(p => y.has(p)).length;
  return common / Math.max(1, Math.min(x.size, y.size) + Math.abs(x.size - y.size) / 2);
};
