/**
 * Two numbers that a slip of the pen parts: one digit changed or two exchanged, in statements that would be taken for one
 * if the digits agreed (core/index/likeness); and sentences that are alike but for a number (core/index/skeleton).
 */
import { rational } from '../../base';
import { isBudget } from '../../document';
import { closeness, digitsOf, isSlip, sameQuantity, sameSentence, type FigureRef, type IndexedFile, type WorkspaceSnapshot } from '../../index';
import type { Likenesses } from './likenesses';
import { comparableStatements, followsCount, isFar } from './statements';

/** Common digits, name, neighbours and time that two statements must share before an unequal digit is called a slip. */
const NEEDED = 12;

/** A number one digit away from so many others is one of a list. */
const SLIPS = 6;

/** A sentence written oftener than this is a form that is filled in, not a copy of another. */
const FORM = 40;

export function* slips(workspace: WorkspaceSnapshot, file: IndexedFile, likeness: Likenesses): Iterable<readonly [FigureRef, FigureRef]> {
  for (const report of file.reports)
    for (const figure of report.figures) {
      const bucket = report.keys[figure.id]?.slip;
      const refs = bucket ? (workspace.slips.get(bucket) ?? []) : [];
      const own = refs.find(r => r.figure === figure);
      if (!own || refs.length < 2) continue;
      const digits = digitsOf(figure);
      const partners: FigureRef[] = [];
      for (const ref of refs) {
        // The cheapest question first.
        if (ref === own || !isSlip(digits, digitsOf(ref.figure)) || !isTwin(own, ref, likeness) || setAgainst(workspace, ref, own)) continue;
        partners.push(ref);
        if (partners.length > SLIPS) break;
      }
      if (partners.length <= SLIPS) for (const ref of partners) yield [own, ref];
    }
}

/** Would the two be taken for one statement if one digit of them differed? */
export const isTwin = (a: FigureRef, b: FigureRef, likeness: Likenesses): boolean => {
  const digits = digitsOf(a.figure);
  if (!oneTime(a.figure, b.figure) || (parallel(a, b) && digits.length < LONG) || (sameParagraph(a, b) && !sameQuantity(b.figure, a.figure))) return false;
  const score = closeness(likeness(a), likeness(b), digits.length - 1);
  return score !== undefined && score >= NEEDED;
};

/** Numbers of so many digits do not agree in all but one by chance, however alike the sentences of a list are. */
const LONG = 5;

/** One budget tells every tier of government in the same words; behind 其中 a sentence is one of another thing each time. */
const parallel = (a: FigureRef, b: FigureRef): boolean => a.file === b.file && (isBudget(a.report) || followsCount(a) || followsCount(b));

/** The strict rule has spoken of these two, or would have. */
const setAgainst = (workspace: WorkspaceSnapshot, a: FigureRef, b: FigureRef): boolean => sameQuantity(a.figure, b.figure) && comparableStatements(workspace, a, b);

/** A slip is only seen where time, mood and kind of statement are the same. */
const oneTime = (f: FigureRef['figure'], g: FigureRef['figure']): boolean =>
  !!f.period && f.period.code === g.period?.code && f.status === g.status && f.measure === g.measure && f.bound === g.bound && (f.aggregate === g.aggregate || f.aggregate === null || g.aggregate === null);

const sameParagraph = (a: FigureRef, b: FigureRef): boolean => a.file === b.file && a.report.index === b.report.index && a.figure.paragraph === b.figure.paragraph;

/** Figures at one place of one sentence that is written twice, or across files of one clause, with unequal numbers. */
export function* changedCopies(workspace: WorkspaceSnapshot, file: IndexedFile): Iterable<readonly [FigureRef, FigureRef]> {
  for (const report of file.reports)
    for (const figure of report.figures) {
      const keys = report.keys[figure.id];
      const own: FigureRef = { file: file.file, report: report.report, figure };
      for (const [key, across] of [[keys?.sentence, false], [keys?.clause, true], [keys?.context, true]] as const)
        for (const ref of copiesOf(workspace, key)) {
          if (ref.figure === figure || (across && ref.file === file.file) || sameSentence(ref, own)) continue;
          if (!oneTime(figure, ref.figure) || figure.scope?.name !== ref.figure.scope?.name || figure.quantity.unit !== ref.figure.quantity.unit) continue;
          if (!rational.equal(figure.quantity.value, ref.figure.quantity.value) && !parallel(own, ref) && !isFar(own, ref)) yield [own, ref];
        }
    }
}

const copiesOf = (workspace: WorkspaceSnapshot, key: string | null | undefined): readonly FigureRef[] => {
  const refs = key ? (workspace.skeletons.get(key) ?? []) : [];
  return refs.length > FORM ? [] : refs;
};
