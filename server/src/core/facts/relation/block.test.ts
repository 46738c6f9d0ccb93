/** Blocks and accounts: what is read as a whole with its parts, and what is not. Quiet cases first. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../document';
import { createSource, NO_WORDS } from '../../text';
import { extractFacts, extractRelations } from '../index';

const HEAD = '云岭市2025年国民经济和社会发展统计公报\n\n云岭市统计局\n\n2026年3月15日\n\n一、综合\n\n';
/** `kind whole: part, part`, in the words of the text. */
const read = (body: string): string[] => {
  const tree = parseDocument(createSource(`${HEAD}${body}\n`));
  const [report] = tree.documents;
  const figures = extractFacts(tree, { segmenter: NO_WORDS, region: null })[0]?.figures ?? [];
  if (!report) throw new Error('no report');
  const text = (id: number): string => figures[id]?.text ?? '';
  return extractRelations(report, figures).flatMap(r => {
    switch (r.kind) {
      case 'within':
        return [`within ${text(r.whole)}: ${r.parts.map(text).join(' ')}`];
      case 'sum':
        return [`sum ${text(r.total)}: ${r.parts.map(text).join(' ')}${r.certain ? '' : ' ?'}`];
      case 'share':
        return [`share ${text(r.share)}: ${text(r.part)} of ${text(r.whole)}`];
      case 'rate-of-parts':
        return [`rate ${text(r.growth)}: ${r.growths.map(text).join(' ')}`];
      case 'balance':
        return [
          `balance ${text(r.end)}: ${r.plus.map(text).join(' ')} - ${r.minus.map(text).join(' ')}${r.certain ? '' : ' ?'}`,
        ];
      case 'hundred':
        return [`hundred ${r.parts.map(text).join(' ')}`];
      default:
        return [];
    }
  });
};

describe('a block', () => {
  it.each<[string, string[]]>([
    ['粮食产量43.9万吨。生猪出栏21.1万头；蔬菜产量23.8万吨。', []],
    [
      '社会消费品零售总额412.5亿元。限额以上零售总额按经营地统计，城镇消费品零售额118.2亿元；乡村消费品零售额14.7亿元。',
      [],
    ],
    ['居民人均可支配收入3.2万元。其中，城镇居民4.1万元；农村居民2.3万元。', []],
    ['初中招生14.4万人。其中，随迁子女3.4万人。小学招生11.0万人。', ['within 14.4万人: 3.4万人']],
    [
      '粮食产量44.86万吨，增长0.5%。其中，夏粮产量21.08万吨，下降0.5%；秋粮产量23.78万吨，增长0.9%。',
      ['within 44.86万吨: 21.08万吨 23.78万吨', 'rate 0.5%: 0.5% 0.9%'],
    ],
    [
      '社会消费品零售总额195.92亿元，增长3.2%。按消费类型分，商品零售160.93亿元；餐饮收入34.99亿元。',
      ['within 195.92亿元: 160.93亿元 34.99亿元'],
    ],
    ['争取政府债券13.66亿元（一般债券2.42亿元、专项债券11.24亿元）。', ['within 13.66亿元: 2.42亿元 11.24亿元']],
    [
      '出口总额185.7亿元。进口总额101.8亿元。在出口总额中，机电产品127.8亿元，占68.8%。',
      ['within 185.7亿元: 127.8亿元', 'share 68.8%: 127.8亿元 of 185.7亿元'],
    ],
    ['第一、二、三产业对经济增长的贡献率分别为8.4%、43.6%和48.0%。', ['hundred 8.4% 43.6% 48.0%']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('an account', () => {
  it.each<[string, string[]]>([
    [
      '一般公共预算支出98.7亿元，为预算的96.2%，下降1.5%。加上债务还本支出、上解上级支出等50.1亿元，支出总计148.8亿元。',
      ['sum 148.8亿元: 98.7亿元 50.1亿元'],
    ],
    // The list before 加上 is in the whole before it.
    [
      '政府性基金预算收入11.42亿元，主要包括：土地出让收入10.8亿元、污水处理费0.31亿元，加上级补助收入0.75亿元，收入总计12.17亿元。',
      ['sum 12.17亿元: 11.42亿元 10.8亿元 0.31亿元 0.75亿元 ?', 'sum 12.17亿元: 11.42亿元 0.75亿元'],
    ],
    [
      '一般公共预算收入8.41亿元，其中，税收收入5.26亿元；非税收入3.15亿元；加上级补助收入4.32亿元，收入合计12.73亿元。',
      ['within 8.41亿元: 5.26亿元 3.15亿元', 'sum 12.73亿元: 8.41亿元 4.32亿元'],
    ],
    [
      '收入总计512.3亿元。支出总计471.9亿元。收支相抵，年终结余结转40.4亿元。',
      ['balance 40.4亿元: 512.3亿元 - 471.9亿元', 'balance 471.9亿元: 512.3亿元 -  ?'],
    ],
    [
      '一般公共预算收入12.3亿元。一般公共预算支出31.9亿元。收支结余1.4亿元。',
      ['balance 1.4亿元: 12.3亿元 - 31.9亿元 ?'],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});
