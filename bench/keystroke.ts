/**
 * One character typed into a report of 52,000 characters (invented, or the file that is given): processor time until its findings are there,
 * beside that of a first reading of the same text in the same run. The ratio is what to watch: times depend on the machine.
 */
import { readFileSync } from 'node:fs';
import { EMPTY_CONFIG } from '../server/src/core/config';
import { parseDocument } from '../server/src/core/document';
import { createReportService, type ReportService } from '../server/src/core/service';
import { createSource, NO_WORDS } from '../server/src/core/text';
import { median, spent } from './measure';

const LENGTH = 52_000;
const KEYSTROKES = 40;
const READINGS = 8;

const INDICATORS = [
  '地区生产总值',
  '一般公共预算收入',
  '规模以上工业增加值',
  '固定资产投资',
  '社会消费品零售总额',
  '粮食总产量',
  '城镇居民人均可支配收入',
  '外贸进出口总额',
];
const UNITS = ['亿元', '亿元', '亿元', '亿元', '亿元', '万吨', '元', '亿元'];

const invented = (): string => {
  const paragraphs = [
    '政府工作报告',
    '——2026年1月15日在云岭县第十八届人民代表大会第五次会议上',
    '云岭县人民政府县长 周明远',
    '各位代表：',
    '现在，我代表县人民政府，向大会报告工作，请予审议。',
    '一、2025年工作回顾',
  ];
  for (let n = 1, length = 0; length < LENGTH; n++) {
    const i = n % INDICATORS.length;
    const text = `${n % 6 === 0 ? `（${'一二三四五六七八九'.charAt((n / 6) % 9)}）着力强化第${n}项支撑。` : ''}2025年，第${n}镇${INDICATORS[i]}完成${(n * 37) % 900}.${n % 10}${UNITS[i]}，增长${n % 12}.${(n * 7) % 10}%；新建改建农村公路${(n * 13) % 300}公里，改造老旧小区${n % 40}个，占计划的${60 + (n % 40)}%。深化“三集中”改革，统筹推进“五位一体”总体布局，新增高新技术企业${n % 30}家，总数达到${100 + (n % 80)}家，办好就业、教育、医疗等民生实事。`;
    paragraphs.push(text);
    length += text.length;
  }
  return [...paragraphs, '二、2026年工作安排', '全县一般公共预算收入增长5%以上。'].join('\n\n');
};

const times = (count: number, work: (n: number) => void): number =>
  median(Array.from({ length: count }, (_, n) => spent(() => work(n))));

const file = process.argv.slice(2).find(a => !a.startsWith('-'));
const text = file ? readFileSync(file, 'utf8') : invented();
const service = (): ReportService =>
  createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
const read = (of: ReportService, now: string): void => {
  of.update([{ file: 'report', text: now }]);
  of.check('report');
};
/** In the middle of the text, each keystroke behind the one before. */
const typed = (n: number): string =>
  `${text.slice(0, text.length / 2)}${'中'.repeat(n + 1)}${text.slice(text.length / 2)}`;

const kept = service();
for (let n = 0; n < READINGS; n++) read(service(), typed(n)); // Warm.
read(kept, text);

const whole = times(READINGS, n => read(service(), typed(n)));
const parse = times(KEYSTROKES, n => parseDocument(createSource(typed(n))));
const update = times(KEYSTROKES, n => kept.update([{ file: 'report', text: typed(n) }]));
const keystroke = times(KEYSTROKES, n => read(kept, typed(n)));

const figures = kept.get('report')?.reports.reduce((n, r) => n + r.figures.length, 0) ?? 0;
const row = (name: string, ms: number): void =>
  console.log(
    `${name.padEnd(34)} ${ms.toFixed(1).padStart(7)} ms  ${(ms / whole).toFixed(2).padStart(5)} of a first reading`,
  );
console.log(`${text.length} characters, ${figures} figures`);
row('first reading with its findings', whole);
row('keystroke with its findings', keystroke);
row('  of which parsing', parse);
row('  of which facts, keys, index', update - parse);
row('  of which checks', keystroke - update);
