/** Can two statements be set against each other at all? What a key cannot tell: where they stand, what their sentences go on about. */
import { rational, type Rational } from '../../base';
import { isBudget } from '../../document';
import { digitsOf, isSlip, sameSentence, type FigureRef, type WorkspaceSnapshot } from '../../index';

/** Two numbers of one sentence are told apart by the sentence itself; free phrases must stand in like words to be one thing. */
export const comparableStatements = (workspace: WorkspaceSnapshot, a: FigureRef, b: FigureRef): boolean => {
  if (isCell(a) || isCell(b)) return !sameTable(a, b) && (!apart(a, b, rational.fromInt(2)) || lostScale(a, b));
  if (
    sameSentence(a, b) ||
    a.figure.around.aside ||
    b.figure.around.aside ||
    (apart(a, b, rational.fromInt(2)) && !lostScale(a, b))
  )
    return false;
  const known = a.figure.indicator?.canonical === true && b.figure.indicator?.canonical === true;
  if (a.figure.measure === 'growth' || a.figure.measure === 'points')
    return known && ((named(a) && named(b)) || sameBase(workspace, a, b));
  // Plans and budgets say 市级安排资金 of many things; only dictionary names are one thing there.
  if (!known && (a.figure.status === 'target' || isBudget(a.report) || isBudget(b.report))) return false;
  if (known && a.figure.quantity.dimension !== 'count') return true;
  if (alike(a.figure.around.clause, b.figure.around.clause) < (a.figure.indicator?.canonical ? 0.5 : 0.75))
    return false;
  // 在投资中，…占88.8%; 而邻省的计划，…占85.9%: the clause before can make it another's.
  return (
    a.figure.measure !== 'share' || known || alike(a.figure.around.clauseBefore, b.figure.around.clauseBefore) >= 0.3
  );
};

/** Headers say what a cell is of, whatever the words around the other. */
const isCell = ({ figure }: FigureRef): boolean => figure.where.kind === 'cell';

/** Two cells of one table are told apart by the table. */
const sameTable = (a: FigureRef, b: FigureRef): boolean =>
  a.figure.where.kind === 'cell' &&
  b.figure.where.kind === 'cell' &&
  a.file === b.file &&
  a.report.index === b.report.index &&
  a.figure.where.table === b.figure.where.table;

/** Its own clause names what grows. */
const named = ({ figure }: FigureRef): boolean => (figure.indicator?.viewSpan ?? null) !== null;

/** 收入33.5亿元，增长3.9%: two rates of one level speak of one growth, though their clauses do not name it. */
const sameBase = (workspace: WorkspaceSnapshot, a: FigureRef, b: FigureRef): boolean => {
  const level = (r: FigureRef) =>
    r.figure.base === null ? undefined : workspace.files.get(r.file)?.reports[r.report.index]?.figures[r.figure.base];
  const [x, y] = [level(a), level(b)];
  return !!x && !!y && x.quantity.unit === y.quantity.unit && rational.equal(x.quantity.value, y.quantity.value);
};

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

/** Share of two-character pieces that both have. */
const alike = (a: string, b: string): number => {
  if (a === b) return 1;
  const pieces = (t: string): Set<string> =>
    new Set([...Array(Math.max(0, t.length - 1)).keys()].map(i => t.slice(i, i + 2)));
  const [x, y] = [pieces(a), pieces(b)];
  const common = [...x].filter(p => y.has(p)).length;
  return common / Math.max(1, Math.min(x.size, y.size) + Math.abs(x.size - y.size) / 2);
};
