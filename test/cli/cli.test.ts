/** The command line as it is started by a person: the bundle, its exit codes, its output. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../support/report';

const root = resolve(__dirname, '../..');
const cli = join(root, '.cache', 'test-cli', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'gaojian-cli-'));
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  await build({
    entryPoints: [join(root, 'server/src/cli/main.ts')],
    outfile: cli,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['nodejieba'],
    mainFields: ['module', 'main'],
  });
  writeFileSync(file('去年.gw'), LAST_YEAR);
  writeFileSync(file('今年.gw'), THIS_YEAR);
  writeFileSync(file('无误.gw'), LAST_YEAR);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gaojian = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
};
const json = (...args: string[]) => JSON.parse(gaojian(...args, '--format', 'json').stdout);

describe('exit status', () => {
  it('is 0 where nothing reaches --fail-on', () => expect(gaojian('check', file('去年.gw')).status).toBe(0));
  it('is 1 where a finding reaches it', () =>
    expect(gaojian('check', file('今年.gw'), '--fail-on', 'warning').status).toBe(1));
  it('is 0 with --fail-on never', () => expect(gaojian('check', file('今年.gw'), '--fail-on', 'never').status).toBe(0));
  it('is 2 for wrong usage', () => {
    expect(gaojian().status).toBe(2);
    expect(gaojian('check').status).toBe(2);
    expect(gaojian('check', folder, '--format', 'pdf').status).toBe(2);
    expect(gaojian('check', folder, '--rule', 'no/such').status).toBe(2);
  });
  it.each([
    [['check'], '缺少文件或文件夹'],
    [['chek', '甲.gw'], '您要的是不是 check'],
    [['xyzzy'], '现有命令：outline'],
    [['check', '甲.gw', '--nix'], '没有选项 --nix'],
    [['check', '甲.gw', '--fail-om', 'error'], '您要的是不是 --fail-on'],
    [['check', '甲.gw', '--out'], '选项 --out <文件> 后面缺少内容'],
    [['check', '甲.gw', '--format', 'pdf'], '可以是：text、json、sarif、html'],
    [['check', '甲.gw', '--fail-on', 'x'], '可以是：error、warning、info、never'],
    [['lsp'], '缺少选项 --stdio'],
    [['lsp', '--stdio', 'x'], '多余的参数'],
    [[], '用法：'],
  ])('is 2 and said in Chinese for %j', (args, words) => {
    const { status, stderr } = gaojian(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\b(?:error:|missing|unknown|argument|command|choices|usage|options)\b/i);
  });
  it('shows help in Chinese throughout', () => {
    for (const args of [[], ['outline'], ['figures'], ['slogans'], ['check'], ['lsp']])
      expect(gaojian(...args, '--help').stdout).not.toMatch(/usage|options|arguments|commands|choices|default/i);
  });
  it('is 0 for --version and --help', () => {
    expect(gaojian('--version')).toMatchObject({
      status: 0,
      stdout: `${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`,
    });
    expect(gaojian('--help').status).toBe(0);
    expect(gaojian('check', '--help').stdout).toContain('--no-rule');
  });
});

describe('bad input', () => {
  it('is 2 and named for a path that is not there, the others still done', () => {
    const { status, stderr, stdout } = gaojian('check', file('没有.gw'), file('去年.gw'), '--format', 'json');
    expect(status).toBe(2);
    expect(stderr).toContain('没有.gw');
    expect(stderr).toContain('找不到');
    expect(JSON.parse(stdout).coverage).toHaveLength(1);
  });
  it('says what a binary file, a broken docx and a locked file are', () => {
    writeFileSync(file('图.gw'), Buffer.from([0x89, 0x50, 0, 0, 1]));
    writeFileSync(file('坏.docx'), 'not a zip');
    const { status, stderr } = gaojian('outline', file('图.gw'), file('坏.docx'));
    expect(status).toBe(2);
    expect(stderr).toContain('二进制');
    expect(stderr).toContain('Word');
    if (process.getuid?.() !== 0) {
      writeFileSync(file('锁.gw'), LAST_YEAR);
      chmodSync(file('锁.gw'), 0);
      expect(gaojian('outline', file('锁.gw')).stderr).toContain('权限');
    }
    rmSync(file('图.gw'));
    rmSync(file('坏.docx'));
  });
  it('reads GBK and UTF-16 as office machines write them', () => {
    // “一、工作回顾” in GBK.
    writeFileSync(
      file('旧.txt'),
      Buffer.from([0xd2, 0xbb, 0xa1, 0xa2, 0xb9, 0xa4, 0xd7, 0xf7, 0xbb, 0xd8, 0xb9, 0xcb]),
    );
    writeFileSync(file('宽.txt'), Buffer.from('\ufeff一、工作回顾', 'utf16le'));
    expect(gaojian('outline', file('旧.txt')).stdout).toContain('一、工作回顾');
    expect(gaojian('outline', file('宽.txt')).stdout).toContain('一、工作回顾');
    rmSync(file('旧.txt'));
    rmSync(file('宽.txt'));
  });
});

describe('output', () => {
  it('of slogans is a list by level, or every mention with its items as JSON', () => {
    const { status, stdout } = gaojian('slogans', file('今年.gw'));
    expect(status).toBe(0);
    expect(stdout).toMatch(/本地（1 个）\n {2}“三篇文章” {2}1 次\n {6}做优工业；做强农业；做活商贸/);
    const { slogans } = json('slogans', file('今年.gw'));
    expect(slogans).toEqual([
      expect.objectContaining({
        file: file('今年.gw'),
        text: '“三篇文章”',
        name: '三篇文章',
        count: 3,
        quoted: true,
        known: false,
        key: '三篇文章',
        items: ['做优工业', '做强农业', '做活商贸'],
        stated: 'series',
      }),
    ]);
    expect(slogans[0].range.start).toEqual({ line: 14, character: 6 });
    expect(slogans[0].itemsRange).toMatchObject({ start: { line: 14 } });
  });
  it('is one JSON document of the contract’s shape', () => {
    const { findings, links, coverage } = json('check', folder);
    expect(findings.length).toBeGreaterThan(0);
    for (const f of findings) {
      expect(f).toMatchObject({
        rule: expect.any(String),
        severity: expect.stringMatching(/^(?:error|warning|info|hint)$/),
        message: expect.any(String),
        file: expect.any(String),
        text: expect.any(String),
        related: expect.any(Array),
        fixes: expect.any(Array),
      });
      expect(f.range.start.line).toBeGreaterThanOrEqual(0);
    }
    expect(links.length).toBeGreaterThan(0);
    for (const c of coverage) expect(c.agreed + c.derived + c.conflicting + c.single).toBe(c.figures);
  });
  it('gives the slice of the source for every figure', () => {
    const lines = THIS_YEAR.split('\n');
    for (const f of json('figures', file('今年.gw')).figures)
      expect(lines[f.range.start.line]?.slice(f.range.start.character, f.range.end.character)).toBe(f.text);
  });
  it('says of every figure whether it may be compared', () => {
    writeFileSync(
      file('键.gw'),
      '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n2025年，全县一般公共预算收入13.2亿元。拨付资金2亿元。\n',
    );
    const of = (text: string) => json('figures', file('键.gw')).figures.find((f: { text: string }) => f.text === text);
    expect(of('13.2亿元').keyed).toBe(true);
    expect(of('2亿元').keyed).toBe(false);
    rmSync(file('键.gw'));
  });
  it('walks folders, and several paths are one workspace', () => {
    const files = new Set(json('outline', folder).documents.map((d: { file: string }) => d.file));
    expect([...files].sort()).toEqual([file('今年.gw'), file('去年.gw'), file('无误.gw')].sort());
  });
  it('writes SARIF, HTML, CSV and XLSX', () => {
    expect(
      JSON.parse(gaojian('check', file('今年.gw'), '--format', 'sarif').stdout).runs[0].results.length,
    ).toBeGreaterThan(0);
    gaojian('check', file('今年.gw'), '--format', 'html', '--out', file('r.html'));
    expect(readFileSync(file('r.html'), 'utf8')).toContain('<mark>');
    expect(gaojian('figures', file('今年.gw'), '--format', 'csv').stdout).toContain('一般公共预算收入');
    gaojian('figures', file('今年.gw'), '--format', 'xlsx', '--out', file('r.xlsx'));
    expect(readFileSync(file('r.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect(gaojian('figures', file('今年.gw'), '--format', 'xlsx').status).toBe(2);
  });
  it('runs only, or all but, the rules asked for', () => {
    const only = json('check', file('今年.gw'), '--rule', 'figure/count').findings;
    expect(new Set(only.map((f: { rule: string }) => f.rule))).toEqual(new Set(['figure/count']));
    expect(
      json('check', file('今年.gw'), '--no-rule', 'figure/count').findings.some(
        (f: { rule: string }) => f.rule === 'figure/count',
      ),
    ).toBe(false);
  });
  it('is the same on every run', () => {
    expect(gaojian('check', folder, '--format', 'json').stdout).toBe(
      gaojian('check', folder, '--format', 'json').stdout,
    );
  });
});

describe('what a terminal or a spreadsheet would obey', () => {
  const ESCAPE = '\u001b[31m';
  const HOSTILE = THIS_YEAR.replace('（1）扩大', `（1）${ESCAPE}\u009b2J\u202e扩大`)
    .replace('2025年，全县一般公共', `=1+1${ESCAPE}，2025年，全县一般公共`)
    .replace('“三篇文章”。', `“三篇文章”（做优${ESCAPE}工业、做强农业、做活商贸）。`);
  const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const home = mkdtempSync(join(tmpdir(), 'gaojian-hostile-'));
  const name = `红${ESCAPE}\n共 0 个文件：错误 0.gw`;
  beforeAll(() => {
    writeFileSync(join(home, name), HOSTILE);
    writeFileSync(join(home, '-2+3 名#1%20?.gw'), HOSTILE);
    writeFileSync(
      join(home, '.gaojian.json'),
      JSON.stringify({
        [`未知${ESCAPE}\n`]: 1,
        severity: { [`a\u009b31m`]: 'x' },
        ignore: [{ rule: 'figure/conflict', fingerprint: `${ESCAPE}\n共`, reason: '旧' }],
        baseline: `无${ESCAPE}.json`,
      }),
    );
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it.each(['check', 'outline', 'figures', 'slogans'])('is shown by %s, and no name forges a line', command => {
    const { stdout, stderr } = gaojian(command, home);
    expect(stdout).toContain('␛[31m');
    expect(stderr).toContain('␛[31m');
    expect(stdout + stderr).not.toMatch(OBEYED);
    expect((stdout + stderr).split('\n').filter(l => l.startsWith('共 0 个文件'))).toEqual([]);
  });
  it('is shown where a path cannot be read or an option is wrong', () => {
    for (const args of [
      ['check', `没有${ESCAPE}\n共 0 个`],
      [`x${ESCAPE}`, 'a'],
      ['check', 'a', '--format', `${ESCAPE}`],
      ['check', 'a', '--rule', `${ESCAPE}`],
      ['check', 'a', `--x${ESCAPE}`],
    ]) {
      const { stdout, stderr } = gaojian(...args);
      expect(stderr).toContain('␛[31m');
      expect(stdout + stderr).not.toMatch(OBEYED);
    }
  });
  it('is escaped in JSON, and the value is the same', () => {
    const { stdout } = gaojian('outline', home, '--format', 'json');
    expect(stdout).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
    expect(JSON.stringify(JSON.parse(stdout))).toContain('\u009b2J\u202e扩大');
  });
  it('does not run from a cell of the ledger; numbers stay numbers', () => {
    const { stdout } = gaojian('figures', home, '--format', 'csv');
    expect(stdout).not.toMatch(/(?:^|,)"?\s*[=+@-](?!\d+(?:\.\d+)?(?:,|$))/m);
    expect(stdout).toContain(",'=1+1␛[31m，2025年，全县一般公共预算收入");
    expect(stdout).toMatch(/,1320000000,元,/);
  });
  it('is no link in SARIF, whose addresses lead back to the files', () => {
    writeFileSync(join(home, '名#1%20?&[x].gw'), `${HOSTILE}\n（一）工业[见](http://example.invalid)\n\n（三）农业\n`);
    for (const cwd of [home, tmpdir()]) {
      const run = JSON.parse(
        spawnSync(process.execPath, [cli, 'check', home, '--format', 'sarif'], { encoding: 'utf8', cwd }).stdout,
      ).runs[0];
      const base = run.originalUriBaseIds.ROOT.uri as string;
      const places = (
        run.results as {
          locations: { physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string } } }[];
        }[]
      ).flatMap(r => r.locations.map(l => l.physicalLocation.artifactLocation));
      expect(places.length).toBeGreaterThan(0);
      expect(places.every(p => p.uriBaseId === 'ROOT' && !/^[a-z]+:/.test(p.uri))).toBe(true);
      expect(new Set(places.map(p => fileURLToPath(new URL(p.uri, base))))).toEqual(
        new Set([name, '-2+3 名#1%20?.gw', '名#1%20?&[x].gw'].map(n => join(home, n))),
      );
      expect(JSON.stringify(run.results.map((r: { message: unknown }) => r.message))).not.toMatch(/(?<!\\)\]\(/);
    }
    const outside = JSON.parse(
      spawnSync(process.execPath, [cli, 'check', join(home, '名#1%20?&[x].gw'), '--format', 'sarif'], {
        encoding: 'utf8',
        cwd: root,
      }).stdout,
    ).runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    expect(outside.uriBaseId).toBeUndefined();
    expect(fileURLToPath(outside.uri)).toBe(join(home, '名#1%20?&[x].gw'));
  });
});

describe('output that nobody takes', () => {
  const long = file('长.gw');
  beforeAll(() =>
    writeFileSync(
      long,
      `${THIS_YEAR}${Array.from({ length: 600 }, (_, i) => `2025年，第${i}村粮食产量${i + 3}万吨。\n\n`).join('')}`,
    ),
  );
  afterAll(() => rmSync(long));
  const shell = (command: string) =>
    spawnSync('bash', ['-c', command, 'bash', process.execPath, cli, long], { encoding: 'utf8' });

  it.skipIf(process.platform === 'win32').each(['check', 'figures', 'outline'])(
    'ends quietly: %s before a reader of one character',
    command => {
      const { stderr, stdout } = shell(
        `"$1" "$2" ${command} "$3" --format json | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`,
      );
      expect(stderr).toBe('');
      expect(Number(stdout)).toBeLessThanOrEqual(1);
    },
  );
  it.skipIf(!existsSync('/dev/full')).each(['check', 'figures', '--help'])('is named: %s to a full disk', command => {
    const { stderr, status } = shell(`"$1" "$2" ${command} "$3" >/dev/full`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^gaojian：无法输出结果：磁盘已满[^\n]*\n$/);
  });
});

describe('what was judged before', () => {
  it('is kept quiet by a baseline, and what is new is not', () => {
    expect(gaojian('check', file('今年.gw'), '--write-baseline', file('baseline.json')).status).toBe(0);
    expect(json('check', file('今年.gw'), '--baseline', file('baseline.json')).findings).toEqual([]);
    writeFileSync(file('新稿.gw'), THIS_YEAR.replace('39.4万吨', '39.6万吨'));
    expect(
      json('check', file('新稿.gw'), '--baseline', file('baseline.json')).findings.map((f: { rule: string }) => f.rule),
    ).toEqual(['figure/conflict']);
    expect(gaojian('check', file('今年.gw'), '--baseline', file('没有.json')).stderr).toContain('没有.json');
    rmSync(file('新稿.gw'));
  });
  it('is named where an ignore entry takes nothing out any more', () => {
    writeFileSync(
      file('.gaojian.json'),
      JSON.stringify({ ignore: [{ rule: 'figure/conflict', fingerprint: '粮食总产量38.0万吨', reason: '旧' }] }),
    );
    expect(gaojian('check', folder).stderr).toContain('粮食总产量38.0万吨');
    expect(gaojian('check', file('去年.gw')).stderr).toBe('');
    rmSync(file('.gaojian.json'));
  });
});

describe('folders to leave out', () => {
  it('are told by the configuration; a file that is named is read all the same', () => {
    const home = mkdtempSync(join(tmpdir(), 'gaojian-out-'));
    try {
      writeFileSync(join(home, '.gaojian.json'), '{ "exclude": ["*.旧.gw"] }');
      writeFileSync(join(home, '甲.gw'), LAST_YEAR);
      writeFileSync(join(home, '乙.旧.gw'), LAST_YEAR);
      const files = (...paths: string[]): string[] => [
        ...new Set((json('figures', ...paths).figures as { file: string }[]).map(f => f.file.slice(home.length + 1))),
      ];
      expect(files(home)).toEqual(['甲.gw']);
      expect(files(join(home, '乙.旧.gw'))).toEqual(['乙.旧.gw']);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
