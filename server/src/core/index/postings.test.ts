/** Paranoid mode: after any change the amended index is the one built anew, and an older snapshot still says what it said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';
import { applyChange, EMPTY_WORKSPACE } from './snapshot';
import type { IndexedFile, WorkspaceSnapshot } from './types';

const LINES = [
  '地区生产总值增长6.5%。',
  '地区生产总值增长6.1%。',
  '粮食总产量39.4万吨，一般公共预算收入13.2亿元。',
  '一般公共预算收入13.2亿元，增长4.3%。',
  '推行“产城融合”做法。',
  '产城融合见效，建成云岭路小学、云峰路小学。',
  '1月12日，召开产业大会。',
  '1月13日，召开产业大会。',
  '',
];
const HEADS = ['云岭县', '江北市'].flatMap(place => [2025, 2026].map(year => `${place}${year}年政府工作报告`));

const MAPS = ['quantities', 'subjects', 'values', 'slips', 'skeletons', 'dates', 'slogans', 'names'] as const;

/** All that is looked up, in its order. */
const told = (workspace: WorkspaceSnapshot): unknown =>
  MAPS.map(name => [name, [...workspace[name]].map(([key, refs]) => [key, [...refs]]), workspace[name].size]);

const anew = (workspace: WorkspaceSnapshot): WorkspaceSnapshot =>
  applyChange(EMPTY_WORKSPACE, { kind: 'set', files: [...workspace.files.values()] });

const change = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      files: fc.array(
        fc.record({
          file: fc.constantFrom('b', 'a', 'd', 'c'),
          text: fc
            .tuple(fc.constantFrom(...HEADS), fc.array(fc.constantFrom(...LINES), { maxLength: 6 }))
            .map(([head, lines]) => [head, '一、2025年工作回顾', ...lines].join('\n\n')),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), file: fc.constantFrom('a', 'b', 'c') }) },
);

/** The text read by itself. */
const read = (file: string, text: string): IndexedFile => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([{ file, text }]);
  const indexed = service.get(file);
  if (!indexed) throw new Error(file);
  return indexed;
};

describe('an index that is amended', () => {
  it('is the one built anew, in every snapshot that was ever taken', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), changes => {
        let workspace = EMPTY_WORKSPACE;
        const taken: (readonly [WorkspaceSnapshot, unknown])[] = [];
        for (const c of changes) {
          workspace = applyChange(
            workspace,
            c.kind === 'set' ? { kind: 'set', files: c.files.map(f => read(f.file, f.text)) } : c,
          );
          const built = anew(workspace);
          expect(told(workspace)).toEqual(told(built));
          for (const name of MAPS)
            for (const [key, refs] of built[name]) expect(workspace[name].get(key)).toEqual(refs);
          taken.push([workspace, told(built)]);
        }
        for (const [snapshot, said] of taken) expect(told(snapshot)).toEqual(said);
      }),
      { numRuns: 25 },
    );
  });

  it('is laid out anew once most of what its directory names is past, and forgets no one', () => {
    const other = read('b', `${HEADS[0] ?? ''}\n\n地区生产总值增长6.5%。`);
    let workspace = applyChange(EMPTY_WORKSPACE, { kind: 'set', files: [other] });
    for (let n = 0; n < 1200; n++) {
      const indexed: IndexedFile = {
        ...other,
        file: 'a',
        reports: other.reports.map(r => ({
          ...r,
          keys: r.keys.map(k => ({ ...k, quantity: `${String(k.quantity)}|${n}` })),
        })),
      };
      workspace = applyChange(workspace, { kind: 'set', files: [indexed] });
    }
    expect(told(workspace)).toEqual(told(anew(workspace)));
    expect([...workspace.quantities.keys()].filter(k => /\|\d+$/.test(k))).toEqual([
      expect.stringMatching(/\|1199$/) as unknown,
    ]);
  });

  it('asks a file that did not change for nothing', () => {
    const [a, b] = [read('a', `${HEADS[0] ?? ''}\n\n${LINES.join('\n\n')}`), read('b', HEADS[1] ?? '')];
    const before = applyChange(EMPTY_WORKSPACE, { kind: 'set', files: [a, b] });
    let asked = 0;
    const watched = new Proxy(a, { get: (of, name) => (asked++, Reflect.get(of, name) as unknown) });
    const kept = applyChange(before, { kind: 'set', files: [watched] });
    asked = 0;
    applyChange(kept, { kind: 'set', files: [read('b', `${HEADS[1] ?? ''}\n\n${LINES[0] ?? ''}`)] });
    expect(asked).toBe(0);
  });
});
