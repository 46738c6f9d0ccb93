// `npm run registry`: writes the list of all rules from the files under checks/rules, and what the manifest tells of them
// (the setting `gaojian.severity` with its texts in both languages). A rule is added by writing its file.
import { build } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/shell.mjs';

const checks = join(root, 'server/src/core/checks');
const rules = readdirSync(join(checks, 'rules'), { recursive: true })
  .map(String)
  .filter(f => f.endsWith('.ts') && !f.endsWith('.test.ts'))
  .sort();
const names = rules.map(file => {
  const source = readFileSync(join(checks, 'rules', file), 'utf8');
  const name = /^export const (\w+) = (?:define|arithmetic|conflict)Check\(/m.exec(source)?.[1];
  if (!name) throw new Error(`${file} defines no rule`);
  return {
    name,
    alias: file.replace(/\.ts$/, '').replace(/[/\\-](\w)/g, (_, c) => c.toUpperCase()),
    path: `./rules/${file.replace(/\.ts$/, '').replaceAll('\\', '/')}`,
  };
});
writeFileSync(
  join(checks, 'registry.ts'),
  `/** All rules, written by \`npm run registry\` from the files under \`rules\`. A rule knows no other rule; this list is the only place that knows them all. */
import type { Check } from './define';
${names.map(n => `import { ${n.name === n.alias ? n.name : `${n.name} as ${n.alias}`} } from '${n.path}';`).join('\n')}

export const CHECKS: readonly Check[] = [
${names.map(n => `  ${n.alias},`).join('\n')}
];
`,
);

const outfile = join(root, '.cache', 'registry.mjs');
await build({
  entryPoints: [join(checks, 'index.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
const { CHECKS } = await import(pathToFileURL(outfile).href);
const english = JSON.parse(readFileSync(join(root, 'l10n/server.l10n.en.json'), 'utf8'));

/** The families come before their rules: who sets one sets all of them. */
const FAMILIES = {
  'figure/conflict': ['同一数据前后不一致的各条规则', 'All rules on one quantity with different values'],
  'figure/arithmetic': ['相互推算的数据对不上的各条规则', 'All rules on figures that imply each other'],
};
const texts = new Map([
  ...Object.entries(FAMILIES),
  ...CHECKS.filter(c => !(c.id in FAMILIES)).map(c => {
    if (!english[c.summary]) throw new Error(`${c.id}: no English for “${c.summary}” in l10n/server.l10n.en.json`);
    return [c.id, [c.summary, english[c.summary]]];
  }),
]);
const write = (path, change) => {
  const file = join(root, path);
  const value = JSON.parse(readFileSync(file, 'utf8'));
  change(value);
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
};
write('package.json', p => {
  const setting = p.contributes.configuration.properties['gaojian.severity'];
  setting.properties = Object.fromEntries(
    [...texts.keys()].map(id => [
      id,
      { enum: ['error', 'warning', 'info', 'hint', 'off'], description: `%rule.${id}%` },
    ]),
  );
});
for (const [path, language] of [
  ['package.nls.zh-cn.json', 0],
  ['package.nls.json', 1],
])
  write(path, nls => {
    for (const key of Object.keys(nls)) if (key.startsWith('rule.')) delete nls[key];
    for (const [id, text] of texts) nls[`rule.${id}`] = text[language];
  });
console.log(`规则：${CHECKS.length} 条`);
