/**
 * Lines of a table of contents: “一、工业发展……………3”, “一、工业	1”. They say where a part stands and are no part of the text. Two in
 * a row with page numbers that do not fall make one; below 目录 also lines that come again as headings.
 */

/** Indexes of such lines, the line 目录 among them. `lines`: texts in order, without blank ones. */
export const findContents = (lines: readonly string[]): ReadonlySet<number> => {
  const found = new Set<number>();
  if (!lines.some(line => HEAD.test(line) || entryOf(line))) return found;
  const comesAgain = repeats(lines);
  for (let i = 0; i < lines.length;) {
    const isHead = HEAD.test(lines[i] ?? '');
    const run = isHead ? below(lines, i, comesAgain) : paged(lines, i);
    const isContents = isHead
      ? run.length > 2
      : run.length >= MANY && run.some(k => comesAgain(entryOf(lines[k] ?? '')?.words ?? '', i + run.length));
    if (isContents) for (const k of run) found.add(k);
    i += Math.max(1, isHead && !isContents ? 1 : run.length);
  }
  return found;
};

const HEAD = /^[\s#*]*目\s*[录次][\s*]*$/;

/** A column of numbers with pages looks alike in a table; what a table of contents names comes again in the text. */
const MANY = 2;

type Repeats = (words: string, from: number) => boolean;

/** Does a line from `from` on begin with these words? The first of them tell. */
const repeats = (lines: readonly string[]): Repeats => {
  const last = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    const head = plain(line.slice(0, LONGEST));
    for (let n = 2; n <= Math.min(TELLING, head.length); n++) last.set(head.slice(0, n), i);
  }
  return (words, from) => words.length >= 2 && (last.get(words.slice(0, TELLING)) ?? -1) >= from;
};

const TELLING = 10;

/** Words, what leads the eye on, a page: dots, a tab, blanks. */
const PAGED =
  /^(\s*\S.{0,60}?)(?:\s*(?:[.．·•…‥。_—－-]\s*){3,}|\s*…+\s*|\s*\t\s*| {3,}|\u3000{2,})[（(-]?\s*(\d{1,3})\s*[）)-]?\s*$/;

interface Entry {
  readonly words: string;
  readonly page: number;
}

const entryOf = (line: string): Entry | undefined => {
  const m = line.length <= LONGEST && /\d[\s）)-]*$/.test(line.slice(-8)) ? PAGED.exec(line) : null;
  const words = plain(m?.[1] ?? '');
  return m && /[\u4e00-\u9fff]{2}/.test(words) && !/[，；：%\d]$/.test(words)
    ? { words, page: Number(m[2]) }
    : undefined;
};

/** An entry of a table of contents stands on one line. */
const LONGEST = 200;

const plain = (line: string): string => line.replace(/[\s#*…．·•]+/g, '');

/** A run of lines with pages that do not fall, from `from` on. */
const paged = (lines: readonly string[], from: number): number[] => {
  const run: number[] = [];
  let page = 0;
  for (let i = from; i < lines.length; i++) {
    const entry = entryOf(lines[i] ?? '');
    if (!entry || entry.page < page) break;
    page = entry.page;
    run.push(i);
  }
  return run;
};

/** Below the line 目录: entries with pages, and lines that come again further down; the first that stood there before ends it. */
const below = (lines: readonly string[], head: number, comesAgain: Repeats): number[] => {
  const run = [head];
  const seen = new Set<string>();
  for (let i = head + 1; i < lines.length && i <= head + MOST; i++) {
    const line = lines[i] ?? '';
    const words = entryOf(line)?.words ?? plain(line).replace(/\d{1,3}$/, '');
    const isEntry = words.length >= 2 && words.length <= 60 && !/[。；！？]/.test(words) && !seen.has(words);
    if (!isEntry || !(entryOf(line) || comesAgain(words, i + 1))) break;
    seen.add(words);
    run.push(i);
  }
  return run;
};

/** More entries than these are a text of their own. */
const MOST = 120;
