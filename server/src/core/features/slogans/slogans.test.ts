/** What an editor asks about slogans: card, definition, references, rename, completion, tree. */
import { describe, expect, it } from 'vitest';
import { markdownSource, md, type Markdown } from '../../base';
import { EMPTY_CONFIG, type SloganConfig } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
import { isRefusal, sloganTree } from '../index';

const report = (body: string, year: number): string =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;

const EARLY = report('实施“三城联动”，扎实做好“六稳”工作。', 2021);
const LATE = report(
  '实施“三城联动”（老城更新、新城提质、古城保护），三城联动见效。扎实做好“六稳”工作，落实“六稳”要求。',
  2022,
);
const BARE = report('三城联动成效明显，“两河共治”启动。', 2023);

const serve = (files: Readonly<Record<string, string>>, slogans: readonly SloganConfig[] = []) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: { ...EMPTY_CONFIG, slogans } });
  service.update(Object.entries(files).map(([file, text]) => ({ file, text })));
  return service;
};
const FILES = { 'b.gw': EARLY, 'a.gw': LATE, 'c.gw': BARE };
const at = (text: string, words: string): number => text.indexOf(words) + 1;
/** With `[n]` for a link to the n-th place. */
const source = (card: { readonly markdown: Markdown } | undefined): string =>
  markdownSource(card?.markdown ?? md``, n => md`${n}`).replace(/　(\d)/g, '　[$1]');
const slice = (file: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  (FILES as Readonly<Record<string, string>>)[file]?.slice(start, end) ?? '';

describe('the card', () => {
  it('says what a known slogan stands for, its collocation, and each document’s use', () => {
    const card = source(serve(FILES).hover('b.gw', at(EARLY, '六稳')));
    expect(card).toContain('**“六稳”**');
    expect(card).toContain('1. 稳就业\n2. 稳金融');
    expect(card).toContain('国家层面 · 2018 年起 · 用至 2022 年');
    expect(card).toContain('固定搭配：扎实做好“六稳”工作 · 动词“扎实做好” · 中心词“工作”');
    expect(card).toContain('共 3 次，见于 2 篇');
    expect(card).toContain('- 2021 年 政府工作报告：1 次\n- 2022 年 政府工作报告：2 次');
  });
  it('gives all senses of a name, the one of the year first', () => {
    const text = report('打好“三权分置”改革攻坚战，推进“三品一标”。', 2015);
    const card = source(serve({ 'x.gw': text }).hover('x.gw', at(text, '三权分置')));
    expect(card.indexOf('释义 1：承包地')).toBeGreaterThan(0);
    expect(card.indexOf('释义 2：宅基地')).toBeGreaterThan(card.indexOf('释义 1：承包地'));
  });
  it('links a local slogan to where it is spelled out and first used, by date and not by file name', () => {
    const card = serve(FILES).hover('b.gw', at(EARLY, '三城联动'));
    expect(source(card)).toContain('**“三城联动”** · 本地');
    expect(source(card)).toContain('文中展开：老城更新；新城提质；古城保护　[0]');
    expect(source(card)).toContain('首次使用　[1]');
    expect(card?.places.map(p => [p.file, slice(p.file, p.span)])).toEqual([
      ['a.gw', '老城更新、新城提质、古城保护'],
      ['b.gw', '“三城联动”'],
    ]);
  });
  it('says so where nothing spells a slogan out, and warns of entries that are not verified', () => {
    expect(source(serve(FILES).hover('c.gw', at(BARE, '两河共治')))).toContain('文中未见展开，词库中也没有释义。');
    const text = report('落实“六控”措施。', 2022);
    expect(source(serve({ 'x.gw': text }).hover('x.gw', at(text, '六控')))).toContain('释义仅供参考');
  });
  it('knows what the workspace adds', () => {
    const own: SloganConfig = {
      name: '两河共治',
      variants: [],
      items: ['清水河', '云溪河'],
      note: '2023年县委全会提出',
      level: 'local',
      since: 2023,
      until: null,
      fixedVerb: null,
    };
    const card = source(serve(FILES, [own]).hover('c.gw', at(BARE, '两河共治')));
    expect(card).toContain('1. 清水河\n2. 云溪河');
    expect(card).toContain('2023年县委全会提出');
  });
});

describe('navigation', () => {
  it('goes to the expansion, else to the first use by date', () => {
    const service = serve(FILES);
    expect(service.definition('b.gw', at(EARLY, '三城联动')).map(p => [p.file, slice(p.file, p.span)])).toEqual([
      ['a.gw', '老城更新、新城提质、古城保护'],
    ]);
    expect(service.definition('a.gw', at(LATE, '六稳')).map(p => [p.file, slice(p.file, p.span)])).toEqual([
      ['b.gw', '“六稳”'],
    ]);
  });
  it('finds all mentions of one slogan, however its quotes stand', () => {
    const text = report('推进“三变”改革，“三变改革”扎实推进。', 2021);
    const service = serve({ 'x.gw': text, ...FILES });
    expect(service.references('x.gw', at(text, '三变')).map(p => text.slice(p.span.start, p.span.end))).toEqual([
      '“三变”',
      '“三变改革”',
    ]);
    expect(service.references('b.gw', at(EARLY, '三城联动')).map(p => p.file)).toEqual(['a.gw', 'a.gw', 'b.gw']);
    expect(service.highlights('a.gw', at(LATE, '三城联动')).map(s => slice('a.gw', s))).toEqual([
      '“三城联动”',
      '三城联动',
    ]);
  });
});

describe('rename', () => {
  it('changes a local slogan in every document, bare mentions included, and keeps its quotes', () => {
    const service = serve(FILES);
    expect(service.prepareRename('b.gw', at(EARLY, '三城联动'))).toMatchObject({ placeholder: '三城联动' });
    const renaming = service.rename('b.gw', at(EARLY, '三城联动'), '“三城同兴”');
    if (isRefusal(renaming)) throw new Error(renaming.refused);
    const { edits } = renaming;
    const after = Object.fromEntries(
      Object.entries(FILES).map(([file, text]) => [
        file,
        [...edits]
          .filter(e => e.file === file)
          .sort((a, b) => b.span.start - a.span.start)
          .reduce((t, e) => t.slice(0, e.span.start) + e.newText + t.slice(e.span.end), text),
      ]),
    );
    expect(after['b.gw']).toContain('实施“三城同兴”，');
    expect(after['a.gw']).toContain('实施“三城同兴”（老城更新、新城提质、古城保护），三城同兴见效');
    expect(after['c.gw']).toContain('三城同兴成效明显');
    expect(Object.values(after).join('')).not.toContain('三城联动');
  });
  it('refuses fixed formulations and what is no name', () => {
    const service = serve(FILES);
    expect(service.prepareRename('b.gw', at(EARLY, '六稳'))).toEqual({ refused: '“六稳”是固定提法，不能改名' });
    expect(service.rename('b.gw', at(EARLY, '三城联动'), '。')).toEqual({ refused: '“。”不像一个提法' });
  });
});

describe('completion', () => {
  const complete = (line: string, year = 2022) => {
    const text = report(line, year);
    const offset = text.indexOf('$0');
    const clean = text.replace('$0', '');
    const service = serve({ 'x.gw': clean, ...FILES });
    const items = service.completions('x.gw', { offset, typed: null }).filter(c => c.source === 'slogans');
    const accept = (label: string): string | undefined => {
      const c = items.find(i => i.label === label);
      return c && clean.slice(0, c.replace.start) + c.insert + clean.slice(c.replace.end);
    };
    return {
      items,
      labels: items.map(i => i.label),
      accept,
      describe: (label: string) =>
        markdownSource(service.describeCompletion('x.gw', { offset, typed: null }, 'slogans', label) ?? md``),
    };
  };
  it('offers nothing in the middle of ordinary text', () =>
    expect(complete('全县经济稳中有进，$0社会大局稳定。').labels).toEqual([]));
  it('gives the formulation that a fixed verb asks for, with its head word', () => {
    expect(complete('坚定$0').accept('四个自信')).toContain('坚定“四个自信”');
    expect(complete('做到$0').accept('两个维护')).toContain('做到“两个维护”');
    expect(complete('统筹推进$0').accept('五位一体')).toContain('统筹推进“五位一体”总体布局');
    expect(complete('统筹推进“$0”总体布局').accept('五位一体')).toContain('统筹推进“五位一体”总体布局');
  });
  it('gives the whole triad behind its first verb', () => {
    const { labels, accept } = complete('增强$0');
    expect(labels[0]).toBe('四个意识');
    expect(accept('“四个意识”、坚定“四个自信”、做到“两个维护”')).toContain(
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
    );
  });
  it('gives the full expansion', () =>
    expect(complete('增强“四个$0”').accept('四个意识（展开）')).toContain(
      '增强“四个意识”（政治意识、大局意识、核心意识、看齐意识）',
    ));
  it('gives the workspace’s own slogans first, then what fits the year', () => {
    const { labels } = complete('抓好“$0');
    expect(labels.slice(0, 2)).toContain('三城联动');
    expect(labels).toContain('四个意识');
    expect(complete('抓好“$0', 2012).labels).not.toContain('四个意识');
  });
  it('finishes a name begun without quotes, and puts long names in without', () => {
    expect(complete('抓好三城$0').accept('三城联动')).toContain('抓好“三城联动”');
    expect(complete('坚持以习近$0').accept('以习近平同志为核心的党中央')).toContain('坚持以习近平同志为核心的党中央');
  });
  it('offers names to letters, for the shell to match by initials', () => {
    const { accept, items } = complete('增强sgys$0');
    expect(items.find(i => i.label === '四个意识')?.filter).toBe('四个意识');
    expect(accept('四个意识')).toContain('增强“四个意识”');
  });
  it('explains an entry when it is looked at', () => {
    expect(complete('增强“$0').describe('四个意识')).toContain('1. 政治意识');
    expect(complete('抓好“$0').describe('三城联动')).toContain('老城更新');
  });
});

describe('the tree', () => {
  it('groups by level, counts, and marks what is nowhere spelled out', () => {
    const { levels } = sloganTree(serve(FILES).workspace);
    expect(levels.map(l => [l.level, l.slogans.map(s => [s.name, s.use.mentions.length, s.missing])])).toEqual([
      ['national', [['六稳', 3, false]]],
      [
        'local',
        [
          ['三城联动', 3, false],
          ['两河共治', 1, true],
        ],
      ],
    ]);
    expect(levels[1]?.slogans[0]?.use.documents.map(d => [d.year, d.mentions.length])).toEqual([
      [2021, 1],
      [2022, 2],
    ]);
  });
});
