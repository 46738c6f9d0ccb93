/** A file is written whole or not at all, and never onto what is being read. */
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOutputs, diskOutputs } from './writer';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaojian-writer-'));
  writeFileSync(path('报告.gw'), '原文');
  writeFileSync(path('旧.json'), '旧的');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(path(name), 'utf8');
const write = async (name: string, inputs: readonly string[] = [path('报告.gw')]): Promise<string | undefined> =>
  (await diskOutputs.write(path(name), '新的', inputs))?.reason;

describe('writing', () => {
  it('makes a file, replaces one, and leaves nothing beside', async () => {
    expect(await write('新.json')).toBeUndefined();
    expect(await write('旧.json')).toBeUndefined();
    expect([read('新.json'), read('旧.json')]).toEqual(['新的', '新的']);
    expect(readdirSync(folder).sort()).toEqual(['报告.gw', '新.json', '旧.json'].sort());
  });
  it('takes bytes as they are', async () => {
    await diskOutputs.write(path('a.xlsx'), Uint8Array.of(0, 255, 254), []);
    expect([...readFileSync(path('a.xlsx'))]).toEqual([0, 255, 254]);
  });
  it('keeps who may read the file', async () => {
    chmodSync(path('旧.json'), 0o640);
    await write('旧.json');
    expect(statSync(path('旧.json')).mode & 0o777).toBe(0o640);
  });
  it('writes where a link leads, and keeps the link', async () => {
    mkdirSync(path('下'));
    symlinkSync('../旧.json', path('下/链.json'));
    symlinkSync('还没有.json', path('空链.json'));
    expect(await write('下/链.json')).toBeUndefined();
    expect(await write('空链.json')).toBeUndefined();
    expect([read('旧.json'), read('还没有.json')]).toEqual(['新的', '新的']);
    expect(statSync(path('下/链.json')).ino).toBe(statSync(path('旧.json')).ino);
  });
});

describe('what is being read', () => {
  it.each([
    ['by its name', () => '报告.gw'],
    ['by a link', () => (symlinkSync('报告.gw', path('l.html')), 'l.html')],
    ['by a link to a link', () => (symlinkSync('报告.gw', path('l')), symlinkSync('l', path('m.html')), 'm.html')],
    ['by another name of the same file', () => (linkSync(path('报告.gw'), path('h.html')), 'h.html')],
    ['by a way round', () => 'x/../报告.gw'],
    ['in a folder that is a link', () => (symlinkSync('.', path('这里')), '这里/报告.gw')],
  ])('is not written onto %s', async (_, name) => {
    const reason = await write(name());
    expect(reason).toContain('正在读取的文件');
    expect(read('报告.gw')).toBe('原文');
  });
  it('is known by a relative path and by a link too', async () => {
    symlinkSync('报告.gw', path('l.gw'));
    expect(await write('报告.gw', [path('l.gw')])).toContain('正在读取的文件');
    expect(await write('报告.gw', [relative(process.cwd(), path('报告.gw'))])).toContain('正在读取的文件');
    expect(read('报告.gw')).toBe('原文');
  });
  it('may have gone meanwhile', async () => expect(await write('旧.json', [path('没有.gw')])).toBeUndefined());
});

describe('what cannot be written', () => {
  it.each([
    ['into a folder that is not there', 'x/y.json', '找不到要写入的文件夹'],
    ['into a file as if it were a folder', '旧.json/y.json', '不是文件夹'],
    ['onto a folder', '.', '文件夹'],
  ])('%s is said in plain words', async (_, name, words) => expect(await write(name)).toContain(words));
  it('onto a device or a read-only file stays as it is', async () => {
    expect((await diskOutputs.write('/dev/null', '新的', []))?.reason).toContain('设备');
    chmodSync(path('旧.json'), 0o444);
    expect(await write('旧.json')).toContain('只读');
    expect(read('旧.json')).toBe('旧的');
  });
  it('by links that lead to each other has no end', async () => {
    symlinkSync('b', path('a'));
    symlinkSync('a', path('b'));
    expect(await write('a')).toContain('没有尽头');
  });
  it.each([
    ['ENOSPC', '磁盘已满'],
    ['EDQUOT', '磁盘已满'],
    ['EROFS', '只能读'],
    ['EACCES', '没有权限'],
    ['EIO', '设备出错'],
  ])('for %s of the disk leaves the old file whole', async (code, words) => {
    const failing = createOutputs(() =>
      Promise.reject(Object.assign(new Error(`${code}: no luck`), { code, syscall: 'write' })),
    );
    const refusal = await failing.write(path('旧.json'), '新的', []);
    expect(refusal?.reason).toContain(words);
    expect(refusal?.reason).not.toMatch(/[A-Z]{4}/);
    expect(read('旧.json')).toBe('旧的');
  });
});
