/**
 * A series needs its neighbours: 一是 without 二是, or 三要 without 二要, is ordinary prose. Bracketed numbers and
 * paragraph openings speak for themselves.
 */
import type { Mark } from './mark';
import { isAtHead } from './mark';

/** `marks`: in reading order. */
export const dropStrays = (marks: readonly Mark[]): Mark[] => {
  const sure = new Set(marks.filter((mark, i) => speaksForItself(mark) || hasNeighbour(marks, i)));
  const isKept = (mark: Mark, i: number): boolean =>
    sure.has(mark) || followsGap(marks, i, sure) || isPairWithGap(marks, i);
  return marks.filter(isKept).filter(hasFirst(marks));
};

const IN_PROSE: readonly string[] = ['is', 'must', 'ordinal', 'adverb', 'its'];

const speaksForItself = ({ marker, style }: Mark): boolean =>
  !marker ||
  marker.family === 'bracketed-arabic' ||
  (style === 'heading' && !IN_PROSE.includes(marker.family) && !/[，,]$/.test(marker.text));

/** Marks that are looked at on either side. */
const REACH = 40;

const isOfSeries = (one: Mark, other: Mark): boolean => {
  const [a, b] = [one.marker?.family, other.marker?.family];
  return a === b || (a === 'adverb' && b === 'ordinal') || (a === 'ordinal' && b === 'adverb');
};

const hasNeighbour = (marks: readonly Mark[], i: number): boolean => {
  const mark = marks[i];
  const n = mark?.marker?.ordinal;
  if (!mark || n === undefined) return false;
  const near = [...marks.slice(Math.max(0, i - REACH), i), ...marks.slice(i + 1, i + REACH + 1)].filter(o =>
    isOfSeries(mark, o),
  );
  const has = (ordinal: number): boolean => near.some(o => o.marker?.ordinal === ordinal);
  if (n === null) return has(2) || has(3);
  if (n === 1) return has(2) || (mark.style === 'heading' && mark.marker?.family === 'must');
  return has(n - 1) || has(n + 1);
};

/** More numbers than these are not left out by a slip. */
const GAP = 3;

/** “一是…；二是…；四是…”: beside those that are sure, in their paragraph or each at the head of its own, comes a number too high. */
const followsGap = (marks: readonly Mark[], i: number, sure: ReadonlySet<Mark>): boolean => {
  const mark = marks[i];
  if (!mark) return false;
  return [...beside(marks, i, -1), ...beside(marks, i, 1)].some(o => sure.has(o) && stepBetween(mark, o) <= GAP);
};

/** “一是…；三是…” and nothing else: both behind marks that end a sentence or its half. */
const isPairWithGap = (marks: readonly Mark[], i: number): boolean => {
  const mark = marks[i];
  const ordinal = mark?.marker?.ordinal;
  if (!mark || (ordinal !== 1 && ordinal !== 3) || mark.marker?.family === 'must') return false;
  return [...beside(marks, i, ordinal === 1 ? 1 : -1)].some(
    o => o.paragraph === mark.paragraph && o.marker?.family === mark.marker?.family && stepBetween(mark, o) === 2,
  );
};

/** The next mark of the series on one side, where it stands in the same paragraph or both stand at the heads of theirs. */
const beside = (marks: readonly Mark[], i: number, step: 1 | -1): Mark[] => {
  const mark = marks[i];
  for (let at = i + step, seen = 0; mark && seen < REACH; at += step, seen++) {
    const other = marks[at];
    if (!other) return [];
    if (!isOfSeries(mark, other)) continue;
    const isNear =
      other.paragraph === mark.paragraph ||
      (isAtHead(mark) && isAtHead(other) && Math.abs(other.paragraph - mark.paragraph) <= GAP);
    return isNear ? [other] : [];
  }
  return [];
};

/** By how much the later number is above the earlier; Infinity where it is not. */
const stepBetween = (one: Mark, other: Mark): number => {
  const [a, b] = [one, other].sort((x, y) => x.paragraph - y.paragraph || x.start - y.start);
  const step = (b?.marker?.ordinal ?? 0) - (a?.marker?.ordinal ?? 0);
  return a?.marker?.ordinal && step > 0 ? step : Infinity;
};

/** ③ in a paragraph without ① is the number of a note. */
const hasFirst = (marks: readonly Mark[]): ((mark: Mark) => boolean) => {
  const first = new Set(
    marks.flatMap(m => (m.marker?.family === 'circled' && m.marker.ordinal === 1 ? [m.paragraph] : [])),
  );
  const opened = new Set(marks.flatMap(m => (m.marker?.family === 'circled' && isAtHead(m) ? [m.paragraph] : [])));
  return m => m.marker?.family !== 'circled' || isAtHead(m) || first.has(m.paragraph) || opened.has(m.paragraph);
};
