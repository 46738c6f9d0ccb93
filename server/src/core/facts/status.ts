/** Done, expected, or aimed at. The section decides; words of will and of expectation in the sentence can override (domain grammar §2.3). */
import type { CalendarDate } from '../document';
import type { PeriodReading, Status } from './types';

const TARGET = /(?:力争|争取|确保|(?<![主重需必首紧次摘纲概只])要(?!求|素|闻|件|点|道|害|塞|义|目|职|案)|目标(?:是|为|任务)|预期|(?<!占|年度|全年|行动|招商|三年|五年|发展|度)计划(?=[\u4e00-\u9fa5]{0,6}(?:完成|投资|实施|新增|建设))|拟|将(?!军|士)|到20\d\d年|到“十|今后|下一步|下半年|明年|年底前?(?:要|完成|实现|达到)|必须|努力(?:实现|达到|完成))/;
const DONE = /(?:完成了|达到了|实现了|已(?:经)?(?:完成|建成|达|实现|谋划|流转|组织)|荣获|获评|同比|比上年|比去年)/;

export interface StatusContext {
  readonly planned: boolean;
  readonly done: boolean;
  /** From the sentence start to the figure. */
  readonly sentence: string;
  /** From the statement start to the figure. */
  readonly statement: string;
}

export const readStatus = ({ planned, done, sentence, statement }: StatusContext): Status => {
  if (/预计|预计将|初步预计/.test(sentence)) return 'expected';
  if (planned) return /^(?:去年|20\d\d年[^，]*(?:完成|达到))|已(?:经)?(?:谋划|流转|完成|建成|达|实现)|今年以来|上半年，(?!要)|(?:来看|为例)，/.test(sentence) && !TARGET.test(statement) ? 'actual' : 'target';
  if (done || DONE.test(statement)) return 'actual';
  return TARGET.test(statement) || /主要预期目标是|目标(?:是|为)：/.test(sentence) ? 'target' : 'actual';
};

/**
 * A speech of August that tells of the first half tells what was done, whatever its section: a part of a year that its own words name
 * and that had ended by `date` is no aim, unless they speak of one.
 */
export const settled = (status: Status, period: PeriodReading | null, date: CalendarDate | null, statement: string): Status => {
  if (status !== 'target' || !period || !date || !/^(?:clause|sentence)$/.test(period.evidence.from) || TARGET.test(statement)) return status;
  const [, year, half, quarter, from, to] = /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2})(?:\/\d{4}-(\d{2}))?)$/.exec(period.code) ?? [];
  if (!year) return status;
  const month = half ? Number(half) * 6 : quarter ? Number(quarter) * 3 : Number(to ?? from);
  return Number(year) * 12 + month < date.year * 12 + (date.month ?? 0) ? 'actual' : status;
};
