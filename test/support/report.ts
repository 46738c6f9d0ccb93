/** Small invented reports for tests: 云岭县 of 青川省江北市. */

export const LAST_YEAR = `政府工作报告

——2025年1月12日在云岭县第十八届人民代表大会第四次会议上

云岭县人民政府县长 周明远

各位代表：

现在，我代表县人民政府，向大会报告工作，请予审议。

一、2024年工作回顾

2024年，全县完成地区生产总值210.5亿元，增长5.6%；一般公共预算收入12.4亿元，增长4.2%；粮食总产量38.6万吨。

（一）做强产业支撑。新增高新技术企业12家，总数达到46家。

（二）增进民生福祉。全年民生支出36.8亿元，占一般公共预算支出的80%。

二、2025年工作安排

全县一般公共预算收入增长5%以上，新增城镇就业6000人以上。

各位代表！让我们携手奋进。
`;

export const THIS_YEAR = `政府工作报告

——2026年1月15日在云岭县第十八届人民代表大会第五次会议上

云岭县人民政府县长 周明远

各位代表：

现在，我代表县人民政府，向大会报告工作，请予审议。

一、2025年工作回顾

2025年，全县一般公共预算收入13.2亿元，增长6.5%；粮食总产量39.1万吨。

全县突出抓好“三篇文章”。一是做优工业。粮食总产量39.4万吨。二是做强农业。三是做活商贸。

二、2026年工作安排

重点抓好三个方面。（1）扩大有效投资。（2）促进消费升级。（3）深化改革开放。（4）保障改善民生。

各位代表！让我们携手奋进。
`;

/** The words `nth` time (from 0) they occur, as a position just inside them. */
export const at = (text: string, words: string, nth = 0): { line: number; character: number } => {
  let offset = -1;
  for (let i = 0; i <= nth; i++) offset = text.indexOf(words, offset + 1);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: (before[before.length - 1] ?? '').length + 1 };
};

/** Takes the caret `$0` out of a text. */
export const caret = (marked: string): { text: string; position: { line: number; character: number } } => {
  const before = marked.slice(0, marked.indexOf('$0'));
  const lines = before.split('\n');
  return {
    text: marked.replace('$0', ''),
    position: { line: lines.length - 1, character: (lines[lines.length - 1] ?? '').length },
  };
};

/** A text after the edits of a workspace edit. */
export const edited = (
  text: string,
  edits: readonly {
    range: { start: { line: number; character: number }; end: { line: number; character: number } };
    newText: string;
  }[],
): string => {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(m => m.index + m[0].length)];
  const offset = (p: { line: number; character: number }): number => (starts[p.line] ?? text.length) + p.character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((t, e) => t.slice(0, offset(e.range.start)) + e.newText + t.slice(offset(e.range.end)), text);
};
