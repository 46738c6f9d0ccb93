/**
 * Versions of one document: 征求意见稿 beside 送审稿 in one folder. They say the same because the one was copied from the other, which
 * proves nothing; and what was changed from one to the other is no contradiction.
 */
import { decoded, digest, groupBy, remembered } from '../base';
import type { IndexedFile, WorkspaceSnapshot } from './types';

/** By file: a name that its versions share; only files that have any. */
export const versionsOf = remembered(({ files }: WorkspaceSnapshot): ReadonlyMap<string, string> => {
  const family = new Map<string, string>();
  for (const alike of groupBy(single(files.values()), subjectOf).values()) {
    if (alike.length < 2) continue;
    const said = alike.map(f => ({ file: f.file, words: wordsOf(f) }));
    for (const [i, one] of said.entries())
      for (const other of said.slice(i + 1)) {
        if (!isCopy(one.words, other.words)) continue;
        const name = family.get(one.file) ?? family.get(other.file) ?? one.file;
        family.set(one.file, name);
        family.set(other.file, name);
      }
  }
  return family;
});

/** Is the first file a later version than the second? By the stage that its name tells, by its number or date, else by its name. */
export const isLaterVersion = (file: string, than: string): boolean => {
  const [a, b] = [stageOf(file), stageOf(than)];
  if (a !== b) return a > b;
  const [x, y] = [numbersOf(file), numbersOf(than)];
  for (let i = 0; i < Math.max(x.length, y.length); i++)
    if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) > (y[i] ?? 0);
  return file > than;
};

/** In the order in which a draft goes through them. */
const STAGES = [
  '提纲',
  '初稿',
  '一稿',
  '二稿',
  '三稿',
  '四稿',
  '征求意见',
  '讨论',
  '修改',
  '送审',
  '审议',
  '定稿',
  '终稿',
  '正式',
];
const stageOf = (file: string): number => {
  const name = decoded(file.slice(file.lastIndexOf('/') + 1));
  return Math.max(...STAGES.map((stage, i) => (name.includes(stage) ? i : -1)));
};
const numbersOf = (file: string): number[] =>
  (decoded(file.slice(file.lastIndexOf('/') + 1)).match(/\d{1,9}/g) ?? []).map(Number);

const single = (files: Iterable<IndexedFile>): IndexedFile[] => [...files].filter(f => f.reports.length === 1);

/** Of one kind, of one place, from one year. */
const subjectOf = ({ file, reports: [indexed] }: IndexedFile): string => {
  const frame = indexed?.report.frame;
  return frame?.speechYear && frame.region
    ? `${frame.kind.value}|${frame.region.value}|${frame.speechYear.value}`
    : file;
};

/** Its paragraphs without their numbers: a number is what is changed from one version to the next. */
const wordsOf = ({ reports }: IndexedFile): ReadonlySet<string> =>
  new Set(
    reports.flatMap(({ report }) =>
      report.paragraphs
        .map(p => p.view.text.replace(/[\d.．,，０-９\s]+/g, ''))
        .filter(text => text.length >= LEAST)
        .map(text => digest(text)),
    ),
  );

const isCopy = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < FEW) return false;
  let shared = 0;
  for (const words of small) if (large.has(words)) shared++;
  return shared * 2 > small.size;
};

/** Shorter paragraphs stand in any report: 各位代表. */
const LEAST = 20;
const FEW = 3;
