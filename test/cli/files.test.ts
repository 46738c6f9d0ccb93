/** The command line before files that are none, that are too much, or that it must not touch: a sentence and 2, and everything else is done. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encoded } from '../support/encodings';
import { LAST_YEAR, THIS_YEAR } from '../support/report';
import { zipOf } from '../support/zip';

const root = resolve(__dirname, '../..');
const cli = join(root, '.cache', 'test-cli-files', 'cli.js');
let folder = '';

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
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaojian-files-'));
  write('a.gw', THIS_YEAR);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = (name: string): string => join(folder, name);
const write = (name: string, content: string | Uint8Array): void => writeFileSync(path(name), content);
const read = (name: string): string => readFileSync(path(name), 'utf8');
const run = (command: string, args: readonly string[]) => {
  const { status, signal, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 30_000,
  });
  return { status, signal, stdout, stderr };
};
const gaojian = (...args: string[]) => run(process.execPath, [cli, ...args]);
/** The other report is read all the same. */
const outlined = (stdout: string): number => (JSON.parse(stdout) as { documents: unknown[] }).documents.length;

describe('what is no ordinary file', () => {
  it('is refused where it is named', () => {
    execFileSync('mkfifo', [path('p.gw')]);
    const answers = [
      ['p.gw', '管道'],
      ['/dev/zero', '设备'],
    ].map(([name = '', words]) => ({ ...gaojian('check', name), words }));
    for (const { status, stderr, words } of answers) {
      expect(status).toBe(2);
      expect(stderr).toContain(words);
    }
  });
  it('is named in a folder, and the others are read', () => {
    execFileSync('mkfifo', [path('p.gw')]);
    symlinkSync('/dev/zero', path('z.gw'));
    const { status, stdout, stderr } = gaojian('outline', '.', '--format', 'json');
    expect(status).toBe(2);
    expect(stderr).toMatch(/p\.gw：.*管道[^]*z\.gw：.*设备/);
    expect(outlined(stdout)).toBe(1);
  });
  it.each([
    ['configuration', '.gaojian.json', undefined],
    ['glossary', 'g.json', '{ "glossaries": ["g.json"] }'],
    ['baseline', 'b.json', '{ "baseline": "b.json" }'],
  ])('as %s is named, and the reports are read', (_, name, config) => {
    if (config) write('.gaojian.json', config);
    for (const make of [() => execFileSync('mkfifo', [path(name)]), () => symlinkSync('/dev/zero', path(name))]) {
      make();
      const { status, stdout, stderr } = gaojian('outline', '.', '--format', 'json');
      expect(status).toBe(0);
      // A link out of the folder is not even looked at where a configuration names it.
      expect(stderr).toMatch(/管道|设备|不在这个工作区/);
      expect(outlined(stdout)).toBe(1);
      rmSync(path(name));
    }
  });
});

describe('folders', () => {
  it('that lead to each other by links are read once, and so are links to them', () => {
    mkdirSync(path('下/深'), { recursive: true });
    write('下/b.gw', LAST_YEAR);
    for (const [name, to] of [
      ['下/深/上', '../..'],
      ['下/深/再上', '../..'],
      ['下/自己', '.'],
      ['另名', '下'],
      ['根', '/'],
    ] as const)
      symlinkSync(to, path(name));
    const { stdout } = gaojian('outline', '.', '--format', 'json');
    expect((JSON.parse(stdout) as { documents: { file: string }[] }).documents.map(d => d.file)).toEqual([
      'a.gw',
      '下/b.gw',
    ]);
  });
  it('elsewhere are read through a link', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'gaojian-elsewhere-'));
    writeFileSync(join(elsewhere, 'c.gw'), LAST_YEAR);
    symlinkSync(elsewhere, path('别处'));
    expect(outlined(gaojian('outline', '.', '--format', 'json').stdout)).toBe(2);
    rmSync(elsewhere, { recursive: true });
  });
});

describe('too much', () => {
  it('in a zip is refused before it is unpacked', () => {
    write('b.docx', zipOf([{ name: 'word/document.xml', content: Buffer.alloc(100 * 1024 * 1024, 32) }]));
    const { status, stderr } = run('/bin/bash', [
      '-c',
      `ulimit -v unlimited; exec "$@"`,
      'x',
      process.execPath,
      '--max-old-space-size=128',
      cli,
      'outline',
      'b.docx',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('展开后过大');
  });
  it('nesting is said, and the report is read', () => {
    write('.gaojian.json', `{"a":${'['.repeat(200_000)}`);
    const { status, stderr } = gaojian('outline', '.');
    expect(status).toBe(0);
    expect(stderr).toContain('套得过深');
  });
  it('configuration is said, and the report is read', () => {
    write(
      '.gaojian.json',
      `{"slogans":[${Array.from({ length: 100_000 }, (_, i) => `{"name":"提法${i}号新词"}`).join(',')}]}`,
    );
    expect(gaojian('outline', '.').stderr).toMatch(/无法读取配置：文件过大/);
  });
  it.each([
    [
      'entries that nothing needs',
      (i: number) => `{"rule":"figure/count","fingerprint":"${i}","reason":""}`,
      /另有 9980 个忽略项/,
    ],
    ['entries that are wrong', () => '{"rule":"figure/count"}', /另有 9980 处/],
  ])('to say of %s is counted', (_, entry, words) => {
    write('.gaojian.json', `{"ignore":[${Array.from({ length: 10_000 }, (__, i) => entry(i)).join(',')}]}`);
    const { stderr } = gaojian('check', '.');
    expect(stderr).toMatch(words);
    expect(stderr.split('\n').length).toBeLessThan(40);
  });
});

describe('encodings', () => {
  it('that are not read are named, with what to do', () => {
    write(
      'b.gw',
      encoded('縣政府工作報告\n\n各位代表：\n\n一、工作回顧\n\n全縣經濟總體平穩，完成了各項任務。\n', 'big5'),
    );
    const { status, stdout, stderr } = gaojian('outline', '.', '--format', 'json');
    expect(status).toBe(2);
    expect(stderr).toMatch(/b\.gw：.*Big5.*另存为 UTF-8/);
    expect(outlined(stdout)).toBe(1);
  });
  it('of a configuration are UTF-8, with a mark or without', () => {
    const text = '{ "severity": { "figure/conflict": "off" } }';
    const rules = () =>
      (JSON.parse(gaojian('check', '.', '--format', 'json').stdout) as { findings: { rule: string }[] }).findings.map(
        f => f.rule,
      );
    expect(rules()).toContain('figure/conflict');
    write('.gaojian.json', `\ufeff${text}`);
    expect(rules()).not.toContain('figure/conflict');
    write('.gaojian.json', encoded('{ "region": "云岭县" }', 'gb18030'));
    expect(gaojian('check', '.').stderr).toContain('GBK/GB18030');
  });
});

describe('a path that the configuration names', () => {
  it.each(['/', '/etc/passwd', '..', '../x.json'])('outside of its folder is refused: %s', outside => {
    write('.gaojian.json', JSON.stringify({ glossaries: [outside], baseline: outside }));
    const { status, stderr } = gaojian('outline', '.');
    expect(status).toBe(0);
    expect(stderr.match(/不在这个工作区的文件夹里/g)).toHaveLength(2);
    expect(stderr).not.toMatch(/root|bin|etc\/(?!passwd)/);
  });
});

describe('a baseline that is named', () => {
  it.each([
    ['is not there', undefined],
    ['is no JSON', '不是基线'],
    ['is no baseline', '[]'],
    ['is nested without end', '['.repeat(100_000)],
  ])('and %s is an error, for it would judge by another rule', (_, content) => {
    if (content !== undefined) write('b.json', content);
    const { status, stdout, stderr } = gaojian('check', 'a.gw', '--baseline', 'b.json', '--fail-on', 'never');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/基线文件 b\.json/);
    expect(stderr).not.toMatch(/Unexpected|token|position/);
  });
  it('is renewed in its place', () => {
    expect(gaojian('check', 'a.gw', '--write-baseline', 'b.json').status).toBe(0);
    const first = read('b.json');
    expect(gaojian('check', 'a.gw', '--baseline', 'b.json', '--write-baseline', 'b.json').status).toBe(0);
    expect(JSON.parse(first).findings.length).toBeGreaterThan(0);
  });
});

describe('what is written', () => {
  it.each([
    ['check', 'a.gw', '--out', 'a.gw'],
    ['check', 'a.gw', '--format', 'html', '--out', 'l.html'],
    ['check', '.', '--write-baseline', 'a.gw'],
    ['check', '.', '--write-baseline', './.gaojian.json'],
    ['check', '.', '--format', 'json', '--out', 'g.json'],
    ['check', '.', '--format', 'json', '--out', 'b.json'],
    ['figures', '.', '--format', 'csv', '--out', './x/../a.gw'],
    ['figures', '.', '--format', 'xlsx', '--out', 'l.html'],
    ['figures', '.', '--format', 'json', '--out', 'p.gw'],
  ])('never replaces what was read: %s %s %s %s %s', (...args) => {
    symlinkSync('a.gw', path('l.html'));
    write('p.gw', Uint8Array.of(0, 1, 2));
    write('g.json', '[]');
    write('b.json', '{ "version": 1, "findings": [] }');
    write('.gaojian.json', '{ "glossaries": ["g.json"], "baseline": "b.json" }');
    const before = readdirSync(folder).map(name => [name, read(name)]);
    const { status, stderr } = gaojian(...args);
    expect(status).toBe(2);
    expect(stderr).toContain('正在读取的文件');
    expect(readdirSync(folder).map(name => [name, read(name)])).toEqual(before);
  });
  it.each([
    [['check', 'a.gw', '--out', '没有/x.json'], '找不到要写入的文件夹'],
    [['check', 'a.gw', '--out', '.'], '文件夹'],
    [['check', 'a.gw', '--write-baseline', 'a.gw/x'], '不是文件夹'],
    [['figures', 'a.gw', '--format', 'xlsx', '--out', '没有/x.xlsx'], '找不到要写入的文件夹'],
  ])('and cannot be is said in plain words: %j', (args, words) => {
    const { status, stderr } = gaojian(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/无法写入/);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/内部错误|E[A-Z]{4,}/);
  });
  it('leaves the old file whole where the disk is full in the middle', () => {
    write('old.json', '旧的');
    write(
      'full.cjs',
      `const disk = require('node:fs/promises');
      const fs = require('node:fs');
      disk.writeFile = async (path, data) => {
        fs.writeFileSync(path, data.slice(0, data.length / 2));
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
      };`,
    );
    const { status, stderr } = run(process.execPath, [
      '--require',
      path('full.cjs'),
      cli,
      'check',
      'a.gw',
      '--format',
      'html',
      '--out',
      'old.json',
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/无法写入 old\.json：磁盘已满/);
    expect(read('old.json')).toBe('旧的');
    expect(readdirSync(folder).sort()).toEqual(['a.gw', 'full.cjs', 'old.json']);
  });
  it('leaves the old file whole where it is called off before the end', () => {
    write('old.json', '旧的');
    write(
      'interrupt.cjs',
      "const fs = require('node:fs');\nfs.rename = () => (setInterval(() => undefined, 1000), process.kill(process.pid, 'SIGINT'));\n",
    );
    const { signal } = run(process.execPath, [
      '--require',
      path('interrupt.cjs'),
      cli,
      'check',
      'a.gw',
      '--format',
      'json',
      '--out',
      'old.json',
    ]);
    expect(signal).toBe('SIGINT');
    expect(read('old.json')).toBe('旧的');
    expect(readdirSync(folder).sort()).toEqual(['a.gw', 'interrupt.cjs', 'old.json']);
  });
});
