/**
 * Two numbers that a slip of the pen parts: one digit changed or two exchanged, in statements that would be taken for one
 * if the digits agreed (core/index/likeness); and sentences that are alike but for a number (core/facts/around/skeleton).
 */
import { rational } from '../../base';
import { isBudget } from '../../document';
import {
  closeness,
  digitsOf,
  isSlip,
  sameQuantity,
  sameSentence,
  type FigureRef,
  type IndexedFile,
  type WorkspaceSnapshot,
} from '../../index';
import { CROWD } from './crowd';
import type { Likenesses } from './likenesses';
import { comparableStatements, isFar } from './statements';

/** Common digits, name, neighbours and time that two statements must share before an unequal digit is called a slip. */
const NEEDED = 12;

/** A number one digit away from so many others is one of a list. */
const SLIPS = 6;

/** A sentence written oftener than this is a form that is filled in, not a copy of another. */
const FORM = 40;

export function* slips(
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  likeness: Likenesses,
  leftOut: () => void,
): Iterable<readonly [FigureRef, FigureRef]> {
  const buckets = new Map<string, SlipBucket>();
  for (const report of file.reports)
    for (const figure of report.figures) {
      const bucket = report.keys[figure.id]?.slip;
      const refs = bucket === undefined ? [] : (workspace.slips.get(bucket) ?? []);
      if (bucket === undefined || refs.length < 2) continue;
      const known = buckets.get(bucket) ?? slipBucketOf(refs);
      buckets.set(bucket, known);
      const own = known.own.get(figure);
      if (!own) continue;
      const near = known.near(digitsOf(figure));
      if (near === 'crowd') {
        leftOut();
        continue;
      }
      const partners: FigureRef[] = [];
      for (const ref of near) {
        if (!isTwin(own, ref, likeness) || setAgainst(workspace, ref, own)) continue;
        partners.push(ref);
        if (partners.length > SLIPS) break;
      }
      if (partners.length <= SLIPS) for (const ref of partners) yield [own, ref];
    }
}

interface SlipBucket {
  readonly own: ReadonlyMap<FigureRef['figure'], FigureRef>;
  /** The statements a slip away from these digits, in the order of the bucket; `crowd` where they are too many to be slips. */
  readonly near: (digits: string) => readonly FigureRef[] | 'crowd';
}

/** Numbers by their digits, and the digits by what they are with one of them left open: nothing else is ever compared. */
const slipBucketOf = (refs: readonly FigureRef[]): SlipBucket => {
  const own = new Map<FigureRef['figure'], FigureRef>();
  const written = new Map<string, number[]>();
  const open = new Map<string, string[]>();
  refs.forEach((ref, i) => {
    own.set(ref.figure, ref);
    const digits = digitsOf(ref.figure);
    const known = written.get(digits);
    if (known) known.push(i);
    else {
      written.set(digits, [i]);
      for (const pattern of patternsOf(digits)) {
        const there = open.get(pattern);
        if (there) there.push(digits);
        else open.set(pattern, [digits]);
      }
    }
  });
  const answers = new Map<string, readonly FigureRef[] | 'crowd'>();
  const near = (digits: string): readonly FigureRef[] | 'crowd' => {
    const swapped = Array.from(
      { length: Math.max(0, digits.length - 1) },
      (_, i) => digits.slice(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.slice(i + 2),
    );
    const others = new Set(
      [...patternsOf(digits).flatMap(p => open.get(p) ?? []), ...swapped].filter(d => isSlip(digits, d)),
    );
    const places = [...others].map(d => written.get(d) ?? []);
    if (places.reduce((n, p) => n + p.length, 0) > CROWD) return 'crowd';
    return places
      .flat()
      .sort((a, b) => a - b)
      .flatMap(i => refs[i] ?? []);
  };
  return {
    own,
    near: digits => {
      const known = answers.get(digits) ?? near(digits);
      answers.set(digits, known);
      return known;
    },
  };
};

const patternsOf = (digits: string): string[] =>
  Array.from(digits, (_, i) => `${digits.slice(0, i)}?${digits.slice(i + 1)}`);

/** Would the two be taken for one statement if one digit of them differed? */
export const isTwin = (a: FigureRef, b: FigureRef, likeness: Likenesses): boolean => {
  const digits = digitsOf(a.figure);
  if (
    !oneTime(a.figure, b.figure) ||
    (parallel(a, b) && digits.length < LONG) ||
    (sameParagraph(a, b) && !sameQuantity(b.figure, a.figure))
  )
    return false;
  const score = closeness(likeness(a), likeness(b), digits.length - 1);
  return score !== undefined && score >= NEEDED;
};

/** Numbers of so many digits do not agree in all but one by chance, however alike the sentences of a list are. */
const LONG = 5;

/** One budget tells every tier of government in the same words; behind 其中 a sentence is one of another thing each time. */
const parallel = (a: FigureRef, b: FigureRef): boolean =>
  a.file === b.file && (isBudget(a.report) || a.figure.around.aside || b.figure.around.aside);

/** The strict rule has spoken of these two, or would have. */
const setAgainst = (workspace: WorkspaceSnapshot, a: FigureRef, b: FigureRef): boolean =>
  sameQuantity(a.figure, b.figure) && comparableStatements(workspace, a, b);

/** A slip is only seen where time, mood and kind of statement are the same. */
const oneTime = (f: FigureRef['figure'], g: FigureRef['figure']): boolean =>
  !!f.period &&
  f.period.code === g.period?.code &&
  f.status === g.status &&
  f.measure === g.measure &&
  f.bound === g.bound &&
  (f.aggregate === g.aggregate || f.aggregate === null || g.aggregate === null);

const sameParagraph = (a: FigureRef, b: FigureRef): boolean =>
  a.file === b.file && a.report.index === b.report.index && a.figure.paragraph === b.figure.paragraph;

/** Figures at one place of one sentence that is written twice, or across files of one clause, with unequal numbers. */
export function* changedCopies(
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
): Iterable<readonly [FigureRef, FigureRef]> {
  for (const report of file.reports)
    for (const figure of report.figures) {
      const keys = report.keys[figure.id];
      const own: FigureRef = { file: file.file, report: report.report, figure };
      for (const [key, across] of [
        [keys?.sentence, false],
        [keys?.clause, true],
        [keys?.context, true],
      ] as const)
        for (const ref of copiesOf(workspace, key)) {
          if (ref.figure === figure || (across && ref.file === file.file) || sameSentence(ref, own)) continue;
          if (
            !oneTime(figure, ref.figure) ||
            figure.scope?.name !== ref.figure.scope?.name ||
            figure.quantity.unit !== ref.figure.quantity.unit
          )
            continue;
          if (
            !rational.equal(figure.quantity.value, ref.figure.quantity.value) &&
            !parallel(own, ref) &&
            !isFar(own, ref)
          )
            yield [own, ref];
        }
    }
}

const copiesOf = (workspace: WorkspaceSnapshot, key: string | null | undefined): readonly FigureRef[] => {
  const refs = key ? (workspace.skeletons.get(key) ?? []) : [];
  return refs.length > FORM ? [] : refs;
};
