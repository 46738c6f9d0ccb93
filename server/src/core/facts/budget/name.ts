/**
 * What a line of a government's accounts is called. 收入, 支出预算, 总支出 name nothing until their account does: in 一般公共预算 they are
 * 一般公共预算收入, 一般公共预算支出, 一般公共预算支出总计. The stage (年初预算, 批准的, 调整预算) stands in the frame, not in the name.
 */
import type { Dictionary } from '../indicator/dictionary';
import type { IndicatorReading } from '../types';
import type { BudgetAccount } from './frame';

const ACCOUNT_NAMES: Readonly<Record<BudgetAccount, string | null>> = {
  general: '一般公共预算',
  'government-fund': '政府性基金预算',
  'state-capital': '国有资本经营预算',
  'social-insurance': '社会保险基金预算',
  debt: null,
};

const STAGE = '(?:年初|年度|全年|当年|本年|调整|变动|汇总|代编)';
/** Income or expenditure, and nothing that says of what. */
const BARE = new RegExp(
  `^${STAGE}?(?:预算|决算)?(总)?(收入|支出)${STAGE}?(?:预算|决算|执行|预计|完成)?(?:数|安排)?(总计|合计|总量|总来源|总额)?$`,
);
/** What a parliament or a government does with a budget. */
const ACT = /批准|审批|审议|通过|备案|汇总|下达|编制|代编/;

export const inAccount = (
  reading: IndicatorReading,
  account: BudgetAccount | null,
  dictionary: Dictionary,
): IndicatorReading => {
  const qualifiers = reading.qualifiers.some(q => ACT.test(q))
    ? reading.qualifiers.filter(q => !ACT.test(q))
    : reading.qualifiers;
  const kept = qualifiers === reading.qualifiers ? reading : { ...reading, qualifiers };
  const bare = BARE.exec(reading.written);
  if (!bare) return kept;
  const owner = account && ACCOUNT_NAMES[account];
  // An account that is not told is any of four.
  if (!owner) return { ...kept, shared: true };
  const [, all, flow = '', sum] = bare;
  const name = `${owner}${flow}${sum ?? (all ? '总计' : '')}`;
  const entry = dictionary.find(name) ?? null;
  return { ...kept, name, entry, canonical: entry !== null };
};
