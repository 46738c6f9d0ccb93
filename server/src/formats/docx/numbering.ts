/**
 * The numbers that Word writes by itself, counted as Word counts: lists of one abstract definition go on with one another, a list that
 * begins with a number of its own does so at its first use, and a deeper level begins anew below a higher one.
 */
import { childOf, childrenOf, valueOf, type Element } from '../xml';
import { numeral } from './numerals';
import type { Styles } from './styles';

export interface ListNumber {
  /** `（二）`; empty for bullets and hidden numbers. */
  readonly text: string;
  /** 0-based. */
  readonly level: number;
}

/** Asked once for each paragraph, in order. */
export type Counter = (properties: Element | undefined, style: string | undefined) => ListNumber | undefined;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly isLegal: boolean;
  /** Begins anew below this level (1-based) and any above; 0 never. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
  readonly isHidden: boolean;
  readonly suffix: string;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const DEEPEST = 9;

export const createCounter = (root: Element | undefined, styles: Styles): Counter => {
  const abstracts = new Map(childrenOf(root, 'w:abstractNum').map(a => [a.attributes['w:abstractNumId'] ?? '', a]));
  const nums = new Map(childrenOf(root, 'w:num').map(n => [n.attributes['w:numId'] ?? '', n]));
  const lists = new Map<string, List | undefined>();
  const counts = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();

  /** A definition may only name a style, whose list has the levels. */
  const abstractOf = (numId: string, seen: ReadonlySet<string> = new Set()): Element | undefined => {
    const abstract = abstracts.get(valueOf(childOf(nums.get(numId), 'w:abstractNumId')) ?? '');
    const link = valueOf(childOf(abstract, 'w:numStyleLink'));
    const next = link === undefined ? undefined : styles.numbering(link)?.numId;
    return next === undefined || seen.has(next) ? abstract : (abstractOf(next, new Set([...seen, numId])) ?? abstract);
  };
  const listOf = (numId: string): List | undefined => {
    if (lists.has(numId)) return lists.get(numId);
    const abstract = abstractOf(numId);
    const overrides = childrenOf(nums.get(numId), 'w:lvlOverride');
    const list = abstract && {
      abstract: abstract.attributes['w:abstractNumId'] ?? '',
      levels: new Map(
        [...childrenOf(abstract, 'w:lvl'), ...overrides.flatMap(o => childrenOf(o, 'w:lvl'))].map(l => [
          Number(l.attributes['w:ilvl'] ?? 0),
          levelOf(l),
        ]),
      ),
      starts: new Map(
        overrides.flatMap(o => {
          const start = valueOf(childOf(o, 'w:startOverride'));
          return start === undefined ? [] : [[Number(o.attributes['w:ilvl'] ?? 0), Number(start)] as const];
        }),
      ),
    };
    lists.set(numId, list);
    return list;
  };

  return (properties, style) => {
    const place = placeOf(properties, style, styles, listOf);
    const list = place && listOf(place.numId);
    const own = list?.levels.get(place?.level ?? 0);
    if (!place || !list || !own) return undefined;
    const { level, numId } = place;
    const now = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, now);
    const start = list.starts.get(level);
    const use = `${numId}/${level}`;
    if (start !== undefined && !used.has(use)) now[level] = start - 1;
    used.add(use);
    now[level] = (now[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < DEEPEST; below++) {
      const { restart } = list.levels.get(below) ?? {};
      if (restart === undefined || (restart > 0 && level < restart)) now[below] = undefined;
    }
    return { text: own.isHidden ? '' : textOf(own, list, now), level };
  };
};

const placeOf = (
  properties: Element | undefined,
  style: string | undefined,
  styles: Styles,
  listOf: (numId: string) => List | undefined,
): { numId: string; level: number } | undefined => {
  const numPr = childOf(properties, 'w:numPr');
  const ofStyle = styles.numbering(style);
  const numId = valueOf(childOf(numPr, 'w:numId')) ?? ofStyle?.numId;
  if (numId === undefined || numId === '0') return undefined;
  const said = valueOf(childOf(numPr, 'w:ilvl'));
  if (said !== undefined) return { numId, level: Number(said) };
  const linked = [...(listOf(numId)?.levels ?? [])].find(([, l]) => l.style && ofStyle?.styles.includes(l.style))?.[0];
  return { numId, level: linked ?? ofStyle?.level ?? 0 };
};

const levelOf = (level: Element): Level => {
  const number = (name: string): number | undefined => {
    const said = valueOf(childOf(level, name));
    return said === undefined || !Number.isFinite(Number(said)) ? undefined : Number(said);
  };
  const hidden = childOf(childOf(level, 'w:rPr'), 'w:vanish');
  return {
    start: number('w:start') ?? 0,
    format: valueOf(childOf(level, 'w:numFmt')) ?? formatBesides(level) ?? 'decimal',
    text: valueOf(childOf(level, 'w:lvlText')) ?? '',
    isLegal: childOf(level, 'w:isLgl') !== undefined,
    restart: number('w:lvlRestart'),
    style: valueOf(childOf(level, 'w:pStyle')),
    isHidden: hidden !== undefined && !/^(?:0|false)$/.test(valueOf(hidden) ?? '1'),
    suffix: valueOf(childOf(level, 'w:suff')) ?? 'tab',
  };
};

/** A format that older programs do not know stands beside one that they do. */
const formatBesides = (level: Element): string | undefined => {
  const choice = childOf(level, 'mc:AlternateContent');
  const fallback = childOf(choice, 'mc:Fallback') ?? childOf(choice, 'mc:Choice');
  return valueOf(childOf(fallback, 'w:numFmt'));
};

const textOf = (own: Level, list: List, counts: readonly (number | undefined)[]): string => {
  if (own.format === 'bullet') return '';
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const level = list.levels.get(at);
    const count = counts[at] ?? level?.start ?? 1;
    return numeral(count, own.isLegal ? 'decimal' : (level?.format ?? 'decimal'));
  });
  // Behind a sign of its own a number needs no blank.
  return text === '' || own.suffix === 'nothing' || /[、.．。）)】］\]：:\s]$/.test(text) || /[①-⒛㉑-㊿]$/.test(text)
    ? text
    : `${text} `;
};
