/** Report tree → figures and slogans. Orchestrates the extractors; holds no grammar itself. */
import { isTiered, UNNAMED, type DocTree, type Paragraph, type ReportDocument } from '../document';
import { toSourceSpan, type Segmenter } from '../text';
import { readBudget } from './budget/frame';
import { rangeBound, readBound, readInterval } from './figure/bound';
import { lexQuantities, type Lexeme } from './figure/lexer';
import { inFormula } from './figure/formula';
import { habitKey, habitOf, type Habit } from './figure/separators';
import { divided, dividedBy, divisionsOf, owned } from './indicator/carried';
import { distributed, respectively, shares } from './indicator/distribute';
import { wordEdges } from './indicator/edges';
import { readIndicator } from './indicator/read';
import { readMeasure, type MeasureReading } from './measure';
import type { ParagraphMemo } from './memo';
import { discourseOf, type Turn } from './period/discourse';
import { reportTimes, type ReportTimes } from './period/report';
import { NO_OWN_WORDS, type OwnWords } from './own';
import { recallFigures } from './recall';
import { isPart, isUnnamed, readScope } from './scope';
import { sectionsOf, type Section } from './section';
import { splitSentences } from './sentences';
import { settle } from './settle';
import { BUILT_IN, extractDeviations, extractSlogans, type Glossary } from './slogan';
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
  return tree.documents.map((report, i) => ({
    figures: extractFigures(tree, report, context),
    slogans: slogans[i] ?? [],
    deviations: deviations[i] ?? [],
  }));
};

const extractFigures = (tree: DocTree, report: ReportDocument, context: FactsContext): Figure[] => {
  const figures: Figure[] = [];
  const times = reportTimes(report);
  const sectionAt = sectionsOf(report, times);
  // A budget speaks of one indicator at every tier of government; there a figure without a tier of its own is nobody's.
  const tiered = isTiered(report);
  const turnsOf = discourseOf(report, times, sectionAt);
  const habit = habitOf(report.paragraphs.map(p => p.view.text));
  const circumstances = JSON.stringify([report.frame.place, tiered, times, habitKey(habit)]);
  const signatures = new Map<Section, string>();
  const signatureAt = (offset: number): string => {
    const section = sectionAt(offset);
    const signature = signatures.get(section) ?? JSON.stringify(section);
    signatures.set(section, signature);
    return signature;
  };
  for (const paragraph of report.paragraphs) {
    if (paragraph.kind !== 'text' && paragraph.kind !== 'heading') continue;
    const turns = turnsOf(paragraph.index);
    const read = (): Figure[] => {
      const own: Figure[] = [];
      readParagraph(tree, report, paragraph, sectionAt, context, tiered, { times, turns }, habit, own);
      return own;
    };
    const where = { source: tree.source.text, report, paragraph, first: figures.length };
    figures.push(
      ...recallFigures(
        context.memo,
        where,
        {
          words: context.segmenter.words(paragraph.view.text),
          sectionAt: signatureAt,
          rest: `${circumstances}${turns.length ? JSON.stringify(turns) : ''}${mended(tree.source.text.slice(paragraph.span.start, paragraph.span.end))}`,
        },
        read,
      ),
    );
  }
  return figures;
};

/** How far back from a number its sentence is read; longer ones are run-on text or no text at all, and stay linear. */
const REACH = 400;
/** Where a paragraph says whose account it is. */
const OPENING = 40;
/** So many figures before one may be leant on. */
const RECENT = 40;

const readParagraph = (
  tree: DocTree,
  report: ReportDocument,
  paragraph: Paragraph,
  sectionAt: (offset: number) => Section,
  context: FactsContext,
  tiered: boolean,
  { times, turns }: Timing,
  habit: Habit,
  figures: Figure[],
): void => {
  const { text } = paragraph.view;
  const own = context.own ?? NO_OWN_WORDS;
  const lexemes = lexQuantities(text, own.units, {
    habit,
    isFormula: (start, end) => inFormula(text, start, end, context.glossary ?? BUILT_IN),
  });
  if (!lexemes.length) return;
  const sentences = splitSentences(text);
  // A report that does not say whose it is is a place of its own: what it says twice is compared within it.
  const region = report.front.region ?? UNNAMED;
  const aids = { ...wordEdges(text, context.segmenter.words(text)), dictionary: own.dictionary };
  const groups = groupsOf(text, lexemes);
  const foreignFrom = foreignBlock(text);
  const names = new Map<Lexeme, IndicatorReading>();
  const ratios = ratiosOf(text, lexemes);
  const divisions = divisionsOf(text);
  /** Figures that are of a part of what was divided. */
  const parts = new Set<number>();
  let division = 0;
  /** Numbers of a list behind 分别 whose names could not be told apart. */
  const apart = new Set<Lexeme>();
  let sentenceAt = 0;
  let statementStart = 0;
  let turnAt = 0;
  let paragraphScope: ScopeReading | undefined;
  let part: ScopeReading | null = null;
  let ratioOf: IndicatorReading | null = null;
  let inRatio: { readonly end: number; readonly settled: ReturnType<typeof settle> } | undefined;
  let ofSentence: Read[] = [];
  let ofStatement: Read[] = [];
  lexemes.forEach((lexeme, i) => {
    while (sentenceAt < sentences.length - 1 && (sentences[sentenceAt]?.end ?? 0) <= lexeme.start) sentenceAt++;
    const sentence = sentences[sentenceAt] ?? { start: 0, end: text.length };
    while ((turns[turnAt + 1]?.start ?? Infinity) <= lexeme.start) turnAt++;
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
      const named =
        spread(group, distributed(text, near, group, region, aids)) ??
        respectively(text, clause, group, ofStatement.slice(-RECENT), statementStart);
      for (const [member, reading] of named ?? []) names.set(member, reading);
      if (!named && /分别[^，。；]{0,20}$/.test(text.slice(clause, lexeme.start)))
        for (const member of group) apart.add(member);
    }

    const span = toSourceSpan(paragraph.view, { start: lexeme.start, end: lexeme.end });
    const section = sectionAt(span.start);
    const chain = text.slice(near, lexeme.start);
    const before = { start: Math.max(sentence.start, lexeme.start - REACH), end: sentence.end };
    const left = text.slice(clause, lexeme.start);
    const measure =
      alike(text, lexeme, previous, ofStatement[ofStatement.length - 1]?.figure) ??
      readMeasure(lexeme, left, chain, text.slice(lexeme.end, lexeme.end + 6));
    const { bound, threshold } = rangeBound(text, lexeme, previous, lexemes[i + 1]) ?? readBound(text, lexeme);
    const earlier = ofStatement.slice(-RECENT).map(o => o.figure);
    const earlierInSentence = earlier.length ? earlier : ofSentence.slice(-RECENT).map(o => o.figure);
    const alone =
      names.get(lexeme) ??
      readIndicator({
        text,
        lexeme,
        clause,
        statement: statementStart,
        previousEnd,
        rightEnd: rightEnd(text, lexeme, lexemes[i + 1]),
        measure,
        earlier: measure.dependent ? earlier : earlierInSentence,
        region,
        aids,
      });
    while ((divisions[division] ?? Infinity) < lexeme.start) division++;
    const whole =
      !division || names.has(lexeme) || !(measure.measure === 'growth' || measure.measure === 'share')
        ? undefined
        : dividedBy(figures.slice(-RECENT), paragraph.index, divisions[division - 1] ?? 0, parts);
    const beside =
      text.charAt(itemStart(text, clause, lexeme.start) - 1) === '、' ? earlier.at(-1)?.indicator : undefined;
    const single =
      alone &&
      (whole ? divided(alone, whole) : beside && !names.has(lexeme) ? owned(alone, beside, aids.dictionary) : alone);
    if (whole && single !== alone) parts.add(figures.length);
    const ratio = ratios.get(lexeme);
    for (const [member, reading] of (ratio &&
      single &&
      spread(ratio, shares(ratioOf ?? single, ratio.length, aids.dictionary))) ??
      [])
      names.set(member, reading);
    // 由8.1∶45.2∶46.7调整为7.4∶43.1∶49.5: the second is of the same whole.
    if (ratio && !single?.name.includes('占比')) ratioOf = single;
    const framed = frameOf(text.slice(sentence.start, lexeme.start));
    const said = names.get(lexeme) ?? single;
    const inFrame =
      said && framed && !said.name.includes(framed) && !said.qualifiers.includes(framed)
        ? { ...said, qualifiers: [...said.qualifiers, framed] }
        : said;
    const indicator = inFrame && apart.has(lexeme) ? { ...inFrame, shared: true as const } : inFrame;
    const settled = settle({
      times,
      section,
      turn: turns[turnAt],
      text,
      sentence: before,
      statement: { start: near, end: lexeme.start },
      clause,
      end: lexeme.end,
      previousStart: previous?.start ?? -1,
      measure: measure.measure,
      aggregate: measure.aggregate,
      comparison: measure.comparison,
      flow: indicator?.entry?.flow ?? null,
      name: indicator?.name ?? null,
      unit: lexeme.unit.base,
    });
    // Members of one ratio are of one time.
    const { status, period } = ratio || !inRatio || inRatio.end < lexeme.end ? settled : inRatio.settled;
    if (ratio) inRatio = { end: ratio.at(-1)?.end ?? 0, settled };
    const bracketed = /占([^，。；（(]{2,12}?)(?:总数|总额|总量|总)?[（(]$/.exec(
      text.slice(Math.max(0, lexeme.start - 20), lexeme.start),
    )?.[1];
    const read = bracketed
      ? { name: bracketed, own: bracketed === region, evidence: { from: 'clause' as const, words: bracketed } }
      : readScope({
          region,
          statement: chain,
          before: text.slice(before.start, near),
          foreign: foreignFrom !== undefined && foreignFrom < sentence.start,
          section: section.scope,
          tiered,
          wordAt: offset => aids.wordAt(offset),
          statementStart: near,
          counted: lexeme.unit.dimension === 'count',
          part,
          named: own.scopes,
        });
    if (read?.evidence.from === 'clause' && isPart(read) && /区$/.test(read.name)) part = read;
    // In a budget what a paragraph opens with (市级…) holds for the sentences that name no tier of their own.
    paragraphScope ??= read?.evidence.from === 'clause' ? read : undefined;
    const scope =
      read ??
      (paragraphScope
        ? { ...paragraphScope, evidence: { from: 'paragraph' as const, words: paragraphScope.evidence.words } }
        : null);
    const placed = scope && (isPart(scope) || isUnnamed(scope)) ? { ...scope, of: report.frame.place } : scope;
    const budget =
      lexeme.unit.dimension === 'money' || measure.dependent
        ? (readBudget({
            report,
            planned: section.planned && status !== 'actual',
            statement: chain,
            clause: left,
            sentence: text.slice(before.start, near),
            after: text.slice(lexeme.end, lexeme.end + 2),
            opening: text.slice(0, OPENING),
            above: section.account,
          }) ?? null)
        : null;
    const base = measure.dependent ? baseOf(earlier, indicator, measure.measure) : null;
    const figure: Figure = {
      id: figures.length,
      document: report.index,
      paragraph: paragraph.index,
      span,
      viewSpan: { start: lexeme.start, end: lexeme.end },
      sentence,
      text: tree.source.text.slice(span.start, span.end),
      quantity: {
        value: lexeme.value,
        quantum: lexeme.quantum,
        unit: lexeme.unit.base,
        writtenUnit: lexeme.writtenUnit,
        dimension: lexeme.unit.dimension,
        damaged: lexeme.damaged || isMended(tree.source.text.slice(span.start, span.end)),
      },
      bound,
      interval: readInterval(lexeme, bound),
      indicator,
      scope: placed,
      period,
      measure: measure.measure,
      status:
        status === 'actual' &&
        measure.measure === 'level' &&
        (budget?.stage === 'budget' || budget?.stage === 'adjusted-budget')
          ? 'target'
          : status,
      budget,
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

/** What the paragraph's times go by. */
interface Timing {
  readonly times: ReportTimes;
  readonly turns: readonly Turn[];
}

/** Digits or a point of one number, parted by blanks. */
const GAPPED = /\d[^\S\n]+[\d.．]|[.．][^\S\n]+\d/;
const PRIVATE = /[\ue000-\uf8ff]/;

/** Blanks between digits that part no thousands, or characters of a private font: the digits were mended in reading. */
const isMended = (source: string): boolean =>
  PRIVATE.test(source) || (GAPPED.test(source) && !/^\D?\d{1,3}(?:[^\S\n]\d{3}){1,6}(?!\d)/.test(source));

/** A source in which digits may have been mended, else nothing: one view can be read from several sources. */
const mended = (source: string): string =>
  PRIVATE.test(source) || GAPPED.test(source) || /\d[\r\n]/.test(source) ? source : '';

interface Read {
  readonly lexeme: Lexeme;
  readonly figure: Figure;
}

/** Behind the last ； between two offsets. */
const lastTurn = (text: string, from: number, to: number): number | undefined => {
  for (let i = to - 1; i >= from; i--) if (text.charAt(i) === '；') return i + 1;
  return undefined;
};

const spread = (
  group: readonly Lexeme[],
  readings: readonly IndicatorReading[] | undefined,
): readonly (readonly [Lexeme, IndicatorReading])[] | undefined =>
  readings && group.flatMap((member, k) => (readings[k] ? [[member, readings[k]] as const] : []));

/** 分别增长3.5%以上、7%左右: the verb before the first rate is that of the next, too. */
const alike = (
  text: string,
  lexeme: Lexeme,
  previous: Lexeme | undefined,
  figure: Figure | undefined,
): MeasureReading | undefined => {
  if (
    !previous ||
    !figure ||
    figure.viewSpan.start !== previous.start ||
    !GAP.test(text.slice(previous.end, Math.min(lexeme.start, previous.end + 6)))
  )
    return undefined;
  if (
    previous.end + 6 < lexeme.start ||
    previous.unit.dimension !== lexeme.unit.dimension ||
    !['growth', 'change', 'points'].includes(figure.measure)
  )
    return undefined;
  if (lexeme.unit.dimension === 'count' && text.charAt(previous.end) === '，') return undefined;
  return {
    measure: figure.measure,
    direction: figure.direction,
    comparison: figure.comparison,
    aggregate: figure.aggregate,
    dependent: true,
  };
};

/** 限额以上零售总额按经营地统计，…; 在出口总额中，…: what the sentence is of, for every number in it. */
const frameOf = (before: string): string | undefined => {
  const basis =
    /^(?:其中[，：]?)?(限额以上|规模以上)(?:单位|法人|企业)?[^，。；\d]{0,14}(?:按|分)[^，。；\d]{1,8}[，：]/.exec(
      before,
    )?.[1];
  return basis ?? /^在([\u4e00-\u9fa5]{2,12}?)(?:总额|总量|总值|总数)?中[，]/.exec(before)?.[1];
};

/** “从省内县（市）来看” opens a block of other places to the end of the paragraph. */
const foreignBlock = (text: string): number | undefined =>
  /从(?:省内|全省|周边|先进|发达)[^，。]{0,12}来看，|以[^，。]{2,10}地区为例，/.exec(text)?.index;

const clauseStart = (text: string, from: number, to: number): number => {
  for (let i = to - 1; i >= from; i--) if ('，；：。！？,;:'.includes(text.charAt(i))) return i + 1;
  return from;
};

/** Behind the last 、 or the last mark of a clause. */
const itemStart = (text: string, clause: number, to: number): number => {
  for (let i = to - 1; i >= clause; i--) if (text.charAt(i) === '、') return i + 1;
  return clause;
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

/** The members of each a∶b∶c, by the first of them. */
const ratiosOf = (text: string, lexemes: readonly Lexeme[]): ReadonlyMap<Lexeme, readonly Lexeme[]> => {
  const ratios = new Map<Lexeme, readonly Lexeme[]>();
  for (let i = 0; i < lexemes.length;) {
    let end = i + 1;
    while (end < lexemes.length && /^[:：∶]$/.test(text.slice(lexemes[end - 1]?.end, lexemes[end]?.start))) end++;
    const first = lexemes[i];
    if (first && end - i > 2) ratios.set(first, lexemes.slice(i, end));
    i = end;
  }
  return ratios;
};

/** The level that a change belongs to: the nearest before it in the same statement that speaks of the same indicator. */
const baseOf = (
  earlier: readonly Figure[],
  indicator: IndicatorReading | null,
  measure: Figure['measure'],
): number | null => {
  const wanted = measure === 'points' ? ['share', 'level', 'growth'] : ['level', 'share'];
  for (let i = earlier.length - 1; i >= 0; i--) {
    const f = earlier[i];
    if (f && wanted.includes(f.measure) && f.indicator?.name === indicator?.name) return f.id;
  }
  return null;
};
