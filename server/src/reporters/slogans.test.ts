import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../core/config';
import { createReportService } from '../core/service';
import { NO_WORDS } from '../core/text';
import { slogansText } from './slogans';

const text = (...bodies: string[]): string => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(
    bodies.map((b, i) => ({
      file: `${i}.gw`,
      text: `政府工作报告\n\n——${2021 + i}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n${b}\n`,
    })),
  );
  return slogansText(service.workspace).join('\n');
};

describe('slogans for a terminal', () => {
  it('go by level, the most used first, with what they stand for and where', () => {
    expect(text('增强“四个意识”。建强“两支队伍”。落实“三清”（清河道、清沟渠、清塘坝），“三清”见效。'))
      .toMatchInlineSnapshot(`
      "党的提法（1 个）
        “四个意识”  1 次
            政治意识；大局意识；核心意识；看齐意识
            第7行

      本地（2 个）
        “三清”  2 次
            清河道；清沟渠；清塘坝（展开于 第7行）
            第7行、第7行
        ⚠ “两支队伍”  1 次
            未见展开
            第7行

      共 3 个提法，4 次使用；1 个未见展开（标 ⚠）。"
    `);
  });
  it('name the file and the year where there are several', () => {
    expect(text('推进“三清”。', '推进“三清”。')).toContain(
      '“三清”  2 次  2021×1 2022×1\n      未见展开\n      0.gw:7、1.gw:7',
    );
  });
  it('say so where there are none', () => expect(text('平稳。')).toMatch(/^未见提法/));
});
