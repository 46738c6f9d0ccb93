/** The shapes of the command-line contract, from facts and trees. Lines and columns are made here and nowhere deeper. */
import { rational, type Interval, type Span } from '../core/base';
import type { DocTree, HeadingNode, ReportFrame } from '../core/document';
import { isUnnamed, type DocumentFacts, type Figure, type Slogan } from '../core/facts';
import type { IndexedReport } from '../core/index/index';
import { positionAt, type SourceText } from '../core/text';

export const toRange = (source: SourceText, s: Span) => ({
  start: positionAt(source, s.start),
  end: positionAt(source, s.end),
});

const two = (n: number): string => String(n).padStart(2, '0');

export const outlineDocuments = (file: string, tree: DocTree) =>
  tree.documents.map(d => {
    const date = d.front.date?.value;
    return {
      file,
      document: d.index,
      title: d.front.title?.value ?? null,
      byline: d.front.byline?.value ?? null,
      date: date
        ? [String(date.year), ...(date.month ? [two(date.month), ...(date.day ? [two(date.day)] : [])] : [])].join('-')
        : null,
      occasion: d.front.occasion?.value ?? null,
      salutation: d.front.salutation?.value ?? null,
      region: d.frame.region?.value ?? null,
      kind: d.frame.kind.value,
      speechYear: d.frame.speechYear?.value ?? null,
      dataYear: d.frame.dataYear?.value ?? null,
      evidence: evidenceOf(d.frame),
      range: toRange(tree.source, d.span),
      headings: d.headings.map(h => outlineHeading(tree.source, h)),
      joins: d.joins.map(({ before, after }) => ({ before, after })),
    };
  });

/** The words that each part of the frame was read from; a part that nothing tells is left out. */
const evidenceOf = (frame: ReportFrame) =>
  Object.fromEntries(
    (['region', 'kind', 'speechYear', 'dataYear'] as const).flatMap(part =>
      frame[part]?.words ? [[part, frame[part].words]] : [],
    ),
  );

export const outlineHeading = (source: SourceText, h: HeadingNode): object => ({
  marker: h.marker,
  level: h.level,
  style: h.style,
  title: h.title,
  range: toRange(source, h.span),
  selectionRange: toRange(source, h.selection),
  children: h.children.map(c => outlineHeading(source, c)),
});

const ends = (i: Interval) => [
  i.lo ? rational.toNumber(i.lo.value) : null,
  i.hi ? rational.toNumber(i.hi.value) : null,
];

export const figureRows = (file: string, tree: DocTree, reports: readonly IndexedReport[]) =>
  reports.flatMap(r => r.figures.map((f, i) => figureRow(file, tree.source, f, r.keys[i]?.quantity !== undefined)));

/** `keyed`: everything was read that comparing needs. */
export const figureRow = (file: string, source: SourceText, f: Figure, keyed: boolean) => ({
  file,
  document: f.document,
  range: toRange(source, f.span),
  text: f.text,
  value: rational.toNumber(f.quantity.value),
  unit: f.quantity.unit,
  dimension: f.quantity.dimension,
  bound: f.bound,
  interval: ends(f.interval),
  indicator: f.indicator?.name ?? null,
  // A place that the document does not name has no name here either.
  scope: f.scope && !isUnnamed(f.scope) ? f.scope.name : null,
  period: f.period?.code ?? null,
  measure: f.measure,
  status: f.status,
  // Left out where it is none: what has a stage is told by it.
  ...(f.budget?.stage ? { stage: f.budget.stage } : {}),
  account: f.budget?.account ?? null,
  tier: tierOf(f),
  gross: f.budget?.gross ?? null,
  aggregate: f.aggregate,
  direction: f.direction,
  comparison: f.comparison,
  keyed,
});

export const sloganRows = (file: string, tree: DocTree, facts: readonly DocumentFacts[]) =>
  facts.flatMap(d => d.slogans.map(s => sloganRow(file, tree.source, s)));

export const sloganRow = (file: string, source: SourceText, s: Slogan) => ({
  file,
  document: s.document,
  range: toRange(source, s.span),
  text: s.text,
  name: s.name,
  count: s.count,
  quoted: s.quoted,
  items: s.items,
  itemsRange: s.itemsSpan ? toRange(source, s.itemsSpan) : null,
  known: s.known,
  key: s.key,
  stated: s.stated,
});

/** 市级, 市本级, 县级 … as the scope of a sum of a budget names it; null outside accounts and for the whole place. */
const tierOf = ({ budget, scope }: Figure): string | null =>
  budget ? (/(?:[省市县区州]|园区)本?级$/.exec(scope?.name ?? '')?.[0] ?? null) : null;
