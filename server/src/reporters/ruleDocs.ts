/** `docs/rules`: a page for each rule and an index, printed from what the rules' definitions say. In Chinese, with one line of English. */
import { CHECKS, type Check, type Example } from '../core/checks';
import { CONFIG_FILE } from '../core/config';

/** Where the page of a rule is, from the folder that holds `docs`. */
export const pagePath = (rule: string): string => `docs/rules/${rule}.md`;

/** Path → text of every page. `english` translates what users read, as `l10n/server.l10n.en.json` does. */
export const rulePages = (english: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map([
    ['docs/rules/README.md', indexPage(CHECKS)],
    ...CHECKS.map((c): [string, string] => [pagePath(c.id), rulePage(c, english[c.summary])]),
  ]);

/** The explanation as plain text. */
export const helpText = ({ explanation: { says, basis, severity } }: Check): string =>
  `${says}\n\n依据：${basis}\n\n轻重：${severity}`;

const STATUS: Readonly<Record<Check['status'], string>> = { stable: '正式', preview: '试行' };

const indexPage = (checks: readonly Check[]): string => `# 规则

${GENERATED}

正式的规则在一批已公布的报告上核对过；试行的还没有，只作提示。例子都由测试执行。

| 规则 | 状态 | 说什么 |
| --- | --- | --- |
${checks.map(c => `| [\`${c.id}\`](${c.id}.md) | ${STATUS[c.status]} | ${cell(c.summary)} |`).join('\n')}
`;

const rulePage = (check: Check, english: string | undefined): string => {
  const { id, family, status, summary, explanation, examples } = check;
  return `# ${summary}

${GENERATED}

\`${id}\` · ${STATUS[status]}${family === undefined ? '' : ` · 属于 \`${family}\``}${english === undefined ? '' : ` · English: ${english}`}

${explanation.says}

## 依据

${explanation.basis}

## 轻重

${explanation.severity}

## 报

⟦ ⟧里是划线的地方。例文是虚构的；没有写明年份的，是2026年报告里的话。

| 例文 | 为什么报 |
| --- | --- |
${rows(examples, 'fires')}

## 不报

| 例文 | 为什么不报 |
| --- | --- |
${rows(examples, 'quiet')}

## 忽略一处

光标停在提示处，用快速修复“${id.startsWith('figure/') ? '口径不同，忽略并说明…' : '属有意写法，忽略并说明…'}”，理由随规则和指纹记入文件夹根下的 \`${CONFIG_FILE}\`，可以提交给同事共用：

${json({ ignore: [{ rule: id, file: '2026年政府工作报告.gw', fingerprint: '由快速修复写入', reason: '已与主管部门核对' }] })}

## 关闭，或改变轻重

在 \`${CONFIG_FILE}\` 里按规则名写 \`error\`、\`warning\`、\`info\`、\`hint\` 或 \`off\`；写 \`${family ?? areaOf(id)}\` 管这一类。只对自己生效的，用设置 \`gaojian.severity\`；命令行用 \`--no-rule ${id}\`。

${json({ severity: { [id]: 'off' } })}

[全部规则](../README.md)
`;
};

const GENERATED = '<!-- 由 npm run docs:rules 生成，请改规则的定义，不要改这里。 -->';

const rows = (examples: readonly Example[], kind: Example['kind']): string =>
  examples
    .filter(e => e.kind === kind)
    .map(e => `| ${cell(shown(e.text))} | ${cell(e.note ?? '')} |`)
    .join('\n');

/** `//- 2025` opens a report of its own. */
const shown = (text: string): string => text.replace(/^\/\/- (\d{4})(?: raw)?$/gm, '【$1年的报告】');

/** A cell is one line; empty lines between paragraphs are not shown. */
const cell = (text: string): string =>
  text
    .trim()
    .replace(/[|\\<]/g, '\\$&')
    .replace(/\s*\n\s*/g, '<br>');

const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

const areaOf = (rule: string): string => rule.slice(0, rule.indexOf('/'));
