/**
 * 核对表: one row a figure with its sentence, how it was read, and what proves or contradicts it; the identity by which a tick
 * finds its statement again after edits.
 */
import { digest, rational, say } from '../../base';
import { isProof, periodWords, type CheckReport, type Finding, type Link } from '../../checks';
import { endOf, headerWords, type Figure } from '../../facts';
import {
  indicatorKey,
  placeId,
  type IndexedFile,
  type IndexedReport,
  type Place,
  type WorkspaceSnapshot,
} from '../../index';
import { documentLabel, lineLabel } from './document';
import { seriesKey } from './series';
import { aggregateName, indicatorLabel, measureName, statusName, withBound } from './words';

/** As coverage counts: a contradiction before an agreement before arithmetic. */
export type SheetState = 'conflict' | 'agreed' | 'derived' | 'single';

export interface SheetEvidence {
  readonly kind: 'conflict' | 'note' | 'agreed' | 'derived' | 'consistent';
  /** The finding's message with its reason, or the proof in one line. */
  readonly text: string;
  readonly places: readonly SheetPlace[];
}

export interface SheetPlace extends Place {
  /** `2025年政府工作报告 第13行 12.4亿元`; within the same file without its name. */
  readonly label: string;
}

export interface SheetRow extends Place {
  readonly id: string;
  /** `documentLabel` of its report. */
  readonly document: string;
  /** The sentence in three parts. */
  readonly before: string;
  readonly figure: string;
  readonly after: string;
  /** Empty where none was read. */
  readonly indicator: string;
  readonly period: string;
  /** For sorting: the last day the period speaks of, 0 where none was read. */
  readonly periodOrder: number;
  readonly scope: string;
  readonly value: string;
  /** For sorting, in the base unit. */
  readonly number: number;
  /** `目标`, `预计`, `完成`, with measure and aggregate. */
  readonly sort: string;
  readonly state: SheetState;
  /** `✓ 2 处一致`, `✓ 推算成立`, `○ 未见矛盾`, `✗ 冲突`, `孤证`. */
  readonly verdict: string;
  readonly evidence: readonly SheetEvidence[];
  /** See `seriesOf`; null where it cannot be followed over time. */
  readonly series: string | null;
  /** Changes with every word of the sentence, not with layout and not with what stands elsewhere. */
  readonly fingerprint: string;
  /** What stays when the number is changed, and what stays when the words around it are: a tick whose fingerprint has gone is told by them. */
  readonly traces: readonly string[];
}

export const sheetRows = (workspace: WorkspaceSnapshot, file: IndexedFile, checked: CheckReport): SheetRow[] => {
  const said = byPlace(file.file, checked);
  const count = counter();
  return file.reports.flatMap(report => {
    const order = orderInSentence(report.figures);
    return report.figures.map((figure, i): SheetRow => {
      const at = said.get(figure.span.start) ?? NOTHING;
      const state = stateOf(at);
      const sentence = sentenceParts(report, figure);
      return {
        file: file.file,
        span: figure.span,
        id: `${file.file}#${figure.span.start}`,
        document: documentLabel(file, report.report),
        ...sentence,
        indicator: indicatorLabel(figure),
        period: figure.period ? periodWords(figure.period.code) : '',
        periodOrder: figure.period ? endOf(figure.period.code) : 0,
        scope: figure.scope?.name ?? '',
        value: withBound(figure),
        number: rational.toNumber(figure.quantity.value),
        sort: [statusName(figure.status) || say('完成'), aggregateName(figure.aggregate), measureName(figure.measure)]
          .filter(Boolean)
          .join(' · '),
        state,
        verdict: verdictOf(state, at, figure, file.file),
        evidence: evidenceOf(workspace, file, figure, at),
        series: seriesKey(figure) ?? null,
        ...identity(sentence, figure, order[i] ?? 0, count),
      };
    });
  });
};

interface Said {
  readonly findings: readonly Finding[];
  readonly links: readonly Link[];
}
const NOTHING: Said = { findings: [], links: [] };

/** What the checks say of each place of this file, by where it begins. */
const byPlace = (
  file: string,
  { findings, links }: CheckReport,
): Map<number, { findings: Finding[]; links: Link[] }> => {
  const all = new Map<number, { findings: Finding[]; links: Link[] }>();
  const at = (start: number) => {
    const known = all.get(start) ?? { findings: [], links: [] };
    all.set(start, known);
    return known;
  };
  const starts = (places: readonly Place[]): Set<number> =>
    new Set(places.filter(p => p.file === file).map(p => p.span.start));
  for (const f of findings)
    if (f.rule.startsWith('figure/')) for (const start of starts([f, ...f.related])) at(start).findings.push(f);
  for (const l of links) for (const start of starts(l.members)) at(start).links.push(l);
  return all;
};

const isLoud = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';

const stateOf = ({ findings, links }: Said): SheetState => {
  if (findings.some(isLoud)) return 'conflict';
  if (links.some(l => l.kind === 'agrees')) return 'agreed';
  return links.length ? 'derived' : 'single';
};

const verdictOf = (state: SheetState, { links }: Said, figure: Figure, file: string): string => {
  switch (state) {
    case 'conflict':
      return say('✗ 冲突');
    case 'agreed':
      return say(
        '✓ {0} 处一致',
        new Set(
          links
            .filter(l => l.kind === 'agrees')
            .flatMap(l => l.members.filter(m => !isAt(m, file, figure)).map(placeId)),
        ).size,
      );
    case 'derived':
      return derivedWords(links);
    case 'single':
      return say('孤证');
  }
};

const derivedWords = (links: readonly Link[]): string => {
  if (links.some(l => l.kind === 'derives'))
    return links.some(l => l.kind === 'derives' && isProof(l)) ? say('✓ 推算成立') : say('○ 未见矛盾');
  return links.some(l => l.kind === 'counts') ? say('✓ 项数相符') : say('✓ 目标有结果');
};

const isAt = (p: Place, file: string, { span }: Figure): boolean => p.file === file && p.span.start === span.start;

const evidenceOf = (
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  figure: Figure,
  { findings, links }: Said,
): SheetEvidence[] => {
  const others = (places: readonly Place[]): SheetPlace[] =>
    places.flatMap(p => {
      const other = workspace.files.get(p.file);
      if (!other || isAt(p, file.file, figure)) return [];
      return [
        {
          file: p.file,
          span: p.span,
          label: [p.file === file.file ? '' : reportLabel(other, p), lineLabel(other, p), figureText(other, p)]
            .filter(Boolean)
            .join(' '),
        },
      ];
    });
  return [
    ...findings.map((f): SheetEvidence => ({
      kind: isLoud(f) ? 'conflict' : 'note',
      text: say('{0}（{1}）', f.message, f.why),
      places: others([f, ...f.related]),
    })),
    ...links.map((l): SheetEvidence => ({
      kind: l.kind === 'agrees' ? 'agreed' : isProof(l) ? 'derived' : 'consistent',
      text: l.detail,
      places: others(l.members),
    })),
  ];
};

/** What is said there; several figures of one line are told apart by it. Nothing for a heading or an item of a list. */
const figureText = (file: IndexedFile, { span }: Place): string => {
  const figure = file.reports.flatMap(r => r.figures).find(f => f.span.start === span.start);
  return figure ? withBound(figure) : '';
};

const reportLabel = (file: IndexedFile, { span }: Place): string => {
  const report =
    file.reports.find(r => r.report.span.start <= span.start && span.start < r.report.span.end) ?? file.reports[0];
  return report ? documentLabel(file, report.report) : '';
};

const sentenceParts = (
  { report }: IndexedReport,
  { paragraph, where, viewSpan }: Figure,
): { readonly before: string; readonly figure: string; readonly after: string } => {
  const text = report.paragraphs[paragraph]?.view.text ?? '';
  const sentence = where.span;
  return {
    // A cell is told by its table, its row and its column.
    before: where.kind === 'cell' ? `${headerWords(where)}：` : text.slice(sentence.start, viewSpan.start).trimStart(),
    figure: text.slice(viewSpan.start, viewSpan.end),
    after: text.slice(viewSpan.end, sentence.end).trimEnd(),
  };
};

/** For each figure how many stand before it in its sentence. */
const orderInSentence = (figures: readonly Figure[]): number[] => {
  const count = counter();
  return figures.map(f => count(`${f.paragraph}#${f.where.span.start}`));
};

/** How often has this been asked before? */
const counter = (): ((key: string) => number) => {
  const seen = new Map<string, number>();
  return key => {
    const n = seen.get(key) ?? 0;
    seen.set(key, n + 1);
    return n;
  };
};

const identity = (
  { before, figure, after }: ReturnType<typeof sentenceParts>,
  f: Figure,
  order: number,
  count: (key: string) => number,
): Pick<SheetRow, 'fingerprint' | 'traces'> => {
  const squeeze = (t: string): string => t.replace(/\s+/g, '');
  // One sentence may stand in a document twice; the second of them is another statement.
  const numbered = (key: string): string => digest(`${key}#${count(key)}`);
  const words = squeeze(`${before}【】${after}`).replace(/[\d.．０-９]+/g, '0');
  const subject = [
    indicatorKey(f) ?? f.indicator?.name ?? '',
    f.scope?.name ?? '',
    f.period?.code ?? '',
    f.measure,
    f.status,
    f.aggregate ?? '',
    f.quantity.unit,
  ].join('|');
  return {
    fingerprint: numbered(`text|${squeeze(before)}【${squeeze(figure)}】${squeeze(after)}`),
    traces: [numbered(`words|${words}|${order}`), ...(f.indicator ? [numbered(`subject|${subject}`)] : [])],
  };
};
