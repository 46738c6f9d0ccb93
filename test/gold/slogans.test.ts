/**
 * The seed's formulations, where it is there: known ones against an exact search that shares no code with the reader,
 * local ones and what they stand for against the annotated list. Skips, and says so, where the list is not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import type { Slogan } from '../../server/src/core/facts';
import builtIn from '../../server/src/core/facts/data/glossary.json';
import { createReportService } from '../../server/src/core/service';
import { NO_WORDS } from '../../server/src/core/text';

interface Entry {
  readonly name: string;
  readonly variants: readonly string[];
  readonly items: readonly string[];
  readonly level: string;
  readonly note: string;
  readonly in_seed: boolean;
  readonly unsure: boolean;
  readonly numeric: boolean;
}

const shared = resolve(__dirname, '../../../shared');
const [listFile, seedFile] = ['domain/slogans.json', 'seeds/changge-2020-2021.txt'].map(f => join(shared, f)) as [
  string,
  string,
];
const present = existsSync(listFile) && existsSync(seedFile);
if (!present) console.log('提法词表与种子（../shared/domain、../shared/seeds）不在，跳过。');

const NUMERALS = '零一二三四五六七八九';
const isSkipped = (c: string): boolean => /[\s　“”‘’"']/.test(c);
/** Without blanks, line breaks and quotes; a lone digit before a character as the numeral. */
const fold = (text: string): { readonly text: string; readonly at: readonly number[] } => {
  const kept = [...text].map((c, at) => ({ c, at })).filter(({ c }) => !isSkipped(c));
  const at = kept.map(k => k.at);
  const han = kept.map(({ c }, i) =>
    /[1-9]/.test(c) &&
    !/[\d.+A-Za-z]/.test(kept[i - 1]?.c ?? '') &&
    /[\u4e00-\u9fa5]/.test(kept[i + 1]?.c ?? '') &&
    !/[年月日时分]/.test(kept[i + 1]?.c ?? '')
      ? NUMERALS.charAt(Number(c))
      : c,
  );
  return { text: han.join(''), at };
};
const plain = (name: string): string => fold(name).text.replace(/[、，]/g, '');
const namesOf = (e: Entry): string[] => [e.name, ...e.variants];

describe.skipIf(!present)('formulations of the seed', () => {
  let source = '';
  let entries: readonly Entry[] = [];
  let slogans: readonly Slogan[] = [];
  beforeAll(() => {
    source = readFileSync(seedFile, 'utf8');
    entries = (JSON.parse(readFileSync(listFile, 'utf8')) as readonly Entry[]).filter(e => e.in_seed);
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    service.update([{ file: seedFile, text: source }]);
    slogans = [...service.workspace.files.values()].flatMap(f => f.reports.flatMap(r => r.slogans));
  });

  /** Every place where a name stands, the longest at each; quoted where quotes touch it. */
  const occurrences = (): {
    readonly name: string;
    readonly start: number;
    readonly end: number;
    readonly quoted: boolean;
  }[] => {
    const names = entries
      .flatMap(namesOf)
      .map(n => fold(n).text)
      .filter(n => n.length > 1)
      .sort((a, b) => b.length - a.length);
    const folded = fold(source);
    const found = [];
    for (let i = 0; i < folded.text.length; i++) {
      const name = names.find(n => folded.text.startsWith(n, i));
      if (name === undefined) continue;
      const [start, end] = [folded.at[i] ?? 0, (folded.at[i + name.length - 1] ?? 0) + 1];
      found.push({ name, start, end, quoted: /[“”]/.test(source.slice(start - 1, end + 1)) });
      i += name.length - 1;
    }
    return found;
  };

  const overlaps = (s: Slogan, o: { readonly start: number; readonly end: number }): boolean =>
    s.span.start < o.end && o.start < s.span.end;

  it('known ones: recall ≥ 0.95 over all places where a name stands', () => {
    const local = new Set(
      entries
        .filter(e => e.level === 'local')
        .flatMap(namesOf)
        .map(n => fold(n).text),
    );
    const due = occurrences().filter(o => !local.has(o.name) && !isPlanPeriod(o.name));
    const missed = due.filter(o => !slogans.some(s => overlaps(s, o)));
    expect(due.length).toBeGreaterThan(350);
    expect.soft(missed.length / due.length, missed.map(o => o.name).join(' ')).toBeLessThanOrEqual(0.05);
  });

  it('known ones: precision ≥ 0.98, each stands there under a glossary’s name and not in the middle of a longer one', () => {
    const glossary = builtIn as readonly { name: string; variants: readonly string[]; quotedOnly?: boolean }[];
    const byName = new Map(glossary.flatMap(e => [e.name, ...e.variants].map(n => [fold(n).text, e] as const)));
    const places = occurrences();
    const inQuotes = new Set([...source.matchAll(/“([^“”]{2,20})”/g)].map(m => fold(m[1] ?? '').text));
    const known = slogans.filter(s => s.known);
    const wrong = known.filter(s => {
      const written = fold(source.slice(s.span.start, s.span.end)).text;
      const entry = byName.get(written);
      const longer = !s.quoted && places.some(o => overlaps(s, o) && o.name.length > written.length);
      return (
        entry === undefined ||
        longer ||
        (entry.quotedOnly === true && !s.quoted && written.length <= 6 && !inQuotes.has(written))
      );
    });
    expect(known.length).toBeGreaterThan(350);
    expect.soft(wrong.length / known.length, wrong.map(s => s.text).join(' ')).toBeLessThanOrEqual(0.02);
  });

  it('local ones: the glossary holds none of them, and ≥ 0.85 are discovered', () => {
    const local = entries.filter(e => e.level === 'local');
    const inGlossary = new Set((builtIn as readonly { name: string }[]).map(e => plain(e.name)));
    const missed = local.filter(e => !mentionsOf(e).length);
    expect(local.filter(e => inGlossary.has(plain(e.name))).map(e => e.name)).toEqual([]);
    expect(local.length).toBeGreaterThan(80);
    expect.soft(1 - missed.length / local.length, missed.map(e => e.name).join(' ')).toBeGreaterThanOrEqual(0.85);
  });

  it('local ones: ≥ 0.85 of the expansions that the text gives are found as they are annotated', () => {
    const given = entries.filter(e => e.level === 'local' && isSpelledOut(e));
    const missed = given.filter(e => !mentionsOf(e).some(s => s.items !== null && agree(e.items, s.items)));
    expect(given.length).toBeGreaterThan(25);
    expect.soft(1 - missed.length / given.length, missed.map(e => e.name).join(' ')).toBeGreaterThanOrEqual(0.85);
  });

  /** By the whole name or, of “倍增”计划, by what its quotes hold. */
  const mentionsOf = (e: Entry): readonly Slogan[] => {
    const names = new Set(
      namesOf(e).flatMap(n => [plain(n), ...[...n.matchAll(/“([^“”]+)”/g)].map(m => plain(m[1] ?? ''))]),
    );
    return slogans.filter(s => names.has(plain(s.name)));
  };
});

/** “十四五” is a time; the reader of figures knows it. */
const isPlanPeriod = (name: string): boolean => /^十[一二三四五]五$/.test(name);

/** A cardinal whose items stand in the text: not those that the list guesses at (推断), and no name that is its own list. */
const isSpelledOut = (e: Entry): boolean =>
  e.numeric &&
  e.items.length > 0 &&
  !e.unsure &&
  !e.note.includes('推断') &&
  !namesOf(e).some(n => plain(n) === plain(e.items.join('')));

/** Item by item; where a sign of “一二三” stands for several, all of them stand in what was found. */
const agree = (annotated: readonly string[], found: readonly string[]): boolean =>
  annotated.length === found.length
    ? annotated.every(a => found.some(f => inCommon(plain(a), plain(f)) >= 0.5))
    : annotated.length > found.length && annotated.every(a => inCommon(plain(a), plain(found.join(''))) >= 0.75);

/** Of the shorter one's pairs of characters, how many are the longer one's. */
const inCommon = (a: string, b: string): number => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const pairs = [...short].slice(1).map((c, i) => short.charAt(i) + c);
  return pairs.length ? pairs.filter(p => long.includes(p)).length / pairs.length : Number(long.includes(short));
};
