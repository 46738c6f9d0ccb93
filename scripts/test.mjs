// `npm test`: the only gate. Installs what it needs, then types, lint, vitest, the suite inside a real VS Code and the run through the
// user interface; the last line is the total. A step that cannot even run counts as one failure.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache, ensureDependencies, main, root, run, say } from './lib/shell.mjs';

const results = join(cache, 'results');
const bin = path => join(root, 'node_modules', path);
const node = (...args) => run(process.execPath, args);

const steps = [
  { name: '类型检查 tsc -b', work: () => node(bin('typescript/bin/tsc'), '-b') },
  { name: '代码检查 eslint', work: () => node(bin('eslint/bin/eslint.js'), 'server', 'client', 'test', 'syntaxes') },
  {
    name: '排版检查 prettier',
    work: () => node(bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '**/*.{ts,mjs,cjs}'),
  },
  { name: '构建', work: async () => (await node('scripts/build.mjs')) || node('scripts/build.mjs', '--tests') },
  {
    name: '单元、语法、命令行与协议测试 vitest',
    result: 'vitest.json',
    work: () =>
      node(
        bin('vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${join(results, 'vitest.json')}`,
      ),
  },
  { name: 'VS Code 内的测试', result: 'vscode.json', work: () => node('scripts/test-vscode.mjs') },
  { name: '界面测试', result: 'ui.json', work: () => node('test/ui/run.mjs') },
];

/** Of vitest's reporter and of our own. */
const countsOf = file => {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const { passed, failed, numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: passed ?? numPassedTests ?? 0, failed: failed ?? numFailedTests ?? 0 };
};

main(async () => {
  await ensureDependencies();
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const rows = [];
  for (const { name, result, work } of steps) {
    say(name);
    const started = Date.now();
    const code = await work();
    const counts = result ? countsOf(join(results, result)) : { passed: 0, failed: 0 };
    // A suite that fails without a failed test (it crashed, or a file did not load) must not pass for a success.
    if (code !== 0 && counts.failed === 0) counts.failed = 1;
    rows.push({ name, code, seconds: (Date.now() - started) / 1000, ...counts });
  }
  const sum = key => rows.reduce((total, row) => total + row[key], 0);
  say('合计');
  for (const { name, code, seconds, passed, failed } of rows)
    process.stdout.write(
      `  ${code === 0 ? '✓' : '✗'} ${name}${passed + failed ? `：${passed} passed, ${failed} failed` : ''} (${seconds.toFixed(0)} s)\n`,
    );
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return rows.some(row => row.code !== 0) ? 1 : 0;
});
