/** What one file is looked up by, made once when it comes into a workspace: for each key its references, in text order. */
import { remembered } from '../base';
import { dateKey } from './dates';
import type { FilePostings } from './postings';
import type { DateRef, FigureKeys, FigureRef, IndexedFile, NameRef, SloganRef } from './types';

/** One reference a figure, whatever it is found by. */
const refsOf = remembered(({ file, reports }: IndexedFile): readonly (readonly [FigureRef, FigureKeys])[] =>
  reports.flatMap(({ report, figures, keys }) =>
    figures.flatMap(figure => {
      const known = keys[figure.id];
      return known ? [[{ file, report, figure }, known] as const] : [];
    }),
  ),
);

/** Figures by one or more of their keys. */
const figuresBy = (
  keysIn: (keys: FigureKeys) => readonly (string | undefined)[],
): ((file: IndexedFile) => FilePostings<FigureRef>) =>
  remembered(indexed => {
    const found = new Map<string, FigureRef[]>();
    for (const [ref, keys] of refsOf(indexed)) for (const key of keysIn(keys)) if (key) push(found, key, ref);
    return found;
  });

export const quantitiesIn = figuresBy(k => [k.quantity]);
export const subjectsIn = figuresBy(k => [k.subject]);
export const valuesIn = figuresBy(k => [k.value]);
export const slipsIn = figuresBy(k => [k.slip]);
export const skeletonsIn = figuresBy(k => [k.sentence, k.clause, k.context]);

export const datesIn = remembered(({ file, reports }: IndexedFile): FilePostings<DateRef> => {
  const found = new Map<string, DateRef[]>();
  for (const { report, dates } of reports)
    for (const date of dates) push(found, dateKey(report.frame.place, date), { file, report, date });
  return found;
});

export const namesIn = remembered(({ file, reports }: IndexedFile): FilePostings<NameRef> => {
  const found = new Map<string, NameRef[]>();
  for (const { report, names } of reports)
    for (const name of names)
      for (const { pattern, filled } of name.openings) push(found, pattern, { file, report, name, filled });
  return found;
});

export const slogansIn = remembered(({ file, reports }: IndexedFile): FilePostings<SloganRef> => {
  const found = new Map<string, SloganRef[]>();
  for (const { report, slogans } of reports)
    for (const slogan of slogans) push(found, slogan.key, { file, report, slogan });
  return found;
});

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
