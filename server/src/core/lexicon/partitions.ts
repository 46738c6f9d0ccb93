/** Things of which nothing is left over beside them (城镇 and 乡村, 税收 and 非税), from `data/partitions.json`; each with examples that are run. */
import raw from './data/partitions.json';

interface Partition {
  readonly id: string;
  readonly members: readonly (readonly string[])[];
  readonly unless: readonly string[];
}

const PARTITIONS: readonly Partition[] = raw.partitions;

/** The partition that these names are all of, each once; undefined where they are none. */
export const partitionOf = (names: readonly string[]): string | undefined =>
  PARTITIONS.find(p => isPartition(p, names))?.id;

const isPartition = ({ members, unless }: Partition, names: readonly string[]): boolean => {
  if (names.length !== members.length) return false;
  const met = names.map(name => (unless.some(w => name.includes(w)) ? -1 : memberOf(members, name)));
  return met.every(m => m >= 0) && new Set(met).size === members.length;
};

/** The same, of one thing: 机电产品出口 and 农产品进口 are parts of two. */
export const partitionOfOne = (names: readonly string[]): string | undefined => {
  const partition = PARTITIONS.find(p => isPartition(p, names));
  const heads = new Set(names.map(name => partition?.members.flat().reduce((rest, w) => rest.replace(w, ''), name)));
  return heads.size === 1 ? partition?.id : undefined;
};

/** The part whose longest word the name holds: 非税 holds 税, and is not 税收. */
const memberOf = (members: readonly (readonly string[])[], name: string): number => {
  let [best, length] = [-1, 0];
  members.forEach((words, i) => {
    for (const w of words) if (name.includes(w) && w.length > length) [best, length] = [i, w.length];
  });
  return best;
};
