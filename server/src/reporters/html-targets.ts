/** 目标与结果 of the HTML report: one table for each pair of documents, with chips that filter it by style sheet alone. */
import { say } from '../core/base';
import { documentLabel, sentenceOf, targetPairs, verdictName, type TargetPair, type TargetRow } from '../core/features';
import type { FigureRef, IndexedReport, WorkspaceSnapshot } from '../core/index/index';
import { escape, lineOf, link, type HrefOf } from './html-page';

/** Empty where no document has a later one. */
export const targetsHtml = (workspace: WorkspaceSnapshot, hrefOf: HrefOf): string => {
  const pairs = targetPairs(workspace);
  return pairs.length === 0
    ? ''
    : `<h2>${say('目标与结果')}</h2>\n${pairs.map((pair, n) => section(workspace, hrefOf, pair, n)).join('\n')}`;
};

const section = (
  workspace: WorkspaceSnapshot,
  hrefOf: HrefOf,
  { earlier, later, rows }: TargetPair,
  n: number,
): string => {
  const title = ({ file, report }: IndexedReport): string => {
    const indexed = workspace.files.get(file);
    return link(hrefOf, file, indexed ? documentLabel(indexed, report) : file);
  };
  const told = rows.filter(r => r.verdict !== 'open');
  const open = rows.filter(r => r.verdict === 'open');
  const verdicts = [...new Set(told.map(r => r.verdict))];
  const chip = (value: string, name: string, count: number): string =>
    `<label><input type="radio" name="pair${n}" class="${value}"${value === 'all' ? ' checked' : ''}>${name} ${count}</label>`;
  const quoted = (ref: FigureRef, words: string): string => {
    const { before, mark, after } = quote(ref);
    return `<strong>${escape(words)}</strong> ${link(hrefOf, ref.file, lineOf(workspace, { file: ref.file, span: ref.figure.span }))}<small>${escape(before)}<mark>${escape(mark)}</mark>${escape(after)}</small>`;
  };
  const line = (row: TargetRow): string =>
    `<tr class="${row.verdict}"><td>${escape(row.name)}</td><td>${escape(row.scope)}</td><td>${quoted(row.goal, row.aim)}</td><td>${row.result ? quoted(row.result, row.came) : `<span class="none">${nothing(row)}</span>`}</td><td class="verdict">${verdictName(row.verdict)}</td></tr>`;
  const table =
    (): string => `<div class="filter">${chip('all', say('全部'), told.length)}${verdicts.map(v => chip(v, verdictName(v), rows.filter(r => r.verdict === v).length)).join('')}</div>
<table class="targets"><colgroup><col class="name"><col class="scope"><col><col><col class="verdict"></colgroup><thead><tr>${[say('指标'), say('范围'), say('目标（原文）'), say('结果（原文）'), say('结论')].map(h => `<th>${h}</th>`).join('')}</tr></thead><tbody>
${told.map(line).join('\n')}
</tbody></table>`;
  const unmatched = (): string =>
    `<details><summary>${say('另有 {0} 个目标没有找到可以对照的数，不作结论', open.length)}</summary><ul>${open.map(r => `<li>${escape(r.name)} <strong>${escape(r.aim)}</strong> ${link(hrefOf, r.goal.file, lineOf(workspace, { file: r.goal.file, span: r.goal.figure.span }))}</li>`).join('')}</ul></details>`;
  return `<section class="pair"><h3>${title(earlier)} → ${title(later)}</h3>
${told.length ? table() : ''}${open.length ? unmatched() : ''}</section>`;
};

const nothing = ({ verdict }: TargetRow): string =>
  verdict === 'beside' ? say('后文有相近的说法，没有可以对照的数') : say('后文没有这一指标的数，也没有提到它');

/** The clauses around the figure: enough to see what it is said of, short enough for a cell. */
const quote = ({
  report,
  figure,
}: FigureRef): { readonly before: string; readonly mark: string; readonly after: string } => {
  const sentence = sentenceOf({ report }, figure);
  const mark =
    report.paragraphs[figure.paragraph]?.view.text.slice(figure.viewSpan.start, figure.viewSpan.end) ?? figure.text;
  const at = Math.max(0, sentence.indexOf(mark, Math.max(0, figure.viewSpan.start - figure.where.span.start - REACH)));
  const [before, after] = [sentence.slice(0, at), sentence.slice(at + mark.length)];
  return {
    before: before.length > BEFORE ? `…${before.slice(-BEFORE)}` : before,
    mark,
    after: after.length > AFTER ? `${after.slice(0, AFTER)}…` : after,
  };
};

/** The sentence is trimmed, so the figure may stand a few characters further left than its offsets say. */
const REACH = 4;
const BEFORE = 34;
const AFTER = 16;
