/** A page to print or send on: findings with their calculation and the other place. Self-contained, no script, no remote resource. */
import { say, toSay } from '../core/base';
import type { CheckReport, Coverage, Severity } from '../core/checks';
import type { Place, WorkspaceSnapshot } from '../core/index/index';
import { positionAt } from '../core/text';
import { coverageLine } from './text';

const NAMES: Readonly<Record<Severity, string>> = { error: toSay('错误'), warning: toSay('警告'), info: toSay('提示'), hint: toSay('建议') };

export const checkHtml = (workspace: WorkspaceSnapshot, { findings, links }: CheckReport, coverage: readonly Coverage[]): string => {
  const where = ({ file, span }: Place): string => {
    const source = workspace.files.get(file)?.tree.source;
    return source ? `${escape(file)} ${say('第{0}行', positionAt(source, span.start).line + 1)}` : escape(file);
  };
  const context = ({ file, span }: Place): string => {
    const text = workspace.files.get(file)?.tree.source.text ?? '';
    return `${escape(text.slice(Math.max(0, span.start - 30), span.start))}<mark>${escape(text.slice(span.start, span.end))}</mark>${escape(text.slice(span.end, span.end + 20))}`;
  };
  const rows = findings.map(
    f => `<tr class="${f.severity}"><td>${say(NAMES[f.severity])}</td><td>${where(f)}<br><small>…${context(f)}…</small></td><td><strong>${escape(f.message)}</strong><br>${escape(f.why)}<br><em>${escape(f.advice)}</em></td><td>${f.related.map(r => `${where(r)}：${escape(r.note)}`).join('<br>')}</td></tr>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${say('稿鉴核对报告')}</title>
<style>
body{font:15px/1.7 "Noto Serif CJK SC","Songti SC",SimSun,serif;max-width:1100px;margin:2em auto;padding:0 1em;color:#222;background:#fff}
h1{font-size:1.5em}table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.4em .6em;vertical-align:top;text-align:left}
th{background:#f2f2f2}mark{background:#ffe9a8}tr.error td:first-child{color:#b00020;font-weight:bold}tr.warning td:first-child{color:#8a5a00;font-weight:bold}small{color:#555}
</style></head><body>
<h1>${say('稿鉴核对报告')}</h1>
<ul>${coverage.map(c => `<li>${escape(c.file)}：${coverageLine(c)}</li>`).join('')}</ul>
<p>${say('发现 {0} 项，核对成立 {1} 项。', findings.length, links.length)}</p>
<table><thead><tr>${[say('级别'), say('位置'), say('问题、依据与建议'), say('相关处')].map(h => `<th>${h}</th>`).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
};

const escape = (text: string): string => text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
