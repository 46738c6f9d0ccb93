/** Report tree → figures and slogans. Orchestrates the extractors; holds no grammar itself. */
import type { Span } from '../base';
import type { DocTree, Paragraph, ReportDocument } from '../document';
import { toSourceSpan, type Segmenter } from '../text';
import { readBound, readInterval } from './figure/bound';
import { lexQuantities, type Lexeme } from './figure/lexer';
import { distributed, readIndicator } from './indicator/read';
import { wordsByOffset } from './indicator/verbs';
import { readMeasure } from './measure';
import { resolvePeriod } from './period/resolve';
import { readScope } from './scope';
import { sectionsOf, type Section } from './section';
import { BUILT_IN, extractSlogans, type Glossary } from './slogan';
import { readStatus } from './status';
import type { DocumentFacts, Figure, IndicatorReading } from './types';

export interface FactsContext {
  readonly segmenter: Segmenter;
  /** The region that reports without one of their own belong to, from settings; null to leave them open. */
  readonly region: string | null;
  /** The built-in one where none is given. */
  readonly glossary?: Glossary;
}

/** One entry for each of `tree.documents`, in order. */
export const extractFacts = (tree: DocTree, context: FactsContext): readonly DocumentFacts[] => {
  const slogans = extractSlogans(tree, context.glossary ?? BUILT_IN);
  return tree.documents.map((report, i) => ({ figures: extractFigures(tree, report, context), slogans: slogans[i] ?? [] }));
};

const extractFigures = (tree: DocTree, report: ReportDocument, context: FactsContext): Figure[] => {
  const figures: Figure[] = [];
  const sectionAt = sectionsOf(report);
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind !== 'text' && paragraph.kind !== 'heading') continue;
    readParagraph(tree, report, paragraph, sectionAt, context, figures);
  }
  return figures;
};

const readParagraph = (tree: DocTree, report: ReportDocument, paragraph: Paragraph, sectionAt: (offset: number) => Section, context: FactsContext, figures: Figure[]): void => {
  const { text } = paragraph.view;
  const lexemes = lexQuantities(text);
  if (!lexemes.length) return;
  const sentences = splitSentences(text);
  const region = report.front.region ?? context.region;
  const tiered = isBudget(report);
  const wordAt = wordsByOffset(context.segmenter.words(text));
  let sentenceAt = 0;
  let names: ReadonlyMap<Lexeme, IndicatorReading> = new Map();
  const ofParagraph: { lexeme: Lexeme; figure: Figure }[] = [];
  lexemes.forEach((lexeme, i) => {
    while (sentenceAt < sentences.length - 1 && (sentences[sentenceAt]?.end ?? 0) <= lexeme.start) sentenceAt++;
    const sentence = sentences[sentenceAt] ?? { start: 0, end: text.length };
    const statementStart = Math.max(sentence.start, text.lastIndexOf('；', lexeme.start) + 1);
    const clause = clauseStart(text, statementStart, lexeme.start);
    const previous = lexemes[i - 1];
    const previousEnd = previous && previous.start >= statementStart ? previous.end : statementStart;
    const group = groupFrom(text, lexemes, i);
    const spread = group.length > 1 && !names.has(lexeme) ? distributed(text, statementStart, group, region) : undefined;
    if (spread) names = new Map(group.flatMap((l, k) => (spread[k] ? [[l, spread[k]] as const] : [])));

    const follows = group.length > 1 && !spread && !names.has(lexeme) ? respectively(text, clause, group, ofParagraph, statementStart) : undefined;
    if (follows) names = new Map([...names, ...follows]);

    const span = toSourceSpan(paragraph.view, { start: lexeme.start, end: lexeme.end });
    const section = sectionAt(span.start);
    const chain = text.slice(statementStart, lexeme.start);
    const sentenceText = text.slice(sentence.start, lexeme.start);
    const measure = readMeasure(lexeme, text.slice(clause, lexeme.start), chain);
    const { bound, threshold } = readBound(text, lexeme);
    const earlier = ofParagraph.filter(o => o.lexeme.start >= statementStart).map(o => o.figure);
    const earlierInSentence = earlier.length ? earlier : ofParagraph.filter(o => o.lexeme.start >= sentence.start).map(o => o.figure);
    const indicator = names.get(lexeme) ?? readIndicator({ text, lexeme, clause, previousEnd, rightEnd: rightEnd(text, lexeme, lexemes[i + 1]), measure, earlier: measure.dependent ? earlier : earlierInSentence, region, wordAt });
    const status = readStatus({ planned: section.planned, done: section.done, sentence: sentenceText, statement: chain });
    const period = resolvePeriod({ report, section, text, sentence, statement: { start: statementStart, end: lexeme.start }, planned: status === 'target', previousStart: previous?.start ?? -1 });
    const from = startOfChange(text, clause, lexeme);
    const bracketed = /占([^，。；（(]{2,12}?)(?:总数|总额|总量|总)?[（(]$/.exec(text.slice(Math.max(0, lexeme.start - 20), lexeme.start))?.[1];
    const scope = bracketed ? { name: bracketed, own: bracketed === region, evidence: { from: 'clause' as const, words: bracketed } } : readScope({ region, statement: chain, before: text.slice(sentence.start, statementStart), paragraph: text.slice(0, sentence.start), section: section.scope, tiered });
    const base = measure.dependent ? baseOf(earlier, indicator, measure.measure) : null;
    const figure: Figure = {
      id: figures.length,
      document: report.index,
      paragraph: paragraph.index,
      span,
      viewSpan: { start: lexeme.start, end: lexeme.end },
      sentence,
      text: tree.source.text.slice(span.start, span.end),
      quantity: { value: lexeme.value, quantum: lexeme.quantum, unit: lexeme.unit.base, writtenUnit: lexeme.writtenUnit, dimension: lexeme.unit.dimension },
      bound,
      interval: readInterval(lexeme, bound),
      indicator,
      scope,
      period: from && period?.evidence.from !== 'clause' ? earlierStart(text, sentence, lexeme, period) : period,
      measure: measure.measure,
      status,
      aggregate: measure.aggregate,
      direction: measure.direction,
      comparison: measure.comparison,
      stretch: /力争(?:达到|突破|超过|实现)?$/.test(text.slice(clause, lexeme.start)) && earlier.some(f => f.status === 'target'),
      threshold,
      base,
    };
    figures.push(figure);
    ofParagraph.push({ lexeme, figure });
  });
};

/** 货运量A、周转量B，比上年分别增长x和y: the rates go to the levels before them, in order. */
const respectively = (text: string, clause: number, group: readonly Lexeme[], before: readonly { lexeme: Lexeme; figure: Figure }[], statementStart: number): readonly (readonly [Lexeme, IndicatorReading])[] | undefined => {
  const first = group[0];
  if (!first || !/分别[^，。；]*$/.test(text.slice(clause, first.start))) return undefined;
  const levels = before.filter(o => o.lexeme.start >= statementStart && o.figure.measure === 'level' && o.figure.indicator).slice(-group.length);
  if (levels.length !== group.length) return undefined;
  return group.flatMap((l, i) => {
    const indicator = levels[i]?.figure.indicator;
    return indicator ? [[l, { ...indicator, viewSpan: null }] as const] : [];
  });
};

/** 由A增加到B: A is of an earlier time, never of the default one. */
const startOfChange = (text: string, clause: number, lexeme: Lexeme): boolean =>
  /(?:由|从)[^，。；]{0,12}$/.test(text.slice(clause, lexeme.start)) && /^[^，。；]{0,8}[，]?[^，。；\d]{0,6}(?:增加|增长|提高|上升|提升|扩大|下降|减少|降低|压缩|缩短|跃升|攀升|壮大|降|增|升|变)[^，。；\d]{0,2}(?:到|至|为)/.test(text.slice(lexeme.end, lexeme.end + 24));

/** The year that an earlier 由…年的 of the same sentence gave; null where none did. */
const earlierStart = (text: string, sentence: Span, lexeme: Lexeme, period: Figure['period']): Figure['period'] => {
  const year = [...text.slice(sentence.start, lexeme.start).matchAll(/[由从](\d{4})年/g)].pop()?.[1];
  return year && period ? { code: year, evidence: { from: 'sentence', words: `${year}年` } } : null;
};

/** A budget speaks of one indicator at every tier of government; there a figure without a tier of its own is nobody's. */
const isBudget = (report: ReportDocument): boolean => /预算|决算/.test(report.front.title?.value ?? '') || report.paragraphs.slice(0, 40).filter(p => /预算(?:收入|支出)/.test(p.view.text)).length >= 6;

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

/** Numbers that stand side by side with only 、 or 和 between them. */
const groupFrom = (text: string, lexemes: readonly Lexeme[], from: number): Lexeme[] => {
  const first = lexemes[from];
  if (!first) return [];
  const group = [first];
  for (let i = from + 1; i < lexemes.length; i++) {
    const [before, here] = [lexemes[i - 1], lexemes[i]];
    if (!before || !here || !/^(?:以上|以下|左右|以内)?[、和及，]$/.test(text.slice(before.end, here.start))) break;
    group.push(here);
  }
  return group;
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
