/** Reports of invented counties from a made-up grammar, the same on every run; a report repeats some figures of the year before. */

export interface Invented {
  readonly file: string;
  readonly text: string;
}

/** `together`: all of one county, so that every figure has many other places; otherwise ten years of each of many counties. */
export const inventedReports = (
  count: number,
  { together, seed }: { readonly together: boolean; readonly seed: number },
): Invented[] =>
  Array.from({ length: count }, (_, n) => {
    const county = together
      ? '云岭'
      : `${NAMES.charAt(Math.floor(n / YEARS) % NAMES.length)}${NAMES.charAt(Math.floor(n / YEARS / NAMES.length) + 7)}`;
    const year = 2017 + (n % YEARS);
    return { file: `${n}-${county}县${year}.gw`, text: report(county, year, randomFrom(seed + n)) };
  });

const YEARS = 10;
const NAMES = '云岭清江东河松溪白石青川柳泉金沙梅湖竹园桃源';
const MONEY = ['地区生产总值', '一般公共预算收入', '固定资产投资', '社会消费品零售总额', '外贸进出口总额', '税收收入'];
const THINGS = ['电子信息', '生物医药', '绿色食品', '新型建材', '现代物流', '文化旅游'];
const WORKS = ['农村公路', '供水管网', '绿道', '河堤', '燃气管道'];
const TOWNS = ['东', '西', '南', '北', '中'];

type Random = (below: number) => number;

const report = (county: string, year: number, random: Random): string => {
  const paragraphs = [
    '政府工作报告',
    `——${year}年1月15日在${county}县第十八届人民代表大会第${'一二三四五六七八九'.charAt(year % 9)}次会议上`,
    '各位代表：',
    `一、${year - 1}年工作回顾`,
    yearly(year - 1),
    `与${year - 2}年相比，${yearly(year - 2)}`,
  ];
  for (let n = 1; n <= 30; n++)
    paragraphs.push(
      ...(n % 6 === 0 ? [`（${'一二三四五'.charAt(n / 6 - 1)}）着力做好第${n}项工作`] : []),
      paragraph(county, random),
    );
  return [
    ...paragraphs,
    `二、${year}年工作安排`,
    `一般公共预算收入增长${4 + (year % 3)}%以上，粮食总产量稳定在${30 + (year % 7)}万吨以上。`,
    '各位代表！让我们携手奋进！',
  ].join('\n\n');
};

/** The same in every report that speaks of the year. */
const yearly = (year: number): string =>
  `${year}年${MONEY.map((name, i) => `${name}${(year - 2000) * (i + 3) + 17}.${((year * (i + 1)) % 9) + 1}亿元`).join('，')}。粮食总产量${30 + (year % 7)}.${(year % 9) + 1}万吨。`;

/** Towns and schools bear the county's name: those of two counties are not one. */
const paragraph = (county: string, random: Random): string => {
  const town = (): string => `${county}${TOWNS[random(5)]}镇`;
  const [a, b] = [10 + random(80), 10 + random(80)];
  const sentences = [
    () => `${town()}新建${WORKS[random(5)]}${a}公里，改造老旧小区${b}个，占计划的${60 + random(39)}%。`,
    () => `规模以上工业企业${a + b}家，其中${THINGS[random(6)]}企业${a}家、其他企业${b}家。`,
    () => `贷款余额由${a}亿元增加到${a + b}亿元，增加${b}亿元。`,
    () =>
      `做强${THINGS[random(3)]}、${THINGS[3 + random(3)]}2个产业，新增就业${a}${b}人，增长${1 + random(9)}.${random(9)}%。`,
    () => `推进“三河联动”，${town()}${THINGS[random(6)]}产值${a}.${random(9)}亿元，比上年增长${1 + random(20)}%。`,
    () => `${county}路学校、${county}桥小学竣工，城镇化率提高${1 + random(3)}个百分点。`,
  ];
  return Array.from({ length: 4 }, () => sentences[random(sentences.length)]?.() ?? '').join('');
};

/** A multiplicative congruential generator, enough for choosing words. */
const randomFrom = (seed: number): Random => {
  let state = (seed * 2_654_435_761 + 1) % 2_147_483_647;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
};
