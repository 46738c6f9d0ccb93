/**
 * What a sum of money is in the accounts of a government: of which account, at which stage of its budget, gross or by itself. Budgets say
 * the same indicator many times over; only with its frame is one of them told from the next.
 */
import { isBudget, type ReportDocument } from '../../document';

export type BudgetStage = 'budget' | 'adjusted-budget' | 'execution' | 'final-accounts';
export type BudgetAccount = 'general' | 'government-fund' | 'state-capital' | 'social-insurance' | 'debt';

export interface BudgetReading {
  /** Null where nothing tells it. */
  readonly stage: BudgetStage | null;
  readonly account: BudgetAccount | null;
  /** 总计, 合计, 总收入: with transfers, carry-overs and borrowing. */
  readonly gross: boolean;
}

export interface AccountContext {
  readonly report: ReportDocument;
  /** The words from the statement's start to the number, and those of the sentence before it. */
  readonly statement: string;
  readonly sentence: string;
  /** What the paragraph opens with. */
  readonly opening: string;
  /** An account that a heading above names. */
  readonly above: BudgetAccount | null;
}

/** Whose line a number stands in; undefined where the text is no account of a government: no budget, and no account in the words. */
export const accountOf = ({
  report,
  statement,
  sentence,
  opening,
  above,
}: AccountContext): BudgetAccount | null | undefined => {
  const own = accountIn(statement) ?? accountIn(sentence);
  const budget = isBudget(report);
  if (!budget && own === null) return undefined;
  return own ?? (budget ? (accountIn(opening) ?? above) : null);
};

export interface BudgetContext {
  readonly report: ReportDocument;
  readonly account: BudgetAccount | null;
  /** Does it tell of what is planned? */
  readonly planned: boolean;
  /** The paragraph's view text, from the statement's start to the number; and from its clause's start. */
  readonly statement: string;
  readonly clause: string;
  /** The words behind the number. */
  readonly after: string;
}

const ACCOUNTS: readonly (readonly [BudgetAccount, RegExp])[] = [
  ['government-fund', /政府性基金/g],
  ['state-capital', /国有资本(?:经营)?(?:预算|收入|收益|支出)/g],
  ['social-insurance', /(?:社会保险|社保)基金/g],
  ['debt', /(?:政府)?(?:一般|专项)?债(?:务|券)(?:余额|限额)/g],
  [
    'general',
    /一般公共(?:财政|服务)?预算|公共财政预算|地方财政(?:一般)?(?:预算)?收入|税收(?:收入)?(?:完成|实现)?|非税收入/g,
  ],
];

/** The account named last. */
export const accountIn = (words: string): BudgetAccount | null => {
  let found: { readonly account: BudgetAccount; readonly at: number } | undefined;
  for (const [account, pattern] of ACCOUNTS)
    for (const m of words.matchAll(pattern)) if (!found || m.index >= found.at) found = { account, at: m.index };
  return found?.account ?? null;
};

const GROSS = /(?:总计|合计|总收入|总支出|总来源|总财力|收入总量|支出总量|总量|收支总额|总额)[^，。；]{0,6}$/;
/** 为年初预算N的…%: the number is a budget's. */
const MEASURED_BY =
  /(?:为|占|完成|达到)(?:了)?(年初|年度|全年|调整|变动|汇总|上年|当年)?(?:预算|预期|代编预算)(?:数|任务|目标)?$/;
const ADJUSTED =
  /(?:(?:调整|变更|变动)(?:预算|后)?(?:数)?(?:的?[\u4e00-\u9fa5]{0,16})?(?:为|至|到)|(?:调整|变动)预算(?:数)?|预算调整(?:数|为|后为))[^，。；]{0,4}$/;
const CARRIED_OUT =
  /(?:完成|实现|执行(?:数)?|入库|征收|实际|累计|支出|达到|增长|下降)(?:了|数)?(?:为)?[^，。；\d]{0,6}$/;
const DONE = /(?:实际)?(?:完成|实现|执行数|入库)(?:了|数)?(?:为)?[^，。；\d]{0,8}$/;
const SET =
  /(?:经?汇总|批准|审批|备案|审议通过|年初(?:预算|安排|代编)|代编|预算(?:数|草案)?(?:为|是|安排|合计|总计)|预算安排|拟安排|预期)/;

export const readBudget = (c: BudgetContext): BudgetReading => ({
  stage: stageOf(c, isBudget(c.report)),
  account: c.account,
  gross: GROSS.test(c.clause),
});

const stageOf = (c: BudgetContext, budget: boolean): BudgetStage | null => {
  const measured = MEASURED_BY.exec(c.clause);
  if (measured && /^的/.test(c.after)) return /调整|变动/.test(measured[1] ?? '') ? 'adjusted-budget' : 'budget';
  if (ADJUSTED.test(c.clause)) return 'adjusted-budget';
  if (DONE.test(c.clause)) return done(c.report);
  if (SET.test(c.statement) && !c.planned) return 'budget';
  if (!budget) return null;
  if (c.planned) return 'budget';
  return CARRIED_OUT.test(c.clause) || /(?:收入|支出|余额)[^，。；\d]{0,4}$/.test(c.clause) ? done(c.report) : null;
};

const done = (report: ReportDocument): BudgetStage =>
  report.frame.kind.value === 'final-accounts' ? 'final-accounts' : 'execution';
