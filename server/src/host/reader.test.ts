/** What the reader takes, and what it refuses with a reason: by what stands at the path, by size, time, place and nesting. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type * as disk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { oddityOf } from './kinds';
import { diskFiles, refusalOfText } from './reader';

/** A disk that never answers, as a network drive whose server has gone. */
vi.mock('node:fs/promises', async original => {
  const real = await original<typeof disk>();
  return {
    ...real,
    stat: (path: string) => (String(path).endsWith('没有回音.gw') ? new Promise(() => undefined) : real.stat(path)),
  };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaojian-reader-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(path(name), content);
  return path(name);
};
const reason = async (file: string, read: 'readReport' | 'readJson' = 'readReport'): Promise<string> => {
  const answer = await diskFiles[read](file);
  return 'reason' in answer ? answer.reason : `read: ${answer.text.slice(0, 20)}`;
};

describe('an ordinary file', () => {
  it('is read whole, with its encoding and a stamp', async () => {
    const file = write('a.gw', '\ufeff云岭县');
    const answer = await diskFiles.readReport(file);
    expect(answer).toMatchObject({ file, text: '云岭县', encoding: 'utf-8-bom', stamp: { size: 12 } });
    expect('stamp' in answer && answer.stamp).toEqual(await diskFiles.stampOf(file));
  });
  it('has another stamp once its bytes are others, though size and time are the same', async () => {
    const file = write('a.gw', '甲');
    const before = await diskFiles.stampOf(file);
    writeFileSync(file, '乙');
    const after = await diskFiles.stampOf(file);
    expect(after?.size).toBe(before?.size);
    expect(after?.digest).not.toBe(before?.digest);
    expect(await diskFiles.stampOf(path('没有.gw'))).toBeUndefined();
  });
  it('is read through links', async () => {
    write('a.gw', '云岭县');
    symlinkSync('a.gw', path('b.gw'));
    symlinkSync('b.gw', path('c.gw'));
    expect(await diskFiles.readReport(path('c.gw'))).toMatchObject({ text: '云岭县' });
  });
  it('that is not there is missing, which is something else than refused', async () => {
    expect(await diskFiles.readReport(path('没有.gw'))).toMatchObject({ missing: true });
    expect(await diskFiles.readReport(join(write('a', ''), 'b'))).toMatchObject({ missing: true });
    expect(await diskFiles.readReport(folder)).toMatchObject({ missing: false });
  });
});

describe.each(['readReport', 'readJson'] as const)('%s refuses', read => {
  it('a pipe, without waiting for it', async () => {
    execFileSync('mkfifo', [path('p.gw')]);
    symlinkSync('p.gw', path('q.gw'));
    expect(await reason(path('p.gw'), read)).toContain('管道');
    expect(await reason(path('q.gw'), read)).toContain('管道');
  });
  it('a device, also behind a link', async () => {
    symlinkSync('/dev/zero', path('z.gw'));
    expect(await reason('/dev/zero', read)).toContain('设备');
    expect(await reason(path('z.gw'), read)).toContain('设备');
  });
  it('a folder', async () => expect(await reason(folder, read)).toContain('文件夹'));
  it('links that lead to each other', async () => {
    symlinkSync('y.gw', path('x.gw'));
    symlinkSync('x.gw', path('y.gw'));
    expect(await reason(path('x.gw'), read)).toContain('没有尽头');
  });
  it('what is too large by its size', async () => {
    const sparse = openSync(path('big.gw'), 'w');
    ftruncateSync(sparse, 10 * 1024 ** 3);
    closeSync(sparse);
    expect(await reason(path('big.gw'), read)).toMatch(/文件过大（10240 MB）/);
  });
});

it('a socket is no file either', () => {
  const is = (kind: string) => ({
    isFile: () => false,
    isDirectory: () => false,
    isFIFO: () => false,
    isSocket: () => kind === 'socket',
  });
  expect([oddityOf(is('socket')), oddityOf(is('door'))]).toEqual([
    expect.stringContaining('套接字'),
    expect.stringContaining('设备'),
  ]);
});

describe('bounds', () => {
  it('hold while the file is read, whatever size it states', async ctx => {
    // A file of the system that states no size at all, as one that grows meanwhile.
    if (!existsSync('/proc/self/maps')) ctx.skip();
    const small = await diskFiles.readJson('/proc/self/maps', { bytes: 100 });
    expect(small).toMatchObject({ reason: expect.stringContaining('文件过大') });
    expect(await diskFiles.readReport('/proc/self/maps')).toMatchObject({ text: expect.stringContaining('/') });
  });
  it('of time end the waiting', async () => {
    vi.useFakeTimers();
    const answer = diskFiles.readReport(path('没有回音.gw'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toMatchObject({ reason: expect.stringContaining('秒仍读不出来'), missing: false });
    vi.useRealTimers();
  });
  it('of nesting keep the parser from calling itself without end', async () => {
    expect(await reason(write('deep.json', `{"a":${'['.repeat(200_000)}`), 'readJson')).toContain('套得过深');
  });
  it('of a configuration are narrower than those of a report', async () => {
    const file = write('a.json', ' '.repeat(5 * 1024 * 1024));
    expect(await reason(file, 'readJson')).toMatch(/5 MB.*2 MB/);
    expect('text' in (await diskFiles.readReport(file))).toBe(true);
  });
  it('of a text in an editor are those of a report', () => {
    expect(refusalOfText('字'.repeat(10 * 1024 * 1024))).toBeUndefined();
    expect(refusalOfText('字'.repeat(12 * 1024 * 1024))).toMatch(/36 MB.*32 MB/);
  });
});

describe('a path that somebody else wrote down', () => {
  const inside = async (file: string): Promise<string> => {
    const answer = await diskFiles.readJson(file, { inside: path('工作区') });
    return 'reason' in answer ? answer.reason : 'read';
  };
  beforeEach(() => {
    mkdirSync(path('工作区'));
    mkdirSync(path('工作区外'));
    write('外.json', '[]');
    write('工作区外/a.json', '[]');
    write('工作区/a.json', '[]');
  });
  it('is read in the folder, also by a link that stays there', async () => {
    symlinkSync('a.json', path('工作区/b.json'));
    expect(await inside(path('工作区/a.json'))).toBe('read');
    expect(await inside(path('工作区/b.json'))).toBe('read');
  });
  it('is refused outside, whether something stands there or not', async () => {
    const refused = await inside(path('外.json'));
    expect(refused).toContain('不在这个工作区');
    for (const file of [path('没有.json'), path('工作区/../外.json'), path('工作区外/a.json'), '/etc/shadow', '/'])
      expect(await inside(file)).toBe(refused);
  });
  it('is refused where a link leads outside, as a file or as a folder', async () => {
    symlinkSync('../外.json', path('工作区/c.json'));
    symlinkSync('../工作区外', path('工作区/d'));
    expect(await inside(path('工作区/c.json'))).toContain('不在这个工作区');
    expect(await inside(path('工作区/d/a.json'))).toContain('不在这个工作区');
  });
});
