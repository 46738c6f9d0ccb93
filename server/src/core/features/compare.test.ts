/** Two drafts: what changed is said once, and what only moved is no change. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';
import { compareDrafts } from './compare';

const HEAD = '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n';
const BASE = `${HEAD}一、2025年工作回顾\n\n全县一般公共预算收入13.2亿元，增长6.5%。粮食总产量39.1万吨。\n\n（一）做强产业支撑。新增高新技术企业12家。\n\n（二）增进民生福祉。全年民生支出36.8亿元。\n\n二、2026年工作安排\n\n全县一般公共预算收入增长5%以上。深入实施“三项改革”。`;
const compared = (after: string, before = BASE) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update([
    { file: 'a.gw', text: before },
    { file: 'b.gw', text: after },
  ]);
  const [a, b] = [service.get('a.gw'), service.get('b.gw')];
  if (!a || !b) throw new Error('unread');
  const c = compareDrafts(a, b);
  const of = (list: typeof c.figures) =>
    list.map(x => `${x.change} ${x.old?.figure.text ?? '-'}→${x.new?.figure.text ?? '-'}`);
  return {
    figures: of(c.figures),
    targets: of(c.targets),
    headings: c.headings.map(
      x => `${x.change} ${x.old?.marker ?? ''}${x.old?.title ?? '-'}→${x.new?.marker ?? ''}${x.new?.title ?? '-'}`,
    ),
    slogans: c.slogans.map(x => `${x.change} ${x.old?.name ?? '-'}→${x.new?.name ?? '-'}`),
  };
};
const NOTHING = { figures: [], targets: [], headings: [], slogans: [] };

describe('compareDrafts', () => {
  it('has nothing to say of equals', () => expect(compared(BASE)).toEqual(NOTHING));
  it('says a changed figure once', () =>
    expect(compared(BASE.replace('39.1万吨', '39.4万吨'))).toEqual({
      ...NOTHING,
      figures: ['changed 39.1万吨→39.4万吨'],
    }));
  it('says what appeared and what vanished', () => {
    expect(compared(BASE.replace('粮食总产量39.1万吨。', '')).figures).toEqual(['removed 39.1万吨→-']);
    expect(compared(BASE.replace('粮食总产量', '油料总产量3.2万吨。粮食总产量')).figures).toEqual(['added -→3.2万吨']);
  });
  it('tells targets', () =>
    expect(compared(BASE.replace('增长5%以上', '增长6%以上')).targets).toEqual(['changed 5%→6%']));
  it('says that sections have changed places, and nothing of their figures', () => {
    const moved = BASE.replace('（一）做强产业支撑。新增高新技术企业12家。', '@')
      .replace('（二）增进民生福祉。全年民生支出36.8亿元。', '（二）做强产业支撑。新增高新技术企业12家。')
      .replace('@', '（一）增进民生福祉。全年民生支出36.8亿元。');
    const found = compared(moved);
    expect(found.figures).toEqual([]);
    expect(found.headings.every(h => h.startsWith('moved'))).toBe(true);
    expect(found.headings).toHaveLength(2);
  });
  it('tells a heading that was put otherwise from one that is new', () => {
    expect(compared(BASE.replace('做强产业支撑', '全力做强产业支撑')).headings).toEqual([
      'changed （一）做强产业支撑→（一）全力做强产业支撑',
    ]);
    expect(compared(BASE.replace('\n\n二、', '\n\n（三）守牢安全底线。\n\n二、')).headings).toEqual([
      'added -→（三）守牢安全底线',
    ]);
  });
  it('takes another cardinal for a changed slogan', () =>
    expect(compared(BASE.replace('三项改革', '四项改革')).slogans).toEqual(['changed 三项改革→四项改革']));
});
