/**
 * Reads texts of growing length, most of them hostile: one line without any mark, nothing but digits, one endless list. Growing a text
 * four times may cost at most six times as much; the table shows each ratio, and the run fails where one is larger.
 */
import { parseDocument } from '../server/src/core/document';
import { extractCounts, extractFacts, extractRelations } from '../server/src/core/facts';
import { createSource, NO_WORDS } from '../server/src/core/text';

const HEAD =
  '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n';
const SHAPES: Readonly<Record<string, string>> = {
  'a report':
    '全县一般公共预算收入18.3亿元，增长6.5%；新建公路86公里，改造小区18个。粮食总产量39.4万吨，比上年增长2.1%。\n\n',
  'one line without marks': '全县一般公共预算收入18.3亿元增长6.5%新建公路86公里',
  'one sentence of clauses': '新建公路86公里，增长6.5%，其中农村公路20公里，',
  'one endless list': '18.3%、',
  'digits only': '1234567890',
  'Chinese digits only': '一二三四五六七八九十百千万亿',
  'brackets that never close': '（含',
  'quotes that never close': '“四个',
  'distribution without end': '、甲产业产值分别增长3%和5%',
  'years only': '由2020年的',
  'ratios without end': '1:2:3:4',
  'blanks and digits': '1 9 9 3 ',
};
const SMALL = 20_000;
const GROWTH = 4;
const MOST = 6;

const milliseconds = (text: string): number => {
  const started = process.hrtime.bigint();
  const tree = parseDocument(createSource(text));
  extractFacts(tree, { segmenter: NO_WORDS, region: null }).forEach((facts, i) => {
    const report = tree.documents[i];
    if (!report) return;
    extractRelations(report, facts.figures);
    extractCounts(report);
  });
  return Number(process.hrtime.bigint() - started) / 1e6;
};
const text = (shape: string, length: number): string => HEAD + shape.repeat(Math.ceil(length / shape.length));
const best = (shape: string, length: number): number =>
  Math.min(...[1, 2, 3].map(() => milliseconds(text(shape, length))));

let failed = false;
milliseconds(text(SHAPES['a report'] ?? '', SMALL)); // warms up
for (const [name, shape] of Object.entries(SHAPES)) {
  const [small, middle, large] = [best(shape, SMALL), best(shape, SMALL * GROWTH), best(shape, SMALL * GROWTH ** 2)];
  const ratios = [middle / small, large / middle];
  const slow = (ratios[1] ?? 0) > MOST;
  failed ||= slow;
  console.log(
    `${name.padEnd(28)} ×${GROWTH} costs ×${ratios.map(r => r.toFixed(1)).join(' and ×')}${slow ? '   NOT LINEAR' : ''}   (${large.toFixed(0)} ms for ${(SMALL * GROWTH ** 2) / 1000} k)`,
  );
}
process.exitCode = failed ? 1 : 0;
