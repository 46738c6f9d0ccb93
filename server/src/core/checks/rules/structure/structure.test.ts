/** Rules about structure: quiet on what official Chinese allows, then each fault with what its quick fixes make of it. */
import { describe, expect, it } from 'vitest';
import { edited } from '../../../base';
import { EMPTY_CONFIG } from '../../../config';
import { createReportService } from '../../../service';
import { NO_WORDS } from '../../../text';
import type { Finding, Fix } from '../../define';

const FILE = '云岭县.gw';
const HEAD = '各位代表：\n\n';

const check = (text: string): readonly Finding[] => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file: FILE, text }]);
  const { findings, problems } = service.checkAll({ only: ['structure'] });
  expect(problems).toEqual([]);
  return findings;
};
const said = (text: string): string[] =>
  check(text).map(f => `${f.severity} ${f.rule.slice(10)} ${text.slice(f.span.start, f.span.end).replace(/\n/g, '⏎')}`);
const apply = (text: string, fix: Fix | undefined): string => edited(text, fix?.edits ?? []);
const fixed = (text: string, title: string): string =>
  apply(
    text,
    check(text)
      .flatMap(f => f.fixes)
      .find(f => f.title.startsWith(title)),
  );

const section = (...markers: string[]): string => markers.map(m => `${m}做好这项工作\n\n有序推进。\n\n`).join('');

describe('structure/numbering', () => {
  it.each([
    ['a series in order', section('一、', '二、', '三、')],
    [
      'each level from one under a new parent',
      `一、回顾\n\n${section('（一）', '（二）')}二、安排\n\n${section('（一）', '（二）')}`,
    ],
    ['a level skipped', `一、回顾\n\n${section('（1）', '（2）')}二、安排\n\n推进。\n`],
    [
      'series in running text that begin again',
      '主要问题：一是甲不足。二是乙不强。\n\n主要机遇：一是丙向好。二是丁有利。\n',
    ],
    [
      'a series inside a series with the same marker',
      '一、回顾\n\n一是抓项目，成效好。二是抓招商，又办三件事：一是走出去；二是请进来；三是留得住。三是抓服务，口碑好。\n',
    ],
    ['annexes that begin again', `${section('一、', '二、')}附件1\n\n民生实事\n\n${section('一、', '二、')}`],
    [
      'articles that run on across chapters',
      '第一章　总则\n\n第一条　为规范管理，制定本办法。\n\n第二章　附则\n\n第二条　本办法自印发之日起施行。\n',
    ],
    ['a heading at the very end with no second yet', `${section('一、', '二、')}（一）刚写到这里\n`],
    ['首先…其次…最后', '首先，要认识到位。其次，要落实到位。最后，要监督到位。\n'],
  ])('is quiet on %s', (_, body) => expect(said(HEAD + body)).toEqual([]));

  it('skipped, repeated, out of order', () => {
    expect(said(HEAD + section('一、', '二、', '四、'))).toEqual(['warning numbering 四、']);
    expect(said(HEAD + section('（一）', '（二）', '（二）', '（三）'))).toEqual(['warning numbering （二）']);
    expect(said(HEAD + section('（一）', '（一）', '（二）'))).toEqual(['warning numbering （一）']);
    expect(said(`${HEAD}要抓三件事：一是甲，要快。三是丙，要稳。二是乙，要准。\n`)).toEqual([
      'warning numbering 三是',
      'warning numbering 二是',
    ]);
  });
  it('a number left out before the last item', () => {
    expect(said(`${HEAD}抓三件事：①修渠；②清淤；④植树。\n`)).toEqual(['warning numbering ④']);
    expect(said(`${HEAD}一是强项目，要快。二是优服务，要好。四是保要素，要全。\n`)).toEqual(['warning numbering 四是']);
    expect(said(`${HEAD}1、建台账。2、抓整改。4、严问效。\n`)).toEqual(['info marker 1、', 'warning numbering 4、']);
    expect(said(`${HEAD}${section('任务一：', '任务二：', '任务四：')}`)).toEqual(['warning numbering 任务四：']);
    expect(said(`${HEAD}1 总则\n\n推进。\n\n1.1 目的\n\n推进。\n\n1.3 范围\n\n推进。\n\n2 附则\n\n推进。\n`)).toEqual([
      'warning numbering 1.3',
    ]);
  });
  it('a series of its own behind a colon is no restart', () => {
    const items = (...markers: string[]): string => markers.map(m => `${m}收入3.2亿元。\n\n`).join('');
    const text = (lead: string): string =>
      `${HEAD}一、预算\n\n财力构成：\n\n${items('（1）', '（2）')}${lead}\n\n${items('（1）', '（2）')}二、保障\n\n推进。\n`;
    expect(said(text('相应安排支出6.4亿元，其中：'))).toEqual([]);
    expect(said(text('相应安排支出6.4亿元。'))).toEqual(['info numbering （1）']);
  });
  it('Markdown may write 1. before every item', () => {
    const list = '1. 修渠\n1. 清淤\n1. 植树\n';
    expect(said(`# 云岭县2025年工作总结\n\n## 水利\n\n${list}`)).toEqual([]);
    expect(said(`${HEAD}${list}`).length).toBeGreaterThan(0);
  });
  it('damaged numbers are one finding, slips are one each', () => {
    const damaged = section('（一）', '（四）', '（三）', '（八）', '（二）', '（九）', '（五）', '（七）', '（一）');
    expect(said(HEAD + damaged)).toEqual(['info numbering （四）']);
    expect(check(HEAD + damaged)[0]?.related.length).toBeGreaterThan(3);
    expect(said(HEAD + section('（一）', '（二）', '（四）', '（五）', '（七）'))).toHaveLength(2);
  });
  it('a lone child and a restart are hints only', () => {
    expect(said(`${HEAD}一、回顾\n\n（一）唯一一项\n\n推进。\n\n二、安排\n\n推进。\n`)).toEqual([
      'info numbering （一）',
    ]);
    expect(said(HEAD + section('一、', '二、', '一、', '二、'))).toEqual(['info numbering 一、']);
  });
  it('renumbers the series, the level, the document', () => {
    const text = `${HEAD}一、回顾\n\n${section('（一）', '（三）')}二、安排\n\n${section('（一）', '（一）', '（二）')}四、保障\n\n推进。\n`;
    expect(fixed(text, '本组')).toBe(text.replace('（三）', '（二）'));
    expect(fixed(text, '本级')).toBe(
      text
        .replace('（三）', '（二）')
        .replace(
          '（一）做好这项工作\n\n有序推进。\n\n（二）做好这项工作\n\n有序推进。\n\n四、',
          '（二）做好这项工作\n\n有序推进。\n\n（三）做好这项工作\n\n有序推进。\n\n四、',
        ),
    );
    const all = fixed(text, '全文');
    expect(said(all)).toEqual([]);
    expect(all).toContain('三、保障');
  });
  it('keeps the width and kind of the sign', () => {
    expect(fixed(HEAD + section('１．', '３．'), '本组')).toBe(HEAD + section('１．', '２．'));
    expect(fixed(`${HEAD}分工：①甲负责；②乙负责；④丙负责；⑤丁负责。\n`, '本组')).toBe(
      `${HEAD}分工：①甲负责；②乙负责；③丙负责；④丁负责。\n`,
    );
  });
  it('leaves references in the text and lists them', () => {
    const text = `${HEAD}一、要求\n\n${section('（一）', '（三）')}各地要对照前述第（三）项抓好落实。\n`;
    expect(fixed(text, '本组')).toContain('前述第（三）项');
    expect(check(text)[0]?.related.map(r => text.slice(r.span.start, r.span.end))).toContain('前述第（三）项');
  });
});

describe('structure/marker', () => {
  it.each([
    ['one width throughout', `${HEAD}任务：(1)抓项目。(2)抓招商。\n`],
    ['brackets alone', HEAD + section('（一）', '（二）')],
    ['Arabic numbers with a dot', HEAD + section('1.', '2.')],
    ['是 that belongs to the words', `${HEAD}任务：（1）抓项目是关键。（2）抓招商是基础。\n`],
  ])('is quiet on %s', (_, text) => expect(said(text)).toEqual([]));

  it.each([
    [
      '（1）…(2)',
      '任务：（1）抓项目。(2)抓招商。(3)抓服务。',
      '任务：（1）抓项目。（2）抓招商。（3）抓服务。',
      '统一为全角',
    ],
    [
      '（一）、',
      '（一）、抓项目\n\n推进。\n\n（二）、抓招商\n\n推进。',
      '（一）抓项目\n\n推进。\n\n（二）抓招商\n\n推进。',
      '删去括号后',
    ],
    [
      '一，',
      '一，抓项目\n\n推进。\n\n二，抓招商\n\n推进。',
      '一、抓项目\n\n推进。\n\n二、抓招商\n\n推进。',
      '改为顿号',
    ],
    ['1、', '1、抓项目\n\n推进。\n\n2、抓招商\n\n推进。', '1.抓项目\n\n推进。\n\n2.抓招商\n\n推进。', '改为下脚点'],
    [
      '（1）是要',
      '任务：（1）是要抓项目。（2）是要抓招商。',
      '任务：（1）要抓项目。（2）要抓招商。',
      '删去序号后的“是”',
    ],
    [
      '首先…其次…第三',
      '首先，要抓项目。其次，要抓招商。第三，要抓服务。',
      '首先，要抓项目。其次，要抓招商。再次，要抓服务。',
      '统一次序词',
    ],
  ])('%s', (_, before, after, title) => {
    expect(said(`${HEAD}${before}\n`).map(s => s.slice(0, 11))).toEqual(['info marker']);
    expect(fixed(`${HEAD}${before}\n`, title)).toBe(`${HEAD}${after}\n`);
    expect(said(`${HEAD}${after}\n`)).toEqual([]);
  });
  it('mends the same fault everywhere', () => {
    const text = `${HEAD}一、回顾\n\n${section('1、', '2、')}二、安排\n\n${section('1、', '2、')}`;
    expect(fixed(text, '改为下脚点（全文')).toBe(text.replace(/(\d)、/g, '$1.'));
  });
  it('offers no correction that makes a number of marker and text', () => {
    expect(
      check(`${HEAD}2、3个乡镇受益\n`)
        .filter(f => f.rule === 'structure/marker')
        .flatMap(f => f.fixes),
    ).toEqual([]);
    expect(
      check(`${HEAD}2、三个乡镇受益\n`)
        .filter(f => f.rule === 'structure/marker')
        .flatMap(f => f.fixes.map(x => x.title)),
    ).not.toEqual([]);
  });
});

describe('structure/torn-paragraph', () => {
  const upper = '全县上下坚持稳中求进工作总基调，扎实推进各项重点工作，把政策印制成';
  it('is quiet where paragraphs end', () =>
    expect(said(`${HEAD}${upper}册。\n\n全县经济平稳运行，各项指标持续向好。\n`)).toEqual([]));
  it('joins one or all', () => {
    const text = `${HEAD}${upper}\n\n册，送政策上门。\n\n${upper}\n\n— 3 —\n\n书，送服务上门。\n`;
    expect(said(text).map(s => s.slice(0, 20))).toEqual(['info torn-paragraph ']);
    expect(fixed(text, '接合此处')).toBe(`${HEAD}${upper}册，送政策上门。\n\n${upper}\n\n— 3 —\n\n书，送服务上门。\n`);
    expect(said(fixed(text, '接合全文'))).toEqual([]);
  });
  it('names what goes with the break, and takes no digits for a page number that the next line goes on with', () => {
    const source = `${HEAD}${upper}\n\n— 3 —\n\n册，送政策上门。\n`;
    expect(check(source).flatMap(f => f.fixes.map(x => x.title))).toEqual(['接合此处，删去其间的“— 3 —”']);
    for (const tail of ['.2亿元，增长5%。', '亿元，增长5%。', '%，比上年高。']) {
      const torn = `${HEAD}${upper}\n\n462\n${tail}\n`;
      for (const f of check(torn)) for (const fix of f.fixes) expect(fixed(torn, fix.title)).toContain('462');
    }
  });
  it.each([
    [
      'label lines',
      '时间：2026年1月5日上午九时三十分在县政府\n\n地点：县政府三楼会议室以及各乡镇分会场\n\n出席：周明远、李青山、王长河等县政府班子成员\n',
    ],
    [
      'items of Markdown',
      '- 抓好项目建设，推进重点工程全面开工\n- 抓好招商引资，签约一批高质量的项目\n- 抓好营商环境，办好惠企利民各项实事\n',
    ],
    ['items behind a bullet', '● 抓好项目建设，推进重点工程全面开工\n● 抓好招商引资，签约一批高质量的项目\n'],
    [
      'paragraphs without full stops',
      '全县经济平稳运行，各项指标持续向好，农业连年丰收\n\n项目建设加快推进，招商引资成效明显，城乡面貌改善\n',
    ],
  ])('takes no %s for torn', (_, text) => expect(said(HEAD + text).filter(s => s.includes('torn'))).toEqual([]));
  it('joins pieces of one long line where they are, and nothing else', () => {
    const line = `各位代表：　　${upper}　　册，送政策上门。${'　　全县经济平稳运行，各项指标持续向好。'.repeat(110)}`;
    for (const f of check(line))
      for (const fix of f.fixes) expect(fixed(line, fix.title).replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
  });
});
