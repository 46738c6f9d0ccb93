/** All places of a file where known formulations are written otherwise than they are fixed. */
import { recall, spansOverlap, type Span } from '../../../base';
import type { DocTree, Paragraph, ReportDocument } from '../../../document';
import { toSourceSpan } from '../../../text';
import type { ParagraphMemo } from '../../memo';
import type { Deviation, GlossaryEntry, Slogan } from '../../types';
import { fold, foldName } from '../fold';
import type { Glossary } from '../glossary';
import { listDeviations } from './lists';
import { longNames, shortNames } from './spelling';
import { statedDeviation } from './stated';

/** `slogans`: those of each report, in order. */
export const extractDeviations = (
  tree: DocTree,
  slogans: readonly (readonly Slogan[])[],
  glossary: Glossary,
  memo?: ParagraphMemo,
): Deviation[][] => {
  const times = new Map<string, number>();
  for (const s of slogans.flat()) times.set(s.name, (times.get(s.name) ?? 0) + 1);
  const spelledOut = new Set(slogans.flat().flatMap(s => (s.items === null ? [] : [s.name])));
  const isOwn = (name: string): boolean => (times.get(name) ?? 0) > 1 || spelledOut.has(name);
  return tree.documents.map((report, i) => {
    const own = slogans[i] ?? [];
    const found = [
      ...report.paragraphs
        .filter(p => p.kind === 'text' || p.kind === 'heading')
        .flatMap(p => inParagraph(report, p, glossary, isOwn, memo)),
      ...own.flatMap(s => ofMention(report, s, glossary)),
      ...triads(report, own),
    ];
    // One place, one accusation: the first reading stands; a slogan's own items are counted elsewhere.
    return found.filter(
      (d, k) =>
        !(d.kind === 'missing' && own.some(s => s.itemsSpan && spansOverlap(s.itemsSpan, d.span))) &&
        !found.slice(0, k).some(e => spansOverlap(e.span, d.span)),
    );
  });
};

const inParagraph = (
  report: ReportDocument,
  p: Paragraph,
  glossary: Glossary,
  isOwn: (name: string) => boolean,
  memo: ParagraphMemo | undefined,
): Deviation[] => {
  const text = p.view.text;
  const lists = recall(memo?.lists, `${report.front.year}|${text}`, () => [
    ...listDeviations(text, glossary.lists, report.front.year),
  ]);
  const long = recall(memo?.spelling, text, () => [...longNames(text, glossary.spelling, glossary)]);
  const at = (span: Span): Pick<Deviation, 'paragraph' | 'span'> => ({
    paragraph: p.index,
    span: toSourceSpan(p.view, span),
  });
  return [
    // A variant that the glossary allows is no deviation, unless only its order differs.
    ...lists
      .filter(d => d.kind === 'order' || !isVariant(text, d, glossary))
      .map(d => ({
        ...at(d.span),
        kind: d.kind,
        name: d.entry.name,
        written: d.written,
        expected: d.expected,
        soundsAlike: false,
      })),
    ...[...long, ...shortNames(text, glossary.spelling, glossary, isOwn)]
      .filter(d => report.front.year === null || (d.entry.since ?? 0) <= report.front.year)
      .map(d => ({
        ...at(d.span),
        kind: 'spelling' as const,
        name: d.entry.name,
        written: d.written,
        expected: d.expected,
        soundsAlike: d.soundsAlike,
      })),
  ];
};

/** Does a known variant of the entry cover the member that differs? */
const isVariant = (
  text: string,
  { span, entry }: { readonly span: Span; readonly entry: GlossaryEntry },
  glossary: Glossary,
): boolean => {
  const folded = fold(text);
  const start = folded.at.findIndex(a => a >= span.start);
  for (let i = Math.max(0, start - 80); i <= start; i++)
    if (
      glossary
        .endsAt(folded.text, i)
        .some(e => (folded.at[e - 1] ?? 0) >= span.end - 1 && glossary.find(folded.text.slice(i, e)).includes(entry))
    )
      return true;
  return false;
};

const ofMention = (report: ReportDocument, slogan: Slogan, glossary: Glossary): Deviation[] => {
  const senses = slogan.known ? glossary.describe(slogan.name, report.front.year) : [];
  const [entry] = senses;
  const text = report.paragraphs[slogan.paragraph]?.view.text;
  if (!entry || entry.unsure || text === undefined) return [];
  const out: Deviation[] = [];
  const stated = statedDeviation(slogan, senses);
  if (stated && stated.kind !== 'missing' && slogan.itemsSpan)
    out.push({
      paragraph: slogan.paragraph,
      span: slogan.itemsSpan,
      kind: stated.kind,
      name: entry.name,
      written: stated.written,
      expected: stated.expected,
      soundsAlike: false,
    });
  const before = foldName(text.slice(Math.max(0, slogan.viewSpan.start - 8), slogan.viewSpan.start));
  const behind = foldName(text.slice(slogan.viewSpan.end, slogan.viewSpan.end + 8));
  const verb = entry.notVerbs.find(v => before.endsWith(v));
  const head = entry.notHeads.find(h => behind.startsWith(h));
  const mention = { paragraph: slogan.paragraph, span: slogan.span, name: entry.name, soundsAlike: false };
  if (verb !== undefined && entry.verb !== null)
    out.push({ ...mention, kind: 'verb', written: verb, expected: entry.verb });
  if (head !== undefined && entry.head !== null)
    out.push({ ...mention, kind: 'head', written: head, expected: entry.head });
  return out;
};

const TRIAD = ['四个意识', '四个自信', '两个维护'];

/** 增强“四个意识”、坚定“四个自信”、做到“两个维护” in one sentence, in this order. */
const triads = (report: ReportDocument, slogans: readonly Slogan[]): Deviation[] =>
  slogans.flatMap((slogan, i) => {
    const rank = TRIAD.indexOf(slogan.key);
    const previous = slogans[i - 1];
    const before = previous ? TRIAD.indexOf(previous.key) : -1;
    const one = slogans[i - 2];
    // In a triad turned round one accusation is enough.
    if (one && TRIAD.indexOf(one.key) > before && before >= 0 && one.paragraph === slogan.paragraph) return [];
    if (!previous || rank < 0 || before <= rank || previous.paragraph !== slogan.paragraph) return [];
    const between =
      report.paragraphs[slogan.paragraph]?.view.text.slice(previous.viewSpan.end, slogan.viewSpan.start) ?? '';
    if (/[。！？；]/.test(between) || between.length > 12) return [];
    return [
      {
        paragraph: slogan.paragraph,
        span: slogan.span,
        kind: 'order' as const,
        name: slogan.key,
        written: `${previous.key}、${slogan.key}`,
        expected: '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
        soundsAlike: false,
      },
    ];
  });
