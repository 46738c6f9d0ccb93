/** What holds of any text: nothing throws, ranges nest, offsets lie inside; editing step by step ends where reading afresh begins. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../server/src/core/base';
import { EMPTY_CONFIG } from '../../server/src/core/config';
import { flattenHeadings, parseDocument, type DocTree, type HeadingNode } from '../../server/src/core/document';
import type { OutlineSymbol } from '../../server/src/core/features';
import { createReportService, type ReportService } from '../../server/src/core/service';
import { characterStart, createSource, NO_WORDS, splitsCharacter, type Segmenter } from '../../server/src/core/text';

const PARTS = [
  '政府工作报告',
  '——2026年1月15日在云岭县第十八届人民代表大会第五次会议上',
  '云岭县县长 周明远',
  '各位代表：',
  '各位代表！',
  '同志们：',
  '附件1',
  '附件：1.表',
  '名词解释',
  '注：',
  '一、',
  '二、',
  '三、',
  '一，',
  '（一）',
  '（二）',
  '（二）、',
  '(三)',
  '1.',
  '2、',
  '3．',
  '（1）',
  '(2)',
  '①',
  '②',
  '一是',
  '二是',
  '三是要',
  '一要',
  '首先，',
  '其次，',
  '第三，',
  '最后，',
  '其一，',
  '第一章　',
  '第一条　',
  '第一部分',
  '# ',
  '## ',
  '稳定工业运行。',
  '强化要素保障，优化惠企服务，确保平稳运行，全力推动高质量发展。',
  '2025年工作回顾',
  '前述第（三）项',
  '一般公共预算收入13.2亿元，增长6.5%',
  '——综合实力更强。',
  '同时，我们也清醒地看到',
  '— 12 —',
  '|甲|乙|',
  '甲\t乙\t丙',
  '单位：亿元',
  '。',
  '，',
  '；',
  '：',
  '“',
  '”',
  '（',
  '）',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '　',
  '\u00a0',
  '\ud800',
  '\u200b',
  '１２',
  '工作',
] as const;
/** Short sentences and torn ones: items that hold items of a later paragraph. */
const SHORT = ['一是', '二是', '三是', '四是', '严。', '促', '求。', '\n'] as const;
const short = fc.array(fc.constantFrom(...SHORT), { maxLength: 16 }).map(parts => parts.join(''));
const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 80 }).map(parts => parts.join(''));

const service = (): ReportService =>
  createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });

const nests = (tree: DocTree): void => {
  const { length } = tree.source.text;
  let from = 0;
  for (const d of tree.documents) {
    expect(d.span.start).toBeGreaterThanOrEqual(from);
    expect(d.span.end).toBeLessThanOrEqual(length);
    from = d.span.end;
    for (const p of d.paragraphs)
      expect(
        p.view.offsets.every(
          (o, i) => o >= d.span.start && o < d.span.end && (i === 0 || o > (p.view.offsets[i - 1] ?? -1)),
        ),
      ).toBe(true);
    children(d.headings, d.span.start, d.span.end, 1);
    for (const j of d.joins) expect(j.before).toBeLessThan(j.after);
  }
};

const children = (nodes: readonly HeadingNode[], start: number, end: number, level: number): void => {
  let from = start;
  for (const n of nodes) {
    expect(n.level).toBe(level);
    expect(n.span.start).toBeGreaterThanOrEqual(from);
    expect(n.span.end).toBeLessThanOrEqual(end);
    expect(n.selection.start >= n.span.start && n.selection.end <= n.span.end).toBe(true);
    if (n.markerSpan) expect(n.markerSpan.start >= n.selection.start && n.markerSpan.end <= n.selection.end).toBe(true);
    children(n.children, n.span.start, n.span.end, level + 1);
    from = n.span.end;
  }
};

const spansOf = (symbols: readonly OutlineSymbol[]): Span[] =>
  symbols.flatMap(s => [s.span, s.selection, ...spansOf(s.children)]);
const within = (symbols: readonly OutlineSymbol[], parent: Span): void => {
  for (const s of symbols) {
    expect(s.span.start >= parent.start && s.span.end <= parent.end).toBe(true);
    expect(s.selection.start >= s.span.start && s.selection.end <= s.span.end).toBe(true);
    within(s.children, s.span);
  }
};

describe('any text', () => {
  it('is parsed without throwing; everything nests and lies inside', () => {
    fc.assert(
      fc.property(text, t => nests(parseDocument(createSource(t)))),
      { numRuns: 400 },
    );
  });
  it('made of short and torn sentences nests as well, each symbol within its parent', () => {
    fc.assert(
      fc.property(short, t => {
        nests(parseDocument(createSource(t)));
        const s = service();
        s.update([{ file: 'a.gw', text: t }]);
        within(s.outline('a.gw'), { start: 0, end: t.length });
      }),
      { numRuns: 2000 },
    );
  });
  it('has no symbol, selection, fold or token that ends inside a character', () => {
    const astral = fc
      .array(fc.constantFrom(...SHORT, '（一）', '一、', '“', '\n\n', '工作', '𠮷', '🌾', '《', '》'), {
        maxLength: 24,
      })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(astral, fc.nat(), (t, n) => {
        const s = service();
        s.update([{ file: 'a.gw', text: t }]);
        const at = characterStart(t, n % (t.length + 1));
        const completions = s.completions('a.gw', { offset: at, typed: null }).map(c => c.replace);
        for (const span of [
          ...s.tokens('a.gw'),
          ...s.selections('a.gw', at),
          ...spansOf(s.outline('a.gw')),
          ...completions,
        ])
          expect([t, span.start, span.end].map(o => typeof o === 'number' && splitsCharacter(t, o))).toEqual([
            false,
            false,
            false,
          ]);
      }),
      { numRuns: 600 },
    );
  });
  it('is checked, formatted, folded and renumbered without a problem', () => {
    fc.assert(
      fc.property(text, fc.nat(), (t, n) => {
        const s = service();
        s.update([{ file: 'a.gw', text: t }]);
        expect(s.check('a.gw').problems).toEqual([]);
        const at = t.length ? n % (t.length + 1) : 0;
        s.onNewLine('a.gw', at);
        const edits = [s.format('a.gw'), ...s.renumber('a.gw', at).map(o => o.edits)];
        for (const some of edits)
          for (const [i, e] of some.entries())
            expect(
              e.span.start >= (some[i - 1]?.span.end ?? 0) && e.span.start <= e.span.end && e.span.end <= t.length,
            ).toBe(true);
        for (const f of s.folds('a.gw')) expect(f.startLine).toBeLessThan(f.endLine);
        for (const f of s.check('a.gw').findings)
          expect(f.span.start <= f.span.end && f.span.end <= t.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('reading', () => {
  it('of one file that fails leaves every other as it is, and says which', () => {
    const trap = 'b.gw';
    const poisoned: Segmenter = {
      words: t => {
        if (t.includes('读不得')) throw new RangeError('out of reach');
        return undefined;
      },
    };
    const s = createReportService({ segmenter: poisoned }, { region: null, config: EMPTY_CONFIG });
    const good = '一、工作\n\n2025年，全县一般公共预算收入13.2亿元。';
    const bad = `${good}\n\n读不得的收入13.2亿元。`;
    expect(
      s
        .update([
          { file: 'a.gw', text: good },
          { file: trap, text: bad },
          { file: 'c.gw', text: good },
        ])
        .map(f => f.file),
    ).toEqual([trap]);
    expect([...s.workspace.files.keys()]).toEqual(['a.gw', 'c.gw']);
    expect(s.view('ledger').nodes.length).toBeGreaterThan(0);
    expect(s.update([{ file: 'a.gw', text: bad }]).map(f => f.reason)[0]).toContain('out of reach');
    // What it was is not what it is: the old text is no answer for the new one.
    expect([...s.workspace.files.keys()]).toEqual(['c.gw']);
    expect(s.update([{ file: 'a.gw', text: good }])).toEqual([]);
    expect(s.outline('a.gw')).toHaveLength(1);
  });
});

describe('editing', () => {
  const edit = fc.record({
    at: fc.nat(),
    remove: fc.nat({ max: 30 }),
    insert: fc.array(fc.constantFrom(...PARTS), { maxLength: 4 }).map(p => p.join('')),
  });
  it('step by step gives what reading the last text gives', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const edited = service();
        edited.update([{ file: 'a.gw', text: start }]);
        let now = start;
        for (const { at, remove, insert } of edits) {
          const from = at % (now.length + 1);
          now = now.slice(0, from) + insert + now.slice(Math.min(now.length, from + remove));
          edited.update([{ file: 'a.gw', text: now }]);
          edited.check('a.gw');
        }
        const fresh = service();
        fresh.update([{ file: 'a.gw', text: now }]);
        const all = (s: ReportService) => ({
          tree: s.get('a.gw')?.tree.documents,
          outline: s.outline('a.gw'),
          folds: s.folds('a.gw'),
          findings: s.check('a.gw').findings,
        });
        expect(all(edited)).toEqual(all(fresh));
      }),
      { numRuns: 120 },
    );
  });
  it('renumbering a renumbered file changes nothing, and its headings stay', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('一、', '二、', '三、', '五、', '（一）', '（二）', '（四）', '1.', '3.'), {
          minLength: 1,
          maxLength: 14,
        }),
        markers => {
          const before = `各位代表：\n\n${markers.map(m => `${m}做好工作\n\n有序推进各项任务。\n\n`).join('')}`;
          const s = service();
          s.update([{ file: 'a.gw', text: before }]);
          const edits = [...(s.renumber('a.gw', 0).find(o => o.what === 'document')?.edits ?? [])].reverse();
          const after = edits.reduce((t, e) => t.slice(0, e.span.start) + e.newText + t.slice(e.span.end), before);
          s.update([{ file: 'a.gw', text: after }]);
          expect(flattenHeadings(s.get('a.gw')?.tree.documents[0]?.headings ?? []).length).toBe(markers.length);
        },
      ),
      { numRuns: 150 },
    );
  });
});
