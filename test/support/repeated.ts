/** Texts in which one thing stands again and again: what a paste, a form, a broken export or a cat on the keyboard leaves behind. */

export interface Repeated {
  readonly name: string;
  /** A text of about so many characters. */
  readonly make: (characters: number) => string;
}

const HEAD =
  '云岭县人民政府工作报告\n\n——2026年7月15日在云岭县第十八届人民代表大会第五次会议上\n\n一、2025年工作回顾\n\n';
const PARAGRAPH =
  '全年地区生产总值312.4亿元，增长5.8%；一般公共预算收入18.3亿元，下降2.1%，税收占比71.5%。新建改建农村公路128公里，惠及群众3.2万人，“四个一批”工程加快推进。';

const again =
  (unit: string) =>
  (characters: number): string =>
    HEAD + unit.repeat(Math.ceil(characters / unit.length)) + '\n';
const each =
  (unit: (i: number) => string) =>
  (characters: number): string => {
    let text = HEAD;
    for (let i = 1; text.length < characters; i++) text += unit(i);
    return `${text}\n`;
  };

const numeral = (i: number): string => String(i);

export const REPEATED: readonly Repeated[] = [
  { name: 'one paragraph', make: again(`${PARAGRAPH}\n\n`) },
  { name: 'one paragraph, on one line', make: again(PARAGRAPH) },
  {
    name: 'one paragraph, its numbers changing',
    make: each(
      i =>
        `${PARAGRAPH.replace('312.4', `${300 + (i % 97)}.${i % 10}`).replace('128公里', `${100 + (i % 899)}公里`)}\n\n`,
    ),
  },
  { name: 'rates of one thing', make: again('增长5%，下降3%，') },
  { name: 'rates in a list', make: again('5%、') },
  { name: 'range without end', make: again('5%—') },
  { name: 'counts of two things', make: again('12人、3个，') },
  { name: 'counts of two things, in sentences', make: again('共有12人、3个。') },
  { name: 'amounts of one name', make: again('收入10亿元、') },
  { name: 'amounts that differ', make: each(i => `收入${i}.${i % 10}亿元、`) },
  { name: 'amounts of nine digits', make: each(i => `补助资金1${String(10000000 + i * 7)}元；\n`) },
  { name: 'doubled', make: again('翻番') },
  { name: 'ratios', make: again('1:') },
  { name: 'zero-width signs', make: again('增\u200b长5%。') },
  { name: 'soft hyphens', make: again('收\u00ad入5%，') },
  { name: 'blanks', make: again(' ') },
  { name: 'blanks before words', make: n => `${HEAD}${' '.repeat(n)}云岭县\n` },
  { name: 'a page number with blanks', make: n => `${HEAD}5${' '.repeat(n)}页\n` },
  { name: 'middle and nought', make: again('中0') },
  { name: 'autonomy', make: again('族自治') },
  { name: 'headings', make: each(i => `一、标题${numeral(i)}\n\n`) },
  { name: 'headings with figures', make: each(i => `（一）收入${numeral(i)}亿元\n\n增长5%。\n\n`) },
  { name: 'headings of one number', make: again('（一）\n') },
  { name: 'headings in one line', make: again('（一）') },
  { name: 'numerals', make: again('一二三四五六七八九十百千万') },
  { name: 'units', make: again('亿元万人公里') },
  { name: 'quoted names', make: again('推进“三大攻坚”，') },
  { name: 'quoted names that differ', make: each(i => `推进“三大${String.fromCharCode(0x4e00 + (i % 9000))}战”；`) },
  { name: 'days of one event', make: again('7月30日召开全县重点项目推进会议。') },
  { name: 'days of one event, by paragraph', make: again('7月30日召开全县重点项目推进会议。\n\n') },
  { name: 'sums', make: again('共3个，其中甲1个、乙2个。') },
  { name: 'changes', make: again('由10个增加到20个，') },
  { name: 'targets', make: again('预计收入增长5%左右，力争达到6%以上；\n\n') },
  { name: 'shares of a plan', make: again('完成投资3亿元，占年度计划的56.8%。') },
  { name: 'shares of a named whole', make: again('民生支出8.2亿元，占一般公共预算支出的71.5%。') },
  { name: 'wrong sums', make: again('公路里程由800公里增加到860公里，增加80公里。') },
  { name: 'two values of one name', make: each(i => `粮食总产量${i % 2 ? '39.1' : '39.4'}万吨。\n\n`) },
  { name: 'targets of two numbers', make: each(i => `力争地区生产总值增长${i % 2 ? 5 : 6}%。\n\n`) },
  { name: 'names of schools', make: each(i => `云${i % 3 ? '河' : '禾'}路学校开工。\n\n`) },
  { name: 'ranks', make: again('居全市第2位，') },
  { name: 'years', make: again('2025年') },
  { name: 'months', make: again('截至6月底收入8亿元。') },
  { name: 'brackets', make: again('（') },
  { name: 'marks', make: again('，。') },
];
