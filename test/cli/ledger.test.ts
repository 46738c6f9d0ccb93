/** The ledger: each figure with its sentence and its place, as CSV and as a workbook. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { createReportService } from '../../server/src/core/service';
import { NO_WORDS } from '../../server/src/core/text';
import { ledgerColumns, ledgerRows } from '../../server/src/reporters/ledger';

const TEXT =
  '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n粮食稳产。上半年，全县一般公共预算收入18.3亿元，增长6.5%。\n';

const rows = () => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: '报告.gw', text: TEXT }]);
  return ledgerRows([...service.workspace.files.values()]).map(r =>
    Object.fromEntries(ledgerColumns().map((name, i) => [name, r[i]])),
  );
};

describe('ledger', () => {
  it('tells where a figure stands and how it was read', () => {
    expect(rows()[0]).toMatchObject({
      文件: '报告.gw',
      文稿: '政府工作报告',
      行: 9,
      列: 20,
      原文: '18.3亿元',
      指标: '一般公共预算收入',
      范围: '云岭县',
      时期: '2025年上半年',
      数值: 1_830_000_000,
      单位: '元',
      依据: '本句‘上半年’，本句‘全县’',
      所在句: '上半年，全县一般公共预算收入18.3亿元，增长6.5%。',
    });
    expect(rows()).toHaveLength(2);
  });
  it('is written as CSV and as a workbook', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gaojian-ledger-'));
    const file = join(folder, '报告.txt');
    writeFileSync(file, TEXT);
    const cli = resolve(__dirname, '../../dist/cli.js');
    const csv = execFileSync(process.execPath, [cli, 'figures', file, '--format', 'csv'], { encoding: 'utf8' });
    expect(csv.split('\n')[0]).toContain('文件,文稿,行,列,原文,指标');
    expect(csv).toContain('一般公共预算收入');
    const book = join(folder, '台账.xlsx');
    execFileSync(process.execPath, [cli, 'figures', file, '--format', 'xlsx', '--out', book]);
    expect(readFileSync(book).subarray(0, 2).toString()).toBe('PK');
  });
});
