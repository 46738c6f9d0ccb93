/** Findings as comments of a Word document: what is wrong, why, what to do, and the other places. */
import { oneLine, say } from '../core/base';
import type { ReportedFinding } from '../core/checks';
import type { WorkspaceSnapshot } from '../core/index/index';
import { placeWords, positionAt } from '../core/text';

export interface FindingComment {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Of one file; hints are for the editor. */
export const findingComments = (
  workspace: WorkspaceSnapshot,
  findings: readonly ReportedFinding[],
  file: string,
): FindingComment[] =>
  findings
    .filter(f => f.file === file && f.severity !== 'hint')
    .map(f => ({
      start: f.span.start,
      end: f.span.end,
      lines: [
        `${LEVEL[f.severity]()}${f.message}`,
        say('为什么：{0}', f.why),
        say('怎么办：{0}', f.advice),
        ...(f.agreed
          ? [oneLine(`${say('台账')}：${f.agreed.file.replace(/^.*[\\/]/, '')} ${f.agreed.cell}“${f.agreed.text}”`)]
          : []),
        ...f.related.slice(0, MOST).flatMap(r => {
          const source = workspace.files.get(r.file)?.tree.source;
          if (!source) return [];
          const where = placeWords(source, r.span.start) ?? say('第{0}行', positionAt(source, r.span.start).line + 1);
          const name = r.file === file ? '' : `${r.file.replace(/^.*[\\/]/, '')} `;
          return [oneLine(`${r.note}：${name}${where}“${source.text.slice(r.span.start, r.span.end)}”`)];
        }),
      ],
    }));

const LEVEL = {
  error: () => say('【错误】'),
  warning: () => say('【警告】'),
  info: () => say('【提示】'),
  hint: () => '',
};
const MOST = 6;
