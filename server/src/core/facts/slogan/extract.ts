/** Named slogans of a report: known ones, quoted or bare, and local ones that the way of writing gives away. */
import { recall } from '../../base';
import type { DocTree, Paragraph, ReportDocument } from '../../document';
import { toSourceSpan } from '../../text';
import type { Slogan } from '../types';
import { cardinalOf } from './cardinal';
import { findExpansion } from './expansion';
import type { ParagraphMemo } from '../memo';
import { fold, foldName } from './fold';
import type { Glossary } from './glossary';
import { countedNameAt, shortPlace } from './bare';
import {
  isCalled,
  isCoinage,
  isGoal,
  isName,
  isNoFormulation,
  isOrdinaryBare,
  isParallel,
  isSideBySide,
  isTurn,
  isUpheld,
  mayRecur,
} from './local';
import { closing, placesOf, type Mention, type Names } from './places';
import { createTrie } from './trie';

/** One list for each report of the file; a name found in one report is looked for in all of them. */
export const extractSlogans = (tree: DocTree, glossary: Glossary, memo?: ParagraphMemo): Slogan[][] => {
  const quotations = tree.documents.map(report => spoken(report).map(p => quotationsOf(p.view.text)));
  const local = localNames(quotations.flat(2), glossary);
  const quotedNames = new Set(quotations.flat(2).map(q => foldName(q.inner)));
  const bare = createTrie([...local.bare].filter(n => !isOrdinaryBare(n)));
  const names = [local.quoted, local.bare, quotedNames].map(set => [...set].sort().join('、')).join('|');
  const signature = memo?.short(names) ?? '';
  const found = tree.documents.map(report => {
    const context: Context = {
      source: tree.source.text,
      report,
      local: local.quoted,
      bare,
      glossary,
      quotedNames,
      year: report.front.year,
      place: shortPlace(report.front.region),
      signature: `${report.front.year}|${report.front.region}|${signature}`,
    };
    return spoken(report).flatMap(p => inParagraph(p, context, memo));
  });
  // What one place of the file spells out as its own is its own in all of them.
  const own = new Set(
    found
      .flat()
      .filter(s => !s.known)
      .map(s => s.name),
  );
  return found.map(slogans =>
    slogans.map(s => (s.known && own.has(s.name) ? { ...s, known: false, key: ownKey(s.name) } : s)),
  );
};

const ownKey = (name: string): string => name.replace(/[、，]/g, '');

interface Context extends Names {
  readonly source: string;
  readonly report: ReportDocument;
  /** Of all that a mention depends on besides its paragraph. */
  readonly signature: string;
}

const spoken = (report: ReportDocument): Paragraph[] =>
  report.paragraphs.filter(p => p.kind === 'text' || p.kind === 'heading');

interface Quotation {
  readonly inner: string;
  readonly before: string;
  readonly behind: string;
}

const quotationsOf = (text: string): Quotation[] => {
  const found: Quotation[] = [];
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    const close = closing(text, open);
    if (close > 0)
      found.push({
        inner: text.slice(open + 1, close),
        before: text.slice(Math.max(0, open - 12), open),
        behind: text.slice(close + 1, close + 25),
      });
  }
  return found;
};

/** Names that count in quotes, and those that count without: made as a slogan is made, or in quotes more than once. */
const localNames = (
  quotations: readonly Quotation[],
  glossary: Glossary,
): { quoted: Set<string>; bare: Set<string> } => {
  const quoted = new Set<string>();
  const bare = new Set<string>();
  const seen = new Map<string, number>();
  const never = new Set<string>();
  for (const { inner, before, behind } of quotations) {
    const name = foldName(inner);
    if (!isName(inner) || glossary.find(name).length) continue;
    if (isNoFormulation(name, behind)) never.add(name);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const introduced = /（(?:以下)?(?:简称|即)：?$/.test(before) && behind.startsWith('）');
    const made = isCoinage(name) || isParallel(inner);
    if (
      made ||
      introduced ||
      isCalled(inner, behind) ||
      isUpheld(inner, before) ||
      isSideBySide(inner, before, behind) ||
      isTurn(inner, before, behind) ||
      isGoal(inner) ||
      (times > 1 && mayRecur(inner))
    )
      quoted.add(name);
    if (quoted.has(name) && (made || times > 1)) bare.add(name);
  }
  for (const name of never) {
    quoted.delete(name);
    bare.delete(name);
  }
  return { quoted, bare };
};

const inParagraph = (p: Paragraph, context: Context, memo: ParagraphMemo | undefined): Slogan[] => {
  const { text } = p.view;
  return recall(memo?.slogans, `${context.signature}|${text}`, () => placesOf(text, context)).flatMap(place =>
    place.kind === 'mention' ? make(p, place.mention, context) : (spelledOut(p, place.at, context) ?? []),
  );
};

/** 三大国家战略 or 双提升 behind its names, 三条底线 before its series. */
const spelledOut = (p: Paragraph, at: number, context: Context): Slogan | undefined => {
  const name = countedNameAt(p.view.text, at);
  if (name === undefined) return undefined;
  const slogan = make(p, { span: { start: at, end: at + name.length }, name, quoted: false, known: false }, context);
  return slogan.items?.length === slogan.count ? slogan : undefined;
};

const make = (p: Paragraph, mention: Mention, { source, report, glossary, year }: Context): Slogan => {
  const span = toSourceSpan(p.view, mention.span);
  const senses = mention.known ? glossary.describe(mention.name, year) : [];
  const entry = senses.find(s => foldName(s.name) === mention.name) ?? senses[0];
  // The workspace's own entry knows better than its name what it counts.
  const count =
    entry?.level === 'local' && entry.items.length > 0
      ? entry.count
      : (cardinalOf(mention.name) ?? entry?.count ?? null);
  const stated = findExpansion(report, p, {
    name: mention.name,
    count,
    viewSpan: mention.span,
    quoted: mention.quoted,
  });
  const strange =
    !!stated &&
    senses.length > 0 &&
    senses.every(s => s.items.length > 0) &&
    stated.stated !== 'abbreviation' &&
    !senses.some(s => fits(s.items, stated.items, stated.stated === 'before'));
  // “三个一批” spelled out with other things than the glossary's is this place's own; a list that merely stands beside it is none.
  const own = strange && (stated.stated === 'brackets' || stated.stated === 'behind' || stated.stated === 'colon');
  const expansion = strange && !own ? undefined : stated;
  const key = mention.known && !own ? foldName(senses[0]?.name ?? mention.name) : ownKey(mention.name);
  return {
    document: report.index,
    paragraph: p.index,
    span,
    viewSpan: mention.span,
    text: source.slice(span.start, span.end),
    name: mention.name,
    count,
    quoted: mention.quoted,
    items: expansion?.items ?? null,
    itemsSpan: expansion?.span ?? null,
    stated: expansion?.stated ?? null,
    open: expansion?.open ?? false,
    written: wayOfWriting(p.view.text, mention, key, glossary),
    known: mention.known && !own,
    key,
  };
};

/** “三变”改革 is the whole of what is written where 三变改革 is a name of the same slogan. */
const wayOfWriting = (text: string, { span, known }: Mention, key: string, glossary: Glossary): string => {
  const near = text.slice(span.start, span.end + 12);
  const folded = fold(near);
  const end = known
    ? glossary
        .endsAt(folded.text, 0)
        .filter(e => foldName(glossary.find(folded.text.slice(0, e))[0]?.name ?? '') === key)
        .at(-1)
    : undefined;
  const stop = end === undefined ? 0 : (folded.at[end - 1] ?? 0) + 1;
  return near.slice(0, Math.max(stop, span.end - span.start)).replace(/\s/g, '');
};

/** Are these the slogan's items? One of them tells; of a list that merely stands before it most must be. */
const fits = (items: readonly string[], stated: readonly string[], most: boolean): boolean => {
  const met = items.filter(i => stated.some(x => akin(i, x))).length;
  return most ? met * 2 > items.length : met > 0;
};

/** Do two items mean one thing? Half of the shorter one's characters in common, in pairs; a short one at the other's edge. */
const akin = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3) return long.startsWith(short) || long.endsWith(short);
  let pairs = 0;
  for (let i = 0; i + 1 < short.length; i++) if (long.includes(short.slice(i, i + 2))) pairs++;
  return pairs * 2 >= short.length - 1;
};
