/** A page to print or send on: findings with their calculation and the other place, targets with their results. Self-contained. */
import { say, toSay } from '../core/base';
import type { CheckReport, Coverage, Severity } from '../core/checks';
import type { Place, WorkspaceSnapshot } from '../core/index/index';
import { escape, lineOf, link, STYLE, type HrefOf } from './html-page';
import { targetsHtml } from './html-targets';
import { coverageLine } from './text';

const NAMES: Readonly<Record<Severity, string>> = {
  error: toSay('错误'),
  warning: toSay('警告'),
  info: toSay('提示'),
  hint: toSay('建议'),
};

export const checkHtml = (
  workspace: WorkspaceSnapshot,
  { findings, links }: CheckReport,
  coverage: readonly Coverage[],
  hrefOf: HrefOf,
  nameOf: (file: string) => string = file => file,
): string => {
  const where = (place: Place): string => link(hrefOf, place.file, `${nameOf(place.file)} ${lineOf(workspace, place)}`);
  const context = ({ file, span }: Place): string => {
    const text = workspace.files.get(file)?.tree.source.text ?? '';
    return `${escape(text.slice(Math.max(0, span.start - 30), span.start))}<mark>${escape(text.slice(span.start, span.end))}</mark>${escape(text.slice(span.end, span.end + 20))}`;
  };
  const rows = findings.map(
    f =>
      `<tr class="${f.severity}"><td>${say(NAMES[f.severity])}</td><td>${where(f)}<br><small>…${context(f)}…</small></td><td><strong>${escape(f.message)}</strong><br>${escape(f.why)}<br><em>${escape(f.advice)}</em></td><td>${f.related.map(r => `${where(r)}：${escape(r.note)}`).join('<br>')}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('稿鉴核对报告')}</title>
<style>${STYLE}</style></head><body>
<h1>${say('稿鉴核对报告')}</h1>
<ul>${coverage.map(c => `<li>${escape(nameOf(c.file))}：${coverageLine(c)}</li>`).join('')}</ul>
<p>${say('发现 {0} 项，核对成立 {1} 项。', findings.length, links.length)}</p>
<table><thead><tr>${[say('级别'), say('位置'), say('问题、依据与建议'), say('相关处')].map(h => `<th>${h}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
${targetsHtml(workspace, hrefOf)}</body></html>
`;
};
