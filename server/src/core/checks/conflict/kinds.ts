/**
 * Is there another statement for which something holds? Asked of every member of a cluster, so statements of which all that is looked
 * at is equal are one kind, and of a kind only a few are tried: in another paragraph or file, and in the same paragraph.
 */
import { remembered, type Rational } from '../../base';
import { isBudget } from '../../document';
import { figureKey, sameSentence, type FigureRef } from '../../index';
import type { Likenesses } from './likenesses';

export type SomeOther = (ref: FigureRef, holds: (other: FigureRef) => boolean) => boolean;

/** Small clusters are walked as they are. */
const FEW = 12;

export const someOther = (refs: readonly FigureRef[], likeness: Likenesses): SomeOther => {
  if (refs.length <= FEW) return (ref, holds) => refs.some(other => other !== ref && holds(other));
  const kinds = new Map<number, Kind>();
  for (const ref of refs) {
    const id = likeness.kind(ref, describe);
    const kind = kinds.get(id) ?? { byParagraph: new Map(), byFile: new Map(), files: [] };
    kinds.set(id, kind);
    add(kind, ref);
  }
  return (ref, holds) => {
    // Most find one of their own kind; the last resort is to ask all.
    const own = kinds.get(likeness.kind(ref, describe));
    const asks = (kind: Kind): boolean => {
      for (const other of samples(kind, ref)) if (other !== ref && holds(other)) return true;
      return false;
    };
    if (own && asks(own)) return true;
    for (const kind of kinds.values()) if (kind !== own && asks(kind)) return true;
    return false;
  };
};

/**
 * The first of some statements that may be set beside another one: of each kind, and two sentences of it, one is tried. `holds` goes by
 * what is described of the two, not by where they stand, and no statement is set beside one of its own sentence.
 */
export const firstOther = (refs: readonly FigureRef[], likeness: Likenesses): SomeFirst => {
  if (refs.length <= FEW) return (ref, holds) => refs.find(other => !sameSentence(other, ref) && holds(other));
  const kinds = new Map<number, { readonly ref: FigureRef; readonly at: number }[]>();
  refs.forEach((ref, at) => {
    const id = likeness.kind(ref, describe);
    const known = kinds.get(id);
    if (!known) kinds.set(id, [{ ref, at }]);
    else if (known.length === 1 && known[0] && !sameSentence(known[0].ref, ref)) known.push({ ref, at });
  });
  const answers = new Map<string, boolean>();
  return (ref, holds) => {
    let best: { readonly ref: FigureRef; readonly at: number } | undefined;
    for (const [id, samples] of kinds) {
      const sample = samples.find(s => !sameSentence(s.ref, ref));
      if (!sample || (best && best.at < sample.at)) continue;
      const pair = `${likeness.kind(ref, describe)}|${id}`;
      const answer = answers.get(pair) ?? holds(sample.ref);
      answers.set(pair, answer);
      if (answer) best = sample;
    }
    return best?.ref;
  };
};

export type SomeFirst = (ref: FigureRef, holds: (other: FigureRef) => boolean) => FigureRef | undefined;

interface Kind {
  /** Of each paragraph the first two, in two sentences where there are. */
  readonly byParagraph: Map<string, FigureRef[]>;
  /** Of each file the first of its first two paragraphs. */
  readonly byFile: Map<string, FigureRef[]>;
  /** The first of the first two files. */
  readonly files: FigureRef[];
}

const paragraphId = ({ file, report, figure }: FigureRef): string => `${file}#${report.index}#${figure.paragraph}`;

const add = ({ byParagraph, byFile, files }: Kind, ref: FigureRef): void => {
  const id = paragraphId(ref);
  const there = byParagraph.get(id);
  if (!there) byParagraph.set(id, [ref]);
  else if (there.length === 1 && there[0] && !sameSentence(there[0], ref)) there.push(ref);
  const inFile = byFile.get(ref.file);
  if (!inFile) {
    byFile.set(ref.file, [ref]);
    if (files.length < 2) files.push(ref);
  } else if (inFile.length === 1 && inFile[0] && paragraphId(inFile[0]) !== id) inFile.push(ref);
};

/** At least one of each way to stand to `ref`: its paragraph, its file, another file. */
function* samples({ byParagraph, byFile, files }: Kind, ref: FigureRef): Iterable<FigureRef> {
  const own = paragraphId(ref);
  for (const other of byParagraph.get(own) ?? []) yield other;
  for (const other of byFile.get(ref.file) ?? []) if (paragraphId(other) !== own) yield other;
  for (const other of files) if (other.file !== ref.file) yield other;
}

const number = (v: Rational | undefined): string => (v ? `${v.n}/${v.d}` : '');

const shape = remembered((f: FigureRef['figure']): string =>
  JSON.stringify([
    figureKey(f),
    f.indicator && [
      f.indicator.name,
      f.indicator.canonical,
      f.indicator.entry?.name,
      f.indicator.written,
      f.indicator.viewSpan === null,
    ],
    f.scope?.name,
    f.period?.code,
    [f.measure, f.status, f.aggregate, f.direction, f.comparison, f.bound, f.stretch],
    [
      number(f.quantity.value),
      number(f.quantity.quantum),
      f.quantity.unit,
      f.quantity.writtenUnit,
      f.quantity.dimension,
    ],
    [number(f.interval.lo?.value), f.interval.lo?.closed, number(f.interval.hi?.value), f.interval.hi?.closed],
  ]),
);

/** All that rules look at of a statement, but for where it stands. */
const describe = (ref: FigureRef, likeness: Likenesses): string => {
  const { name, pieces, digits, before, behind } = likeness(ref);
  const base = likeness.base(ref);
  const { around } = ref.figure;
  return [
    shape(ref.figure),
    base && shape(base),
    name,
    [...pieces].join(),
    digits,
    before && shape(before),
    behind && shape(behind),
    around.aside,
    isBudget(ref.report),
    around.clause,
    around.clauseBefore,
  ].join('\n');
};
