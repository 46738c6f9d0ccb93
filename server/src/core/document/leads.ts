/**
 * Unnumbered lead-ins: short sentences that title what follows (“稳工业运行。紧盯重点产业……”). Only where parallels
 * stand beside them under the same heading, each with text of its own; a short sentence alone is just a sentence.
 */
import { findBreaks } from './breaks';
import { isLeadLike, isOpenerLike, isRowLike, TOPIC } from './lead-words';
import { isAtHead, type Mark } from './mark';
import type { Paragraph } from './types';

/** How a sentence can title: by its words, by its place alone, with a comma in it, behind a dash, as a paragraph of its own, in a row that begins alike. */
type Form = 'verb' | 'plain' | 'pair' | 'dash' | 'own' | 'row';

interface Candidate extends Mark {
  readonly form: Form;
  /** Does the sentence open its paragraph? */
  readonly opens: boolean;
  /** Does the paragraph open with a numbered heading that is run in with its text? */
  readonly isRunIn: boolean;
  /** Where the paragraph's text begins, behind such a heading. */
  readonly from: number;
  /** Where the paragraph ends. */
  readonly stop: number;
}

/** One numbered heading's own text. */
interface Section {
  readonly candidates: Candidate[];
  /** Its paragraphs, those without a candidate too. */
  readonly paragraphs: number[];
  /** How many of them open with a dash. */
  dashes: number;
}

/** `marks`: in reading order. */
export const findLeads = (paragraphs: readonly Paragraph[], marks: readonly Mark[]): Mark[] => {
  const byParagraph = new Map<number, Mark[]>();
  for (const m of marks) {
    const own = byParagraph.get(m.paragraph);
    if (own) own.push(m);
    else byParagraph.set(m.paragraph, [m]);
  }
  const breaks = new Set(findBreaks(paragraphs, marks));
  const sections: Section[] = [];
  let section: Section | undefined;
  for (const p of paragraphs) {
    if (p.kind !== 'text') continue;
    const own = byParagraph.get(p.index) ?? [];
    const isHead = isAtHead(own[0]) && (own[0]?.style === 'heading' || own[0]?.section === true);
    if (isHead || !section || breaks.has(p.index))
      sections.push((section = { candidates: [], paragraphs: [], dashes: 0 }));
    if (DASHED.test(p.view.text)) section.dashes++;
    if (!isHead || (own[0]?.end ?? 0) + 1 < p.view.text.length) section.paragraphs.push(p.index);
    section.candidates.push(...candidatesIn(p, own, paragraphs));
    if (own.some(o => o.style === 'heading' && !isAtHead(o))) section = undefined;
  }
  // Sentences alone on their lines are a habit of the whole report or none.
  const alone = sections.reduce((n, s) => n + s.candidates.filter(c => c.form === 'own').length, 0);
  return sections.flatMap(s => parallels(s, alone >= MANY));
};

const MANY = 3;

/** `own`: the marks of this paragraph. */
const candidatesIn = (p: Paragraph, own: readonly Mark[], all: readonly Paragraph[]): Candidate[] => {
  const text = p.view.text;
  const isRunIn = own[0]?.style === 'heading' && isAtHead(own[0]);
  const next = own.find(o => o.style === 'heading' && !isAtHead(o))?.start ?? text.length;
  const from = isRunIn ? (own[0]?.end ?? 0) + 1 : 0;
  const found: { mark: Mark; form: Form }[] = [];
  let start = from;
  // Stop to stop: a pattern for “anything up to 。” would search a text without 。 again from its every character.
  for (const stop of text.slice(from).matchAll(/[。！？]/g)) {
    const end = from + stop.index;
    if (end >= next) break;
    const at = start;
    start = end + 1;
    // What stands behind 一是 belongs to that item.
    if (stop[0] !== '。' || own.some(o => o.style === 'inline' && o.start < end)) continue;
    const read = readSentence(text.slice(at, end), at === 0 && !isRunIn);
    if (!read) continue;
    const whole = at === 0 && end + 1 === text.length;
    if (whole && !titlesNext(p, all)) continue;
    found.push({
      mark: { paragraph: p.index, start: end - read.words.length, end, marker: null, style: 'lead', title: read.words },
      form: whole && read.form !== 'row' ? 'own' : read.form,
    });
  }
  return found.map(f => ({
    ...f.mark,
    form: f.form,
    opens: f.mark.start <= DASH && !isRunIn,
    isRunIn,
    from,
    stop: next,
  }));
};

/** The longest dash. */
const DASH = 2;

const DASHED = /^(?:——|—|──|─|--)(?=[^—─\-])/;

const readSentence = (raw: string, opens: boolean): { words: string; form: Form } | undefined => {
  const dash = opens ? DASHED.exec(raw) : null;
  if (dash) {
    const words = raw.slice(dash[0].length);
    return isOpenerLike(words) || isPair(words) ? { words, form: 'dash' } : undefined;
  }
  const words = TOPIC.exec(raw.slice(-40))?.[1] ?? raw;
  if (isLeadLike(words, opens)) return { words, form: 'verb' };
  if (!opens) return undefined;
  if (isOpenerLike(words)) return { words, form: 'plain' };
  if (isPair(words)) return { words, form: 'pair' };
  return isRowLike(words) ? { words, form: 'row' } : undefined;
};

/** “财政运行良好，金融发展提速”: two short halves. */
const isPair = (words: string): boolean => {
  const halves = words.split('，');
  return (
    halves.length === 2 &&
    words.length <= 30 &&
    halves.every(h => h.length >= 4 && h.length <= 16) &&
    isOpenerLike(words.replace('，', ''), 30)
  );
};

/** A sentence alone on its line can title the paragraph below. */
const titlesNext = (p: Paragraph, all: readonly Paragraph[]): boolean => {
  const below = all[p.index + 1];
  return below?.kind === 'text' && below.view.text.length >= LONG;
};

const LONG = 60;

const isTopic = (c: Candidate): boolean => TOPIC.test(c.title);

/** Candidates under one heading: those with text of their own, if at least two are left. */
const parallels = (section: Section, standAlone: boolean): Mark[] => {
  const { candidates } = section;
  const topics = candidates.filter(isTopic);
  if (topics.length >= 2) return topics.map(bare);
  const opening = openers(
    candidates.filter(c => c.opens && (c.form !== 'own' || standAlone)),
    section,
  );
  if (opening.length) return opening.map(bare);
  // Several within one paragraph that is theirs from its beginning.
  const inside = new Map<number, Candidate[]>();
  for (const c of candidates)
    if (c.form === 'verb' && c.title.length <= SHORT) inside.set(c.paragraph, [...(inside.get(c.paragraph) ?? []), c]);
  return [...inside.values()].flatMap(own => {
    const titled = withBody(own);
    const first = titled[0];
    if (first && titled.length >= 2 && (first.isRunIn || own[0]?.opens) && first.start - first.from <= INTRODUCTION)
      return titled.map(bare);
    // “坚持改革创新。……坚持绿色发展。……坚持以人为本。……”: behind an introduction, one word at every head makes them parallel.
    const heads = new Map<string, number>();
    for (const c of titled) heads.set(c.title.slice(0, 2), (heads.get(c.title.slice(0, 2)) ?? 0) + 1);
    return withBody(titled.filter(c => (heads.get(c.title.slice(0, 2)) ?? 0) >= 3)).map(bare);
  });
};

/** Inside a paragraph a longer sentence says something rather than titles. */
const SHORT = 20;

/** Lead-ins that divide a paragraph come after a sentence or two at most. */
const INTRODUCTION = 160;

/**
 * One paragraph each, the usual print. A verb of doing at the head is proof enough for two; the weaker the form, the
 * more of the neighbouring paragraphs must open alike.
 */
const openers = (all: readonly Candidate[], { paragraphs, dashes: dashed }: Section): Candidate[] => {
  const first = new Map<number, Candidate>();
  for (const c of all)
    if (!first.has(c.paragraph) && (c.form === 'own' || c.stop - c.end - 1 >= BODY || isWhole(c)))
      first.set(c.paragraph, c);
  const own = [...first.values()];
  const dashes = own.filter(c => c.form === 'dash');
  const alone = own.filter(c => c.form === 'own');
  const rows = rowsOf(own, paragraphs);
  const inRow = new Set(rows);
  const run = own.filter(c => c.form !== 'dash' && c.form !== 'own' && c.form !== 'row' && !inRow.has(c));
  return [
    ...(dashes.length >= 2 && dashes.length * 3 >= dashed * 2 ? dashes : []),
    ...alone.filter(c => !inRow.has(c)),
    ...rows,
    ...atLeast(run, paragraphs),
  ].sort((a, b) => a.paragraph - b.paragraph);
};

/** “这五年，我们…。”, “这五年，我们…。”: three neighbours or more that begin alike title their paragraphs, whatever they say. */
const rowsOf = (own: readonly Candidate[], paragraphs: readonly number[]): Candidate[] => {
  const rows: Candidate[][] = [];
  const places = new Map(paragraphs.map((p, i) => [p, i] as const));
  for (const c of own) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const gap = last ? (places.get(c.paragraph) ?? 0) - (places.get(last.paragraph) ?? 0) : Infinity;
    if (
      row &&
      last &&
      last.title.slice(0, 3) === c.title.slice(0, 3) &&
      isWhole(last) === isWhole(c) &&
      gap <= (isWhole(c) ? 2 : 1)
    )
      row.push(c);
    else rows.push([c]);
  }
  return rows.filter(r => r.length >= MANY && r.some(c => c.form === 'row')).flat();
};

/** Alone in its paragraph. */
const isWhole = (c: Candidate): boolean => c.end + 1 >= c.stop;

const atLeast = (run: readonly Candidate[], paragraphs: readonly number[]): Candidate[] => {
  const verbs = run.filter(c => c.form === 'verb');
  const share = (some: readonly Candidate[]): number => {
    const [from, to] = [some[0]?.paragraph ?? 0, some.at(-1)?.paragraph ?? 0];
    return some.length / Math.max(1, paragraphs.filter(p => from <= p && p <= to).length);
  };
  const plain = run.filter(c => c.form !== 'pair');
  if (run.length > plain.length && run.length >= 3 && share(run) >= 0.75) return [...run];
  if (
    plain.length > verbs.length &&
    ((verbs.length >= 1 && plain.length >= 2 && share(plain) >= 0.6) || (plain.length >= 3 && share(plain) >= 0.75))
  )
    return plain;
  return verbs.length >= 2 ? verbs : [];
};

/** Enough characters up to the next of them or the paragraph's end. */
const withBody = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter((c, i) => {
    const next = candidates[i + 1];
    return (next && next.paragraph === c.paragraph ? next.start : c.stop) - c.end - 1 >= BODY;
  });

const BODY = 25;

/** Without what only the choice needed. */
const bare = ({ paragraph, start, end, marker, style, title }: Candidate): Mark => ({
  paragraph,
  start,
  end,
  marker,
  style,
  title,
});
