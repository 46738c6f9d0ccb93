/**
 * What a number in a table is of. Label, head and caption each say a part of it; which of them make the name, the text itself shows where
 * it speaks of the same thing, else the dictionary, else the plainest joining of the two.
 */
import type { Table, TableRow } from '../../document';
import type { Dictionary } from '../indicator/dictionary';
import type { Figure, IndicatorReading } from '../types';
import type { ColumnReading } from './column';

/** What the running text of the report says: its figures by the cores of their names, and its paragraphs. */
export interface SaidNames {
  readonly byCore: ReadonlyMap<string, readonly Figure[]>;
  /** The words of a paragraph. */
  readonly words: (paragraph: number) => string;
}

export const saidNames = (figures: readonly Figure[], words: (paragraph: number) => string): SaidNames => {
  const byCore = new Map<string, Figure[]>();
  for (const f of figures) {
    const { indicator } = f;
    if (!indicator || indicator.shared || indicator.qualifiers.length || f.where.kind !== 'sentence') continue;
    for (const name of new Set([coreOf(indicator.name), coreOf(indicator.written)])) {
      const known = byCore.get(name);
      if (known) known.push(f);
      else byCore.set(name, [f]);
    }
  }
  return { byCore, words };
};

/** What text and tables put differently: 瓜果类产量 and 瓜果产量, 棉花总产, 葡萄种植面积, 个人消费贷款余额. */
export const coreOf = (name: string): string =>
  name
    .replace(/类/g, '')
    .replace(/总产量?$/, '产量')
    .replace(/(?:种植|播种)面积$/, '面积')
    .replace(/(存款|贷款)余额$/, '$1');

export interface NameContext {
  readonly table: Table;
  /** What the caption is about, where the dictionary knows it: 居民消费价格. */
  readonly topic: string | null;
  /** Words of the caption that narrow all of it: 人民币, 规模以上. */
  readonly narrowing: readonly string[];
  readonly dictionary: Dictionary;
  readonly said: SaidNames;
}

export interface CellName {
  readonly indicator: IndicatorReading;
  /** The figure of the text that gave the name. */
  readonly said?: Figure;
}

/** `fits`: could the figure of the text and the cell be one? `isSubject`: do the rows name places or times, and the columns what is told of them? */
export const nameOf = (
  c: NameContext,
  row: TableRow,
  column: ColumnReading,
  parent: TableRow | null,
  isSubject: boolean,
  fits: (f: Figure) => boolean,
): CellName | null => {
  const label = row.label?.name ?? '';
  const { thing } = column;
  const written = label || thing;
  const total = row.label?.kind === 'total' || row.label?.kind === 'subtotal';
  const candidates = isSubject
    ? [thing, c.topic ?? '']
    : total
      ? totals(c.table, label, thing, c.topic)
      : row.label && isRepeated(c.table, label)
        ? []
        : plain(label, thing, c.topic);
  const names = [...new Set(candidates.filter(n => n.length >= 2))];
  const narrowing = isSubject ? [] : c.narrowing.filter(w => !names.some(n => n.includes(w)));
  const said = (name: string, whole: (i: IndicatorReading, f: Figure) => boolean): CellName | undefined => {
    const met = c.said.byCore
      .get(coreOf(name))
      ?.find(f => fits(f) && f.indicator !== null && whole(f.indicator, f) && isOnTopic(c, name, label, f));
    return met?.indicator ? { indicator: { ...met.indicator, written, viewSpan: null }, said: met } : undefined;
  };
  // 各项存款余额 below 人民币存贷款: what the caption narrows is part of the name.
  for (const name of narrowing.flatMap(w => names.map(n => `${w}${n}`))) {
    const met = said(name, i => holds(i.name, thing)) ?? known(c.dictionary, name, written, []);
    if (met) return met;
  }
  for (const name of names) {
    const met = said(
      name,
      (i, f) =>
        narrowing.every(w => i.name.includes(w) || isNarrowed(c.said.words(f.paragraph), w)) &&
        (holds(i.name, thing) || name.includes(thing)),
    );
    if (met) return met;
  }
  for (const name of names) {
    const met =
      (!thing || name.includes(thing) || name !== label || isTold(label)) &&
      known(c.dictionary, name, written, narrowing);
    if (met) return met;
  }
  const [first] = names;
  if (first !== undefined) return { indicator: free(first, written, narrowing) };
  // 其中：住宅 stands below many: it is told by what it is a part of.
  const above = parent?.label?.name;
  return above && label ? { indicator: free(joined(above, thing), label, [label]) } : null;
};

const known = (
  dictionary: Dictionary,
  name: string,
  written: string,
  qualifiers: readonly string[],
): CellName | undefined => {
  const entry = dictionary.find(name);
  return entry && { indicator: { name: entry.name, canonical: true, entry, written, viewSpan: null, qualifiers } };
};

const holds = (name: string, thing: string): boolean => !thing || coreOf(name).includes(coreOf(thing));

/** The paragraph speaks of what the caption narrows its table to, and of no other: 人民币, not 本外币. */
const isNarrowed = (words: string, narrowing: string): boolean =>
  words.includes(narrowing) && !(narrowing === '人民币' && words.includes('本外币'));

/** A bare label (衣着) is the caption's (居民消费价格) only where the text names both together. */
const isOnTopic = (c: NameContext, name: string, label: string, f: Figure): boolean =>
  c.topic === null ||
  name !== label ||
  (c.said.byCore.get(coreOf(c.topic)) ?? []).some(t => t.paragraph === f.paragraph);

const free = (name: string, written: string, qualifiers: readonly string[]): IndicatorReading => ({
  name,
  canonical: false,
  entry: null,
  written,
  viewSpan: null,
  qualifiers,
});

/** 粮食 under 产量: 粮食产量; 发电量 under 产量 is told already. Prices are named by their class: 医疗保健类. */
const plain = (label: string, thing: string, topic: string | null): string[] => {
  if (thing) return [joined(label, thing), label];
  if (!topic) return [label];
  const tail = TAILS.exec(topic.replace(/[（(][^（）()]*[）)]$/, ''))?.[0];
  return tail !== undefined && tail !== '价格'
    ? isTold(label)
      ? [label]
      : [`${label}${tail}`, `${label}${topic}`]
    : [label, `${label}类`, `${label}价格`];
};

/** What is measured, at the end of a name. */
const TAILS =
  /(?:投资|增加值|总产值|产值|总?产量|收入|支出|零售额|销售额|贷款|存款|价格指数|指数|价格|面积|利润|进出口|总额|余额|人口|人数|户数|税额)$/;
const MEASURES = new RegExp(`${TAILS.source}|(?:总产|[量额值率])$`);

/** A label that says by itself what is measured: 发电量. */
const isTold = (label: string): boolean => MEASURES.test(label);

/** 收入小计 is 收入, unless a row of its own says 收入. */
const totals = (table: Table, label: string, thing: string, topic: string | null): string[] => {
  const short = label.replace(/(?:总计|合计|小计)$/, '');
  const bare = labelsOf(table).once.has(short) || labelsOf(table).twice.has(short) ? '' : short;
  const named = bare.length >= 4 ? [label, bare] : [];
  return [
    ...named,
    ...(thing ? [topic && !topic.endsWith(thing) ? joined(topic, thing) : thing] : []),
    ...(bare.length < 4 && topic ? [topic] : []),
    label,
  ];
};

/** 粮食＋产量, 规模以上工业＋利润总额; an owner over the column goes before: 职工医保基金＋保险费收入. */
const joined = (label: string, thing: string): string => {
  if (!thing || label.endsWith(thing)) return label;
  if (thing.startsWith(label)) return thing;
  if (isTold(label) && (thing.length <= 3 || !isTold(thing))) return isTold(thing) ? label : `${thing}${label}`;
  return `${label}${thing}`;
};

const labels = new WeakMap<Table, { readonly once: ReadonlySet<string>; readonly twice: ReadonlySet<string> }>();

const labelsOf = (table: Table): { readonly once: ReadonlySet<string>; readonly twice: ReadonlySet<string> } => {
  const known = labels.get(table);
  if (known) return known;
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { label } of table.rows) if (label) (once.has(label.name) ? twice : once).add(label.name);
  const both = { once, twice };
  labels.set(table, both);
  return both;
};

const isRepeated = (table: Table, label: string): boolean => labelsOf(table).twice.has(label);
