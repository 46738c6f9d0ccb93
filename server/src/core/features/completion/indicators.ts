/** Indicators that begin as what is written before the caret: their last known values, and the sentence of the year before with its figures left open. */
import { joinMarkdown, md, say } from '../../base';
import { periodWords, written } from '../../checks';
import { yearOf } from '../../facts';
import type { FigureRef, IndexedFile, WorkspaceSnapshot } from '../../index';
import type { Completion, CompletionPoint, CompletionSource } from './types';

export const indicators: CompletionSource = {
  name: 'indicators',
  complete: point => {
    if (point.typed !== null) return [];
    const begun = LETTERS.exec(point.before)?.[0];
    return [...latestByName(point.workspace)].flatMap(([name, ref]) => {
      const typed = begun ?? overlap(point.before, name);
      if (!typed) return [];
      const replace = { start: point.offset - typed.length, end: point.offset };
      const value = valueOf(ref);
      const plain: Completion = {
        label: name,
        detail: value,
        kind: 'indicator',
        replace,
        insert: name,
        fields: [],
        filter: name,
      };
      const pattern = patternOf(point, ref);
      return pattern
        ? [
            plain,
            {
              ...plain,
              label: say('{0}（上次句式）', name),
              kind: 'pattern' as const,
              insert: pattern.insert,
              fields: pattern.fields,
            },
          ]
        : [plain];
    });
  },
  describe: (point, label) => {
    for (const [name, ref] of latestByName(point.workspace)) {
      if (label !== name && label !== say('{0}（上次句式）', name)) continue;
      const values = [...statementsOf(point.workspace, name)]
        .slice(-5)
        .reverse()
        .map(r => md`- ${valueOf(r)}`);
      const sentence = sentenceOf(point.workspace, ref);
      return joinMarkdown([joinMarkdown(values, md`\n`), ...(sentence ? [md`> ${sentence}`] : [])], md`\n\n`);
    }
    return undefined;
  },
};

/** Latin letters before the caret may be pinyin initials; the editor matches them. */
const LETTERS = /[a-zA-Z]{2,12}$/;

/** The longest end of `before` that `name` begins with, at least two characters: one would offer half the dictionary. */
const overlap = (before: string, name: string): string | undefined => {
  for (let n = Math.min(before.length, name.length); n >= 2; n--)
    if (name.startsWith(before.slice(-n))) return before.slice(-n);
  return undefined;
};

const valueOf = ({ figure, report }: FigureRef): string =>
  [figure.period ? periodWords(figure.period.code) : '', report.front.region ?? '', written(figure)]
    .filter(Boolean)
    .join(' ');

/** Levels only: what one looks up before writing is how much it was. */
const latestByName = (workspace: WorkspaceSnapshot): Map<string, FigureRef> => {
  const latest = new Map<string, FigureRef>();
  for (const refs of workspace.quantities.values())
    for (const ref of refs) {
      const { indicator, measure, status } = ref.figure;
      if (!indicator || measure !== 'level' || status === 'target' || indicator.qualifiers.length) continue;
      const known = latest.get(indicator.name);
      if (!known || yearIn(known) < yearIn(ref)) latest.set(indicator.name, ref);
    }
  return latest;
};

const statementsOf = (workspace: WorkspaceSnapshot, name: string): FigureRef[] =>
  [...workspace.quantities.values()]
    .flatMap(refs => refs.slice(0, 1))
    .filter(
      r => r.figure.indicator?.name === name && r.figure.measure === 'level' && r.figure.where.kind === 'sentence',
    )
    .sort((a, b) => yearIn(a) - yearIn(b));

const yearIn = ({ figure }: FigureRef): number => (figure.period ? yearOf(figure.period.code) : 0);

const sentenceOf = (workspace: WorkspaceSnapshot, { file, report, figure }: FigureRef): string | undefined => {
  const paragraph = report.paragraphs[figure.paragraph];
  return workspace.files.has(file)
    ? paragraph?.view.text.slice(figure.where.span.start, figure.where.span.end)
    : undefined;
};

/** The clause run from the indicator to the end of its sentence, its figures as fields. Only from another report: one's own sentence is no pattern. */
const patternOf = (
  point: CompletionPoint,
  ref: FigureRef,
): { readonly insert: string; readonly fields: readonly string[] } | undefined => {
  const home = point.workspace.files.get(ref.file);
  const paragraph = ref.report.paragraphs[ref.figure.paragraph];
  const start = ref.figure.indicator?.viewSpan?.start;
  if (!home || !paragraph || start === undefined || ref.report === point.report.report) return undefined;
  const end = ref.figure.where.span.end;
  const figures = figuresIn(home, ref).filter(f => f.viewSpan.start >= start && f.viewSpan.end <= end);
  const fields: string[] = [];
  let insert = '';
  let at = start;
  for (const f of figures) {
    const { text } = paragraph.view;
    const span = numeralOf(text, f.viewSpan);
    if (!span || span.start < at) continue;
    insert += `${text.slice(at, span.start)}{${fields.push(text.slice(span.start, span.end)) - 1}}`;
    at = span.end;
  }
  return fields.length ? { insert: insert + paragraph.view.text.slice(at, end), fields } : undefined;
};

/** The digits without their unit, which stays as it is. */
const numeralOf = (text: string, { start, end }: { readonly start: number; readonly end: number }) => {
  const m = /\d[\d.,]*/.exec(text.slice(start, end));
  return m && { start: start + m.index, end: start + m.index + m[0].length };
};

const figuresIn = (file: IndexedFile, ref: FigureRef) =>
  file.reports.find(r => r.report === ref.report)?.figures.filter(f => f.paragraph === ref.figure.paragraph) ?? [];
