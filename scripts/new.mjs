// `npm run new:rule figure/parts`, `npm run new:indicator 数字经济核心产业增加值`, `npm run new:relation difference`: the files that a new one
// needs, with what must be filled in marked 待写. A scaffold fails the tests until it is filled in: nothing half done can land.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/shell.mjs';

const [kind, name] = process.argv.slice(2);
const fail = message => {
  console.error(message);
  process.exit(2);
};
const camel = text => text.replace(/-(\w)/g, (_, c) => c.toUpperCase());
const create = (path, text) => {
  if (existsSync(join(root, path))) fail(`${path} 已经有了`);
  writeFileSync(join(root, path), text);
  console.log(`已写 ${path}`);
};

const KINDS = {
  rule: () => {
    const [, area, rest] =
      /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(name ?? '') ??
      fail('用法：npm run new:rule 领域/规则名（小写英文，用 - 连接）');
    create(
      `server/src/core/checks/rules/${area}/${rest}.ts`,
      `/** 待写: what is questioned, in one English sentence. */
import { defineCheck, fires, found, place, quiet } from '../../define';

export const ${camel(rest)} = defineCheck({
  id: '${area}/${rest}',
  status: 'preview',
  summary: '待写',
  explanation: {
    says: '待写。',
    basis: '待写。',
    severity: '试行规则，只作提示。',
  },
  examples: [
    quiet('待写'),
    fires('⟦待写⟧'),
  ],
  *run({ file }) {
    for (const report of file.reports)
      for (const figure of report.figures)
        yield found({ rule: '${area}/${rest}', severity: 'info', ...place(file.file, figure.span), message: '待写', why: '待写', advice: '待写', related: [], fixes: [], group: \`${area}/${rest}|\${file.file}#\${figure.span.start}\`, data: {} });
  },
});
`,
    );
    console.log(
      '填好之后：把 summary 的英文写进 l10n/server.l10n.en.json，再运行 npm run registry 和 npm run docs:rules。',
    );
  },
  indicator: () => {
    if (!/^[\u4e00-\u9fff]/.test(name ?? '')) fail('用法：npm run new:indicator 指标名');
    const path = 'server/src/core/facts/data/indicators.json';
    const text = readFileSync(join(root, path), 'utf8');
    if (JSON.parse(text).indicators.some(i => i.name === name || i.aliases.includes(name))) fail(`“${name}”已在词典里`);
    const entry = JSON.stringify({
      name,
      aliases: [],
      units: ['待写'],
      dimension: '待写',
      flow: '待写',
      growth: '待写',
      basis: '待写',
      domain: '待写',
    })
      .replace(/":/g, '": ')
      .replace(/,"/g, ', "');
    writeFileSync(join(root, path), text.replace('"indicators": [\n', `"indicators": [\n${entry},\n`));
    console.log(`已写入 ${path}；各栏的意思见 docs/terms.md`);
  },
  relation: () => {
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(name ?? '')) fail('用法：npm run new:relation 英文名');
    create(
      `server/src/core/facts/relation/${name}.ts`,
      `/** 待写: how a sentence states it. */
import type { SentenceFigures } from './sentence';
import type { Relation } from './types';

export function* ${camel(name)}Relations({ figures, gaps }: SentenceFigures): Iterable<Relation> {
  for (let i = 1; i < figures.length; i++) {
    const [before, here] = [figures[i - 1], figures[i]];
    if (!before || !here || gaps[i] !== '待写') continue;
  }
}
`,
    );
    console.log(
      '再做三件事：在 relation/types.ts 里写出它的形状，在 relation/extract.ts 里加上，在 checks/arithmetic/ 里写怎样推算（一种一个文件）。',
    );
  },
};
(KINDS[kind] ?? (() => fail('用法：npm run new:rule | new:indicator | new:relation')))();
