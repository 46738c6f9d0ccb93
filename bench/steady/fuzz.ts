/** Texts that nobody would write: pieces of reports with something cut, doubled, swapped or put in, and whole documents treated likewise. */
import { breachesOf, incrementalBreaches } from './invariants';
import { randomFrom } from './random';
import { cut, inventedTexts, mutated, realTexts } from './texts';
import { shortened, type Breach, type Failure, type Section } from './verdict';

export interface FuzzOptions {
  readonly root: string;
  readonly seed: number;
  readonly pieces: number;
  readonly documents: number;
  /** Tells how far it is. */
  readonly progress?: (done: number, of: number) => void;
}

const LONGEST = 2000;
/** Processor seconds that a text may take: one for its being there at all, ten for each million characters, as everywhere. */
const allowed = (length: number): number => 2 + length / 100_000;
/** As many failures are made small; the others are counted. */
const MADE_SMALL = 12;

export const fuzz = ({ root, seed, pieces, documents, progress }: FuzzOptions): Section => {
  const real = realTexts(root);
  const pool = [...inventedTexts(48, seed), ...real];
  const failures: Failure[] = [];
  const kinds = new Map<string, number>();
  let steps = 0;
  const judge = (
    id: string,
    text: string,
    breaches: readonly Breach[],
    find: (text: string) => readonly Breach[],
  ): void => {
    for (const breach of breaches) {
      const kind = kindOf(breach);
      const seen = kinds.get(kind) ?? 0;
      kinds.set(kind, seen + 1);
      if (seen) continue;
      const small =
        kinds.size <= MADE_SMALL && breach.fault !== 'hang'
          ? smaller(text, t => find(t).some(b => kindOf(b) === kind))
          : text;
      failures.push({ ...breach, id, input: shortened(small) });
    }
  };
  const timed = (id: string, text: string, seedOfCase: number, places: number): void => {
    const find = (t: string): Breach[] => breachesOf(t, randomFrom(seedOfCase), places);
    const before = process.cpuUsage();
    const breaches = find(text);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    judge(
      id,
      text,
      seconds > allowed(text.length)
        ? [...breaches, { fault: 'hang', what: `${seconds.toFixed(1)} s for ${text.length} characters` }]
        : breaches,
      find,
    );
  };
  for (let i = 0; i < pieces; i++) {
    const own = seed * 1_000_003 + i;
    const random = randomFrom(own);
    const text = cut(pool, random, LONGEST);
    timed(`piece ${i}`, text, own, 2);
    if (i % 4 === 0) {
      const next = mutated(text, random, 2);
      steps++;
      judge(`steps ${i}`, next, incrementalBreaches([text, next]), t => incrementalBreaches([text, t]));
    }
    if (i % 500 === 0) progress?.(i, pieces + documents);
  }
  for (let i = 0; i < documents; i++) {
    const own = seed * 7_000_003 + i;
    const random = randomFrom(own);
    const whole = pool[i % pool.length] ?? '';
    const text = mutated(whole, random, 4 + random(30));
    timed(`document ${i}`, text, own, 3);
    if (i % 4 === 0) {
      steps++;
      judge(`steps of document ${i}`, text, incrementalBreaches([whole, text]), t => incrementalBreaches([whole, t]));
    }
    if (i % 20 === 0) progress?.(pieces + i, pieces + documents);
  }
  return {
    name: 'fuzz',
    cases: pieces + documents,
    failures,
    notes: [
      `${pieces} pieces of up to ${LONGEST} characters and ${documents} whole documents, cut from ${pool.length - real.length} invented and ${real.length} real reports; ${steps} of them also read step by step`,
      ...[...kinds].map(([kind, n]) => `${n} × ${kind}`),
    ],
  };
};

/** Failures of one kind are one failure: numbers and quoted text do not tell them apart. */
const kindOf = ({ fault, what }: Breach): string =>
  `${fault}: ${what
    .replace(/"(?:[^"\\]|\\.)*"/g, '…')
    .replace(/\d+(?:\.\d+)?/g, 'n')
    .slice(0, 120)}`;

/** The text with everything taken out that the failure does not need; within bounds. */
export const smaller = (text: string, fails: (text: string) => boolean): string => {
  let now = text;
  let tries = 400;
  for (let size = now.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < now.length && tries > 0; tries--) {
      const less = now.slice(0, at) + now.slice(at + size);
      if (less !== now && fails(less)) now = less;
      else at += size;
    }
  }
  return now;
};
