/** Report tree → figures and slogans. Orchestrates the extractors; holds no grammar itself. */
import type { Span } from '../base';
import type { DocTree, Paragraph, ReportDocument } from '../document';
import { toSourceSpan, type Segmenter } from '../text';
import { rangeBound, readBound, readInterval } from './figure/bound';
import { lexQuantities, type Lexeme } from './figure/lexer';
import { inFormula } from './figure/formula';
import { habitKey, habitOf, type Habit } from './figure/separators';
import { distributed, respectively } from './indicator/distribute';
import { wordEdges } from './indicator/edges';
import { readIndicator } from './indicator/read';
import { readMeasure, type MeasureReading } from './measure';
import type { ParagraphMemo } from './memo';
import { blocksOf } from './period/block';
import { LAST_DAY, type TimeWords } from './period/expression';
import { openingTimes, resolvePeriod, timesOf } from './period/resolve';
import { NO_OWN_WORDS, type OwnWords } from './own';
import { recallFigures } from './recall';
import { isPart, readScope } from './scope';
import { sectionsOf, type Section } from './section';
import { BUILT_IN, extractDeviations, extractSlogans, type Glossary } from './slogan';
import { readStatus, settled } from './status';
import type { DocumentFacts, Figure, IndicatorReading, ScopeReading } from './types';

export interface FactsContext {
  readonly segmenter: Segmenter;
  /** The region that reports without one of their own belong to, from settings; null to leave them open. */
  readonly region: string | null;
  /** What the workspace adds: indicators, units, scopes. */
  readonly own?: OwnWords;
  /** The built-in one where none is given. */
  readonly glossary?: Glossary;
  /** Of this workspace and its configuration; without one everything is read anew. */
  readonly memo?: ParagraphMemo;
}

/** One entry for each of `tree.documents`, in order. */
export const extractFacts = (tree: DocTree, context: FactsContext): readonly DocumentFacts[] => {
  const glossary = context.glossary ?? BUILT_IN;
  const slogans = extractSlogans(tree, glossary, context.memo);
  const deviations = extractDeviations(tree, slogans, glossary, context.memo);
  return tree.documents.map((report, i) => ({ figures: extractFigures(tree, report, context), slogans: slogans[i] ?? [], deviations: deviations[i] ?? [] }));
};

const extractFigures = (tree: DocTree, report: ReportDocument, context: FactsContext): Figure[] => {
  const figures: Figure[] = [];
  const sectionAt = sectionsOf(report);
  const tiered = isBudget(report);
  const blockAt = blocksOf(report, sectionAt(report.span.start).lookBack);
  const habit = habitOf(report.paragraphs.map(p => p.view.text));
  const circumstances = JSON.stringify([report.front.region ?? context.region, tiered, timesOf(report), habitKey(habit)]);
  const signatures = new Map<Section, string>();
  const signatureAt = (offset: number): string => {
    const section = sectionAt(offset);
    const signature = signatures.get(section) ?? JSON.stringify(section);
    signatures.set(section, signature);
    return signature;
  };
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind !== 'text' && paragraph.kind !== 'heading') continue;
    const block = blockAt(paragraph.index);
    const read = (): Figure[] => {
      const own: Figure[] = [];
      readParagraph(tree, report, paragraph, sectionAt, context, tiered, block, habit, own);
      return own;
    };
    const where = { source: tree.source.text, report, paragraph, first: figures.length };
    figures.push(...recallFigures(context.memo, where, { words: context.segmenter.words(paragraph.view.text), sectionAt: signatureAt, rest: block ? `${circumstances}${JSON.stringify(block)}` : circumstances }, read));
  }
  return figures;
};

/** How far back from a number its sentence is read; longer ones are run-on text or no text at all, and stay linear. */
const REACH = 400;
/** So many figures before one may be leant on. */
const RECENT = 40;

const readParagraph = (tree: DocTree, report: ReportDocument, paragraph: Paragraph, sectionAt: (offset: number) => Section, context: FactsContext, tiered: boolean, block: TimeWords | undefined, habit: Habit, figures: Figure[]): void => {
  const { text } = paragraph.view;
  const own = context.own ?? NO_OWN_WORDS;
  const lexemes = lexQuantities(text, own.units, { habit, isFormula: (start, end) => inFormula(text, start, end, context.glossary ?? BUILT_IN) });
  if (!lexemes.length) return;
  const sentences = splitSentences(text);
  const region = report.front.region ?? context.region;
  const aids = { ...wordEdges(text, context.segmenter.words(text)), dictionary: own.dictionary };
  const groups = groupsOf(text, lexemes);
  const foreignFrom = foreignBlock(text);
  const opening = openingTimes(text, report, sectionAt(paragraph.span.start));
  const names = new Map<Lexeme, IndicatorReading>();
  let sentenceAt = 0;
  let statementStart = 0;
  let paragraphScope: ScopeReading | undefined;
  let ofSentence: Read[] = [];
  let ofStatement: Read[] = [];
  lexemes.forEach((lexeme, i) => {
    while (sentenceAt < sentences.length - 1 && (sentences[sentenceAt]?.end ?? 0) <= lexeme.start) sentenceAt++;
    const sentence = sentences[sentenceAt] ?? { start: 0, end: text.length };
    const previous = lexemes[i - 1];
    if (!previous || previous.start < sentence.start) ofSentence = [];
    const turn = lastTurn(text, Math.max(sentence.start, previous?.end ?? 0), lexeme.start);
    if (turn !== undefined || !ofSentence.length) {
      statementStart = Math.max(sentence.start, turn ?? 0);
      ofStatement = [];
    }
    const near = Math.max(statementStart, lexeme.start - REACH);
    const clause = clauseStart(text, near, lexeme.start);
    const previousEnd = previous && previous.start >= statementStart ? previous.end : statementStart;
    const group = groups.get(lexeme);
    if (group) {
      const named = spread(group, distributed(text, near, group, region, aids)) ?? respectively(text, clause, group, ofStatement.slice(-RECENT), statementStart) ?? [];
      for (const [member, reading] of named) names.set(member, reading);
    }

    const span = toSourceSpan(paragraph.view, { start: lexeme.start, end: lexeme.end });
    const section = sectionAt(span.start);
    const chain = text.slice(near, lexeme.start);
    const before = { start: Math.max(sentence.start, lexeme.start - REACH), end: sentence.end };
    const left = text.slice(clause, lexeme.start);
    const measure = alike(text, lexeme, previous, ofStatement[ofStatement.length - 1]?.figure) ?? readMeasure(lexeme, left, chain, text.slice(lexeme.end, lexeme.end + 6));
    const { bound, threshold } = rangeBound(text, lexeme, previous, lexemes[i + 1]) ?? readBound(text, lexeme);
    const earlier = ofStatement.slice(-RECENT).map(o => o.figure);
    const earlierInSentence = earlier.length ? earlier : ofSentence.slice(-RECENT).map(o => o.figure);
    const indicator = names.get(lexeme) ?? readIndicator({ text, lexeme, clause, statement: statementStart, previousEnd, rightEnd: rightEnd(text, lexeme, lexemes[i + 1]), measure, earlier: measure.dependent ? earlier : earlierInSentence, region, aids });
    const status = readStatus({ planned: section.planned, done: section.done, sentence: text.slice(before.start, lexeme.start), statement: chain });
    const period = resolvePeriod({ report, section, text, sentence: before, statement: { start: near, end: lexeme.start }, opening, block, planned: status === 'target', previousStart: previous?.start ?? -1 });
    const from = startOfChange(text, clause, lexeme);
    const bracketed = /占([^，。；（(]{2,12}?)(?:总数|总额|总量|总)?[（(]$/.exec(text.slice(Math.max(0, lexeme.start - 20), lexeme.start))?.[1];
    const read = bracketed
      ? { name: bracketed, own: bracketed === region, evidence: { from: 'clause' as const, words: bracketed } }
      : readScope({ region, statement: chain, before: text.slice(before.start, near), foreign: foreignFrom !== undefined && foreignFrom < sentence.start, section: section.scope, tiered, wordAt: offset => aids.wordAt(offset), statementStart: near, named: own.scopes });
    // In a budget what a paragraph opens with (市级…) holds for the sentences that name no tier of their own.
    paragraphScope ??= read?.evidence.from === 'clause' ? read : undefined;
    const scope = read ?? (paragraphScope ? { ...paragraphScope, evidence: { from: 'paragraph' as const, words: paragraphScope.evidence.words } } : null);
    const placed = scope && region && isPart(scope) ? { ...scope, of: region } : scope;
    const base = measure.dependent ? baseOf(earlier, indicator, measure.measure) : null;
    const figure: Figure = {
      id: figures.length,
      document: report.index,
      paragraph: paragraph.index,
      span,
      viewSpan: { start: lexeme.start, end: lexeme.end },
      sentence,
      text: tree.source.text.slice(span.start, span.end),
      quantity: { value: lexeme.value, quantum: lexeme.quantum, unit: lexeme.unit.base, writtenUnit: lexeme.writtenUnit, dimension: lexeme.unit.dimension, damaged: lexeme.damaged || isMended(tree.source.text.slice(span.start, span.end)) },
      bound,
      interval: readInterval(lexeme, bound),
      indicator,
      scope: placed,
      period: fitPeriod(from && period?.evidence.from !== 'clause' ? earlierStart(text, before, lexeme, period) : period, lexeme, measure.measure, indicator),
      measure: measure.measure,
      status: settled(status, period, report.front.date?.value ?? null, chain),
      aggregate: measure.aggregate,
      direction: /[-－−–]/.test(text.charAt(lexeme.start)) ? 'down' : measure.direction,
      comparison: measure.comparison,
      stretch: /力争(?:达到|突破|超过|实现|完成)?$/.test(left.slice(-8)) && earlier.some(f => f.status === 'target'),
      threshold,
      base,
    };
    figures.push(figure);
    ofStatement.push({ lexeme, figure });
    ofSentence.push({ lexeme, figure });
  });
};

/** Blanks between digits that part no thousands, or characters of a private font: the digits were mended in reading. */
const isMended = (source: string): boolean => /[\ue000-\uf8ff]/.test(source) || (/\d[^\S\n]+[\d.．]|[.．][^\S\n]+\d/.test(source) && !/^\D?\d{1,3}(?:[^\S\n]\d{3}){1,6}(?!\d)/.test(source));

interface Read {
  readonly lexeme: Lexeme;
  readonly figure: Figure;
}

/** Behind the last ； between two offsets. */
const lastTurn = (text: string, from: number, to: number): number | undefined => {
  for (let i = to - 1; i >= from; i--) if (text.charAt(i) === '；') return i + 1;
  return undefined;
};

const spread = (group: readonly Lexeme[], readings: readonly IndicatorReading[] | undefined): readonly (readonly [Lexeme, IndicatorReading])[] | undefined =>
  readings && group.flatMap((member, k) => (readings[k] ? [[member, readings[k]] as const] : []));

/** 分别增长3.5%以上、7%左右: the verb before the first rate is that of the next, too. */
const alike = (text: string, lexeme: Lexeme, previous: Lexeme | undefined, figure: Figure | undefined): MeasureReading | undefined => {
  if (!previous || !figure || figure.viewSpan.start !== previous.start || !GAP.test(text.slice(previous.end, Math.min(lexeme.start, previous.end + 6)))) return undefined;
  if (previous.end + 6 < lexeme.start || previous.unit.dimension !== lexeme.unit.dimension || !['growth', 'change', 'points'].includes(figure.measure)) return undefined;
  if (lexeme.unit.dimension === 'count' && text.charAt(previous.end) === '，') return undefined;
  return { measure: figure.measure, direction: figure.direction, comparison: figure.comparison, aggregate: figure.aggregate, dependent: true };
};

/** “从省内县（市）来看” opens a block of other places to the end of the paragraph. */
const foreignBlock = (text: string): number | undefined => /从(?:省内|全省|周边|先进|发达)[^，。]{0,12}来看，|以[^，。]{2,10}地区为例，/.exec(text)?.index;

/** A number of years is never of half a year, and a stock at the half year's end is of that day. */
const fitPeriod = (period: Figure['period'], lexeme: Lexeme, measure: Figure['measure'], indicator: IndicatorReading | null): Figure['period'] => {
  const part = period && /^(\d{4})(?:(H[12])|Q([1-4])|-\d{2}\/\d{4}-(\d{2}))$/.exec(period.code);
  if (!period || !part?.[1]) return period;
  if (lexeme.unit.base === '年') return { ...period, code: part[1] };
  if (measure !== 'level' || !/(?:余额|保有量|库存|储备)$/.test(indicator?.name ?? '')) return period;
  const month = part[2] ? (part[2] === 'H1' ? 6 : 12) : part[3] ? Number(part[3]) * 3 : Number(part[4]);
  return { ...period, code: `@${part[1]}-${String(month).padStart(2, '0')}-${String(LAST_DAY[month - 1] ?? 30)}` };
};

/** 由A增加到B: A is of an earlier time, never of the default one. */
const startOfChange = (text: string, clause: number, lexeme: Lexeme): boolean =>
  /(?:由|从)[^，。；]{0,12}$/.test(text.slice(Math.max(clause, lexeme.start - 14), lexeme.start)) && /^[^，。；]{0,8}[，]?[^，。；\d]{0,6}(?:增加|增长|提高|上升|提升|扩大|下降|减少|降低|压缩|缩短|跃升|攀升|壮大|降|增|升|变)[^，。；\d]{0,2}(?:到|至|为)/.test(text.slice(lexeme.end, lexeme.end + 24));

/** The year that an earlier 由…年的 of the same sentence gave, or the one before the years looked back on; null where nothing tells. */
const earlierStart = (text: string, sentence: Span, lexeme: Lexeme, period: Figure['period']): Figure['period'] => {
  const year = [...text.slice(sentence.start, lexeme.start).matchAll(/[由从](\d{4})年/g)].pop()?.[1];
  if (year && period) return { code: year, evidence: { from: 'sentence', words: `${year}年` } };
  // 五年来由A提高到B: A is of the year before the five.
  const first = period && /^(\d{4})\/\d{4}$/.exec(period.code)?.[1];
  return first ? { ...period, code: String(Number(first) - 1) } : null;
};

/** A budget speaks of one indicator at every tier of government; there a figure without a tier of its own is nobody's. */
const isBudget = (report: ReportDocument): boolean => /预算|决算/.test(report.front.title?.value ?? '') || (report.paragraphs.slice(0, 40).filter(p => /预算(?:收入|支出)/.test(p.view.text)).length >= 6 && report.paragraphs.slice(0, 60).some(p => /(?:政府性基金|国有资本经营)预算/.test(p.view.text)));

/** Sentences end with 。！？; spans cover the text without gaps. */
const splitSentences = (text: string): Span[] => {
  const out: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!'。！？'.includes(text.charAt(i))) continue;
    out.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
};

const clauseStart = (text: string, from: number, to: number): number => {
  for (let i = to - 1; i >= from; i--) if ('，；：。！？,;:'.includes(text.charAt(i))) return i + 1;
  return from;
};

const rightEnd = (text: string, lexeme: Lexeme, next: Lexeme | undefined): number => {
  const limit = Math.min(next?.start ?? text.length, lexeme.end + 24);
  for (let i = lexeme.end; i < limit; i++) if ('，；：。！？、,;:（('.includes(text.charAt(i))) return i;
  return limit;
};

const GAP = /^(?:以上|以下|左右|以内)?[、和及，]$/;
/** No sentence names more things in one breath. */
const MOST = 12;

/** Numbers that stand side by side with only 、 or 和 between them, by the first of them. */
const groupsOf = (text: string, lexemes: readonly Lexeme[]): ReadonlyMap<Lexeme, readonly Lexeme[]> => {
  const groups = new Map<Lexeme, readonly Lexeme[]>();
  let group: Lexeme[] = [];
  const close = (): void => {
    const first = group[0];
    if (first && group.length > 1 && group.length <= MOST) groups.set(first, group);
  };
  for (const here of lexemes) {
    const before = group[group.length - 1];
    if (before && here.start - before.end <= 4 && GAP.test(text.slice(before.end, here.start))) group.push(here);
    else {
      close();
      group = [here];
    }
  }
  close();
  return groups;
};

/** The level that a change belongs to: the nearest before it in the same statement that speaks of the same indicator. */
const baseOf = (earlier: readonly Figure[], indicator: IndicatorReading | null, measure: Figure['measure']): number | null => {
  const wanted = measure === 'points' ? ['share', 'level', 'growth'] : ['level', 'share'];
  for (let i = earlier.length - 1; i >= 0; i--) {
    const f = earlier[i];
    if (f && wanted.includes(f.measure) && f.indicator?.name === indicator?.name) return f.id;
  }
  return null;
};
