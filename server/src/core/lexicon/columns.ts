/** What the head of a table's column says of the numbers below it, by class, from `data/columns.json`; each class with examples that are run. */
import raw from './data/columns.json';

export type ColumnClass = keyof typeof raw.classes;

interface RawClass {
  readonly is: readonly string[];
  readonly has: readonly string[];
  readonly unless: readonly string[];
}

const CLASSES = Object.entries(raw.classes as Readonly<Record<string, RawClass>>).map(
  ([name, c]) => ({ name: name as ColumnClass, is: new Set(c.is), has: c.has, unless: c.unless }) as const,
);

/** All names of classes, for the test that runs their examples. */
export const COLUMN_CLASSES = CLASSES.map(c => c.name);

/** Years and what a bracket behind it says (a unit) are no part of what a head means. */
const bare = (head: string): string =>
  head
    .replace(/\s+/g, '')
    .replace(/[（(][^（）()]{0,12}[）)]$/, '')
    .replace(/[%％‰]$/, '')
    .replace(/^(?:19|20)\d{2}年?(?:度)?(?=.)/, '');

/** All classes that the head belongs to, in the order of the data; none where it names a thing: 第一产业, 产量. */
export const columnClasses = (head: string): readonly ColumnClass[] => {
  const text = bare(head);
  const whole = head.replace(/\s+/g, '');
  if (!text || text.length > 24) return [];
  return CLASSES.filter(
    c =>
      c.is.has(text) || c.is.has(whole) || (c.has.some(w => text.includes(w)) && !c.unless.some(w => text.includes(w))),
  ).map(c => c.name);
};
