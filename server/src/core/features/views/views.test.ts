/** The trees of the side bar: what they list, in which order, how it stands, and that an identity outlives an edit elsewhere. */
import { describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../../../../../test/support/report';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
import { filterNodes, type ViewName, type ViewNode, type ViewTree } from '.';

const serviceOf = (files: Readonly<Record<string, string>>) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(Object.entries(files).map(([file, text]) => ({ file, text })));
  return service;
};
const BOTH = { 'file:///a/2025.gw': LAST_YEAR, 'file:///a/2026%20draft.gw': THIS_YEAR };
const viewOf = (name: ViewName, files: Readonly<Record<string, string>> = BOTH): ViewTree =>
  serviceOf(files).view(name);
const drawn = (nodes: readonly ViewNode[], depth = 0): string[] =>
  nodes.flatMap(n => [
    `${'  '.repeat(depth)}${n.mark === 'none' ? '' : `[${n.mark === 'error' || n.mark === 'warning' ? '!' : n.mark}] `}${n.label}  ${n.detail}`,
    ...drawn(n.children, depth + 1),
  ]);
const all = (nodes: readonly ViewNode[]): ViewNode[] => nodes.flatMap(n => [n, ...all(n.children)]);
const called = (tree: ViewTree, label: string): ViewNode => {
  const node = all(tree.nodes).find(n => n.label === label);
  if (!node) throw new Error(`no ${label} in\n${drawn(tree.nodes).join('\n')}`);
  return node;
};

describe.each<ViewName>(['ledger', 'slogans', 'findings', 'targets'])('%s', name => {
  it('is empty without documents', () => {
    expect(viewOf(name, {}).nodes).toEqual([]);
  });
  it('gives every node an identity of its own', () => {
    const ids = all(viewOf(name).nodes).map(n => n.id);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('keeps the identities when a line is put in above', () => {
    const below = Object.fromEntries(
      Object.entries(BOTH).map(([file, text]) => [file, text.replace('各位代表：', '各位代表、同志们：\n\n大家好。')]),
    );
    expect(all(viewOf(name, below).nodes).map(n => n.id)).toEqual(all(viewOf(name).nodes).map(n => n.id));
  });
  it('is built once for as long as nothing changes', () => {
    const service = serviceOf(BOTH);
    const first = service.view(name);
    expect(service.view(name)).toBe(first);
    service.remove('file:///a/2025.gw');
    expect(service.view(name)).not.toBe(first);
  });
});

describe('ledger', () => {
  it('puts what is contradicted first, with every statement and where it stands', () => {
    const [first] = viewOf('ledger').nodes;
    expect(drawn(first ? [first] : [])).toEqual([
      '[!] 粮食总产量  3 处',
      '  [!] 2025年  39.1万吨 / 39.4万吨',
      '    [!] 39.1万吨  2026 draft 第13行',
      '    [!] 39.4万吨  2026 draft 第15行',
      '  [single] 2024年  38.6万吨',
      '    [single] 38.6万吨  2025 第13行',
    ]);
    expect(first?.children[0]?.children[1]?.tooltip).toContain('粮食总产量39.4万吨');
  });
  it('says of a target that it is one', () => {
    expect(drawn([called(viewOf('ledger'), '城镇新增就业')])[1]).toMatch(/2025年.*目标  6000人以上/);
  });
});

describe('findings', () => {
  it('lists the newest document first, one card a mistake with its numbers first, and the other places under it', () => {
    const tree = viewOf('findings');
    expect(tree.nodes.map(n => n.label)).toEqual(['2026 draft', '2025']);
    expect(tree.nodes[0]?.detail).toMatch(/^核对 \d+%（\d+\/\d+）$/);
    const conflict = called(tree, '39.4 ≠ 39.1万吨 粮食总产量');
    expect(conflict).toMatchObject({ kind: 'card', mark: 'error', detail: '第13行' });
    expect(conflict.children.map(c => c.detail)).toEqual(['第13行']);
    expect(tree.summary).toMatch(/^2 份文稿 · \d+ 处存疑$/);
    expect(tree.loud).toBe(
      all(tree.nodes).filter(n => n.kind === 'card' && ['error', 'warning'].includes(n.mark)).length,
    );
  });
  it('puts what speaks of one quantity onto one card, in the draft', () => {
    const files = {
      'file:///a/2025.gw': LAST_YEAR.replace('粮食总产量38.6万吨', '社会消费品零售总额118.4亿元'),
      'file:///a/2026.gw': THIS_YEAR.replace('粮食总产量39.1万吨', '社会消费品零售总额127.5亿元，增长6.2%'),
      'file:///a/bulletin.gw':
        '云岭县2025年国民经济和社会发展统计公报\n\n2026年3月2日\n\n2025年，云岭县社会消费品零售总额125.7亿元，增长6.2%。\n',
    };
    const cards = all(viewOf('findings', files).nodes).filter(n => n.kind === 'card' && /127\.5/.test(n.label));
    expect(cards.map(c => [c.label, c.detail])).toEqual([['127.5 ≠ 125.7亿元 社零', '公报第5行']]);
    expect(cards[0]?.findings?.map(f => f.rule).sort()).toEqual(['figure/conflict', 'figure/growth']);
  });
  it('folds what only asks', () => {
    const [more, ...others] = called(viewOf('findings'), '2025').children;
    expect(others).toEqual([]);
    expect(more).toMatchObject({ kind: 'more', unfolded: false, label: '另有 1 处请核实' });
    expect(more?.children.map(n => [n.kind, n.mark])).toEqual([['card', 'info']]);
  });
  it('keeps what was ignored in sight, with its reason', () => {
    const fingerprint =
      serviceOf(BOTH)
        .check('file:///a/2026%20draft.gw')
        .findings.find(f => f.rule === 'figure/conflict')?.fingerprint ?? '';
    const entry = { rule: 'figure/conflict', fingerprint, reason: '口径不同', file: null };
    const gone = { ...entry, fingerprint: '早已不在' };
    const service = createReportService(
      { segmenter: NO_WORDS },
      { region: null, config: { ...EMPTY_CONFIG, ignore: [entry, gone] } },
    );
    service.update(Object.entries(BOTH).map(([file, text]) => ({ file, text })));
    const ignored = service.view('findings').nodes.at(-1);
    expect(ignored).toMatchObject({ kind: 'ignored', label: '已忽略', detail: '2' });
    expect(ignored?.children.map(n => [n.label, n.detail, n.place !== null, n.entry])).toEqual([
      ['39.4 ≠ 39.1万吨 粮食总产量 · 第13行', '口径不同', true, entry],
      ['早已不在', '口径不同 · 没有用到', false, gone],
    ]);
  });
  it('has nothing under a document without findings', () => {
    expect(viewOf('findings', { 'file:///a/2025.gw': LAST_YEAR }).nodes.map(n => n.children)).toEqual([[]]);
  });
});

describe('targets', () => {
  it('sets the result beside the target, and says which have none', () => {
    const [year] = viewOf('targets').nodes;
    expect(year?.label).toBe('2025年目标');
    expect(year && drawn([year]).slice(1)).toEqual(
      expect.arrayContaining([
        '  [open] 城镇新增就业  目标 6000人以上 · 无下文',
        '  [met] 一般公共预算收入 · 增速  目标 5%以上 → 完成 6.5%',
      ]),
    );
    expect(called(viewOf('targets'), '完成 6.5%').detail).toBe('2026 draft 第13行');
  });
});

describe('targets that cannot be weighed', () => {
  const GOAL = LAST_YEAR.replace('新增城镇就业6000人以上', '粮食总产量39.3万吨左右');
  it('have their result beside them, without a verdict', () => {
    const files = { 'file:///a/2025.gw': GOAL, 'file:///a/2026.gw': THIS_YEAR.replace('粮食总产量39.4万吨。', '') };
    expect(drawn(viewOf('targets', files).nodes)).toContain('  粮食总产量  目标 39.3万吨左右 → 完成 39.1万吨');
  });
  it('are listed once where the report sets them twice', () => {
    const twice = GOAL.replace('各位代表！让我们', '粮食总产量39万吨左右。\n\n各位代表！让我们');
    expect(
      all(viewOf('targets', { 'file:///a/2025.gw': twice }).nodes).filter(
        n => n.kind === 'target' && n.label === '粮食总产量',
      ),
    ).toHaveLength(1);
  });
});

describe('slogans', () => {
  it('go by level, then by slogan, then by where it is said', () => {
    const files = {
      'a.gw': LAST_YEAR.replace('（二）', '扎实做好“六稳”工作，落实“三清”（清河道、清沟渠、清塘坝）。\n\n（二）'),
      'b.gw': THIS_YEAR.replace('重点抓好', '推进“三清”，建强“两支队伍”。重点抓好'),
    };
    expect(drawn(viewOf('slogans', files).nodes).map(l => l.replace(/第\d+行/, '第N行'))).toMatchInlineSnapshot(`
      [
        "国家层面  1",
        "  “六稳”  1 处",
        "    a  第N行",
        "本地  3",
        "  “三清”  2 处",
        "    [proved] a  第N行 · 此处展开",
        "    b  第N行",
        "  “三篇文章”  1 处",
        "    [proved] b  第N行 · 此处展开",
        "  [incomplete] “两支队伍”  1 处 · 未见展开",
        "    b  第N行",
      ]
    `);
  });
  it('marks one that nobody spells out', () => {
    const spelled = LAST_YEAR.replace(
      '（二）',
      '深化县域“三集中”改革（企业向园区集中、人口向城镇集中、土地向规模经营集中）。\n\n（二）',
    );
    expect(called(viewOf('slogans', { a: spelled }), '“三集中”').mark).toBe('none');
    expect(
      called(viewOf('slogans', { a: LAST_YEAR.replace('（二）', '推广“三归并”做法。\n\n（二）') }), '“三归并”').mark,
    ).toBe('incomplete');
  });
});

describe('filter', () => {
  const { nodes } = viewOf('ledger');
  it('leaves everything without words', () => {
    expect(filterNodes(nodes, '  ')).toBe(nodes);
  });
  it('finds words at several levels of one branch, and how a figure stands', () => {
    expect(drawn(filterNodes(nodes, '粮食 2024年'))).toEqual([
      '[!] 粮食总产量  3 处',
      '  [single] 2024年  38.6万吨',
      '    [single] 38.6万吨  2025 第13行',
    ]);
    expect(filterNodes(nodes, '冲突').map(n => n.label)).toEqual(['粮食总产量']);
  });
  it('leaves nothing where nothing holds them', () => {
    expect(filterNodes(nodes, '粮食 不存在')).toEqual([]);
  });
});
