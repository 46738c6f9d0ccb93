/** What is kept from one reading to the next can only be seen in time: after any edits everything is as if read for the first time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../../../test/support/report';
import { EMPTY_CONFIG } from './config';
import { createReportService } from './service';
import type { Segmenter, Word } from './text';

const PIECES = [
  '，',
  '。',
  '；',
  '\n',
  '\n\n',
  '5',
  '2026年',
  '上半年，',
  '五年来，',
  '全市',
  '其中',
  '目标',
  '“三集中”',
  '三集中',
  '（三）加快改革。',
  '三、2027年工作安排',
  '三、2025年工作回顾',
  '一是',
  '增长6.5%',
  '13.2亿元',
  '粮食总产量39.4万吨',
  '分别增长3%、4%',
  '政府工作报告',
  '江北市',
  '（草案）',
  '稳就业、稳金融、稳外贸',
  '三大工程：甲、乙、丙',
];

/** A report with what one paragraph settles for others: the date, five years looked back on, a name set in quotes, an indicator carried on. */
const REPORT = `${LAST_YEAR}
${THIS_YEAR.replace('全县突出抓好', '过去五年，我们攻坚克难。\n\n——综合实力增强。规模以上工业企业达到65家，地区生产总值增长6.1%。\n\n推行“产城融合”做法，“产城融合”成为品牌。\n\n产城融合成效明显，生猪出栏44.1万头，增长3.2%。\n\n全县突出抓好')}`;

/** Each changes how other paragraphs are read. */
const TURNS: readonly (readonly [string, string])[] = [
  ['2026年1月15日', '2026年7月20日'],
  ['2025年1月12日', '2025年12月3日'],
  ['政府工作报告', '统计公报'],
  ['过去五年，', '过去一年，'],
  ['“产城融合”', '产城融合'],
  ['二、2026年工作安排', '二、工作回顾'],
  ['一、2025年工作回顾', '一、2025年工作目标'],
  ['云岭县第十八届', '江北市第十八届'],
  ['周明远', '周'],
];

type Edit =
  | { readonly kind: 'put'; readonly at: number; readonly text: string }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'turn'; readonly turn: readonly [string, string] }
  | { readonly kind: 'words' };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('put' as const), at: fc.nat(1300), text: fc.constantFrom(...PIECES) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('cut' as const),
      at: fc.nat(1300),
      length: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('turn' as const), turn: fc.constantFrom(...TURNS) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'words' as const }) },
);

const apply = (text: string, e: Edit): string => {
  if (e.kind === 'words') return text;
  if (e.kind === 'turn') return text.includes(e.turn[0]) ? text.replace(...e.turn) : text.replace(e.turn[1], e.turn[0]);
  const at = Math.min(e.at, text.length);
  return text.slice(0, at) + (e.kind === 'put' ? e.text : '') + text.slice(e.kind === 'cut' ? at + e.length : at);
};

/** Knows no words until told, as one whose dictionary is still being loaded; then pairs of characters. */
const learning = (): { readonly segmenter: Segmenter; learn(): void } => {
  const known = new Map<string, readonly Word[]>();
  let ready = false;
  const words = (text: string): readonly Word[] | undefined => {
    if (!ready) return undefined;
    const cut = known.get(text) ?? (text.match(/[\s\S]{1,2}/g) ?? []).map(t => ({ text: t, tag: 'n' }));
    known.set(text, cut);
    return cut;
  };
  return { segmenter: { words }, learn: () => void (ready = true) };
};

describe('reading again', () => {
  it('gives what a first reading gives, whatever was edited before', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), edits => {
        const { segmenter, learn } = learning();
        const config = { region: null, config: EMPTY_CONFIG };
        const kept = createReportService({ segmenter }, config);
        let text = REPORT;
        kept.update([{ file: 'a', text }]);
        for (const e of edits) {
          text = apply(text, e);
          if (e.kind === 'words') {
            learn();
            kept.reread(['a']);
          } else kept.update([{ file: 'a', text }]);
          const fresh = createReportService({ segmenter }, config);
          fresh.update([{ file: 'a', text }]);
          expect(kept.get('a')).toEqual(fresh.get('a'));
          expect(kept.check('a')).toEqual(fresh.check('a'));
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
