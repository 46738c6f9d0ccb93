/** What the parts of the HTML report share: escaping, links to places, and the style of the page. No script, no remote resource. */
import { oneLine, say } from '../core/base';
import type { Place, WorkspaceSnapshot } from '../core/index/index';
import { positionAt } from '../core/text';

/** Where the page finds a file; told by the shell, which knows where the page will lie. Undefined where it leads nowhere. */
export type HrefOf = (file: string) => string | undefined;

/** Every text and every name goes through here; a break of a line is a blank in a page anyway. */
export const escape = (text: string): string =>
  oneLine(text).replace(
    /[&<>"']/g,
    c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c,
  );

export const lineOf = (workspace: WorkspaceSnapshot, { file, span }: Place): string => {
  const source = workspace.files.get(file)?.tree.source;
  return source ? say('第{0}行', positionAt(source, span.start).line + 1) : '';
};

/** `label` is text, not markup. */
export const link = (hrefOf: HrefOf, file: string, label: string): string => {
  const href = hrefOf(file);
  return href === undefined ? escape(label) : `<a href="${escape(href)}" title="${escape(file)}">${escape(label)}</a>`;
};

/** A page of its own; `title` is text, `body` markup. */
export const page = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style></head><body><h1>${escape(title)}</h1>${body}</body></html>\n`;

export const STYLE = `
:root{color-scheme:light dark;--ink:#222;--soft:#5b5b5b;--paper:#fff;--line:#c9c9c9;--head:#f3f3f1;--mark:#ffe9a8;--link:#0b5394;--red:#b00020;--brown:#8a5a00;--green:#1b6e3c;--grey:#666}
@media (prefers-color-scheme:dark){:root{--ink:#ddd;--soft:#a5a5a5;--paper:#1e1f22;--line:#45474c;--head:#292b30;--mark:#5d4c14;--link:#8ab8ea;--red:#ff8a80;--brown:#e8b45c;--green:#7fcf9b;--grey:#a5a5a5}}
body{font:15px/1.7 "Noto Serif CJK SC","Songti SC",SimSun,serif;max-width:1100px;margin:2em auto;padding:0 1em;color:var(--ink);background:var(--paper)}
h1{font-size:1.5em}h2{font-size:1.2em;margin:2em 0 .4em}h3{font-size:1em;margin:1.4em 0 .4em}
table{border-collapse:collapse;width:100%}td,th{border:1px solid var(--line);padding:.4em .6em;vertical-align:top;text-align:left}
th{background:var(--head);white-space:nowrap}mark{background:var(--mark);color:inherit;white-space:nowrap}small{color:var(--soft)}a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}
tr.error td:first-child{color:var(--red);font-weight:bold}tr.warning td:first-child{color:var(--brown);font-weight:bold}
.targets{table-layout:fixed}.targets col.name{width:17%}.targets col.scope{width:9%}.targets col.verdict{width:8.5em}
.targets td small{display:block;line-height:1.5}.targets td.verdict{white-space:nowrap;font-weight:bold}.targets .none{color:var(--soft)}
tr.met .verdict{color:var(--green)}tr.missed .verdict{color:var(--red)}tr.untold .verdict{color:var(--brown)}tr.beside .verdict{color:var(--grey);font-weight:normal}
.filter{margin:.2em 0 .7em;display:flex;flex-wrap:wrap;gap:.4em}.filter label{border:1px solid var(--line);border-radius:1em;padding:.05em .8em;cursor:pointer}
.filter input{position:absolute;opacity:0}.filter label:has(:checked){background:var(--ink);color:var(--paper);border-color:var(--ink)}.filter label:has(:focus-visible){outline:2px solid var(--link);outline-offset:2px}
${['missed', 'untold', 'beside', 'met'].map(v => `.pair:has(input.${v}:checked) tbody tr:not(.${v})`).join(',')}{display:none}
details{margin:.8em 0;color:var(--soft)}summary{cursor:pointer}details ul{columns:2;column-gap:3em;margin:.4em 0;padding-left:1.4em;font-size:.93em}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--line:#999;--head:#eee;--mark:#eee;--link:#000;--red:#000;--brown:#000;--green:#000;--grey:#000}body{margin:0;max-width:none;font-size:10.5pt}mark{font-weight:bold}thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}.filter{display:none}}
`;
