/** A figure changed everywhere: each place in its own writing, dependants only where the numbers give them and never unasked. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
import { isRefusal } from '../index';

const report = (body: string, year = 2026) =>
  `政府工作报告\n\n——${year}年1月15日在云岭县第十八届人民代表大会第${year === 2026 ? '五' : '四'}次会议上\n\n各位代表：\n\n一、${year - 1}年工作回顾\n\n${body}\n\n各位代表！让我们携手奋进！\n`;
const change = (words: string, typed: string, ...texts: string[]) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(texts.map((text, i) => ({ file: `${i}.gw`, text })));
  const offset = (texts[0] ?? '').indexOf(words) + words.length - 1;
  const made = service.rename('0.gw', offset, typed);
  if (isRefusal(made)) return made;
  const read = (e: { readonly file: string; readonly span: { readonly start: number; readonly end: number } }) =>
    (texts[Number(e.file[0])] ?? '').slice(e.span.start, e.span.end);
  return {
    sure: made.edits.filter(e => !e.confirm).map(e => `${e.file[0] ?? ''} ${read(e)}→${e.newText}`),
    asked: made.edits.flatMap(e => (e.confirm ? [`${read(e)}→${e.newText}（${e.confirm.description}）`] : [])),
    open: (made.open ?? []).map(o => `${read(o)}（${o.how}）`),
    scope: service.changeScope('0.gw', offset),
  };
};

describe('statements of one quantity', () => {
  it('change in their own unit, precision and width, over documents', () => {
    const made = change(
      '13.2亿元',
      '13.4亿元',
      report('全县一般公共预算收入13.2亿元。'),
      report('2025年，全县一般公共预算收入132000万元。据统计，2025年全县一般公共预算收入１３．２亿元。'),
    );
    expect(made).toMatchObject({
      sure: ['0 13.2亿元→13.4亿元'],
      asked: [
        '132000万元→134000万元（《1》不是眼前这份文稿，已印发的不宜改动）',
        '１３．２亿元→１３．４亿元（《1》不是眼前这份文稿，已印发的不宜改动）',
      ],
      open: [],
      scope: { same: 3, reckoned: 0 },
    });
  });
  it('stay where a bound or a rounding still holds', () => {
    expect(
      change(
        '13.24亿元',
        '13.21亿元',
        report('全县一般公共预算收入13.24亿元。全县一般公共预算收入13.2亿元。'),
        report('2025年，全县一般公共预算收入超过13亿元。'),
      ),
    ).toMatchObject({ sure: ['0 13.24亿元→13.21亿元'], asked: [], open: [], scope: { same: 3 } });
  });
  it('are asked about where a bound no longer holds, and where more digits stand than the new value gives', () => {
    expect(
      change(
        '13.2亿元',
        '12.4亿元',
        report('全县一般公共预算收入13.2亿元。'),
        report('2025年，全县一般公共预算收入超过13亿元。'),
      ),
    ).toMatchObject({ sure: ['0 13.2亿元→12.4亿元'], asked: [expect.stringMatching(/^13亿元→12亿元（/)] });
    expect(
      change(
        '13.2亿元',
        '13.4亿元',
        report('全县一般公共预算收入13.2亿元。'),
        report('2025年，全县一般公共预算收入132412万元。'),
      ),
    ).toMatchObject({ sure: ['0 13.2亿元→13.4亿元'], asked: [expect.stringMatching(/^132412万元→134000万元（/)] });
  });
  it('leave other years, other kinds and what says something else alone', () => {
    expect(
      change(
        '13.2亿元',
        '13.4亿元',
        report('全县一般公共预算收入13.2亿元。全县社会消费品零售总额13.2亿元。'),
        report('2024年，全县一般公共预算收入13.2亿元。', 2025),
      ),
    ).toMatchObject({ sure: ['0 13.2亿元→13.4亿元'], asked: [], scope: { same: 1, reckoned: 0 } });
  });
});

describe('what is reckoned from it', () => {
  it('follows, when confirmed, in a rate whose levels give it to the digit', () => {
    expect(
      change(
        '13.2452亿元',
        '13.4452亿元',
        report('全县一般公共预算收入13.2452亿元，增长6.5%。'),
        report('2024年，全县一般公共预算收入12.4368亿元。', 2025),
      ),
    ).toMatchObject({
      sure: ['0 13.2452亿元→13.4452亿元'],
      asked: ['6.5%→8.1%（13.4452亿元÷12.4368亿元－1＝8.11%）'],
      open: [],
      scope: { same: 1, reckoned: 1 },
    });
  });
  it('is named and left where the levels are too coarse', () => {
    expect(
      change(
        '13.2亿元',
        '13.3亿元',
        report('全县一般公共预算收入13.2亿元，增长6.5%。'),
        report('2024年，全县一般公共预算收入12.4亿元。', 2025),
      ),
    ).toMatchObject({ sure: ['0 13.2亿元→13.3亿元'], asked: [], open: ['6.5%（13.3亿元÷12.4亿元－1＝7.26%）'] });
  });
  it('follows in a share and in a difference', () => {
    expect(
      change('56家', '58家', report('规模以上工业企业187家。高新技术企业56家，占规模以上工业企业（187家）的29.9%。')),
    ).toMatchObject({ asked: ['29.9%→31.0%（58家÷187家＝31.02%）'], open: [] });
    expect(change('860公里', '870公里', report('公路里程由800公里增加到860公里，增加60公里。'))).toMatchObject({
      asked: ['60公里→70公里（870公里与800公里相差70公里）'],
      open: [],
    });
  });
  it('follows in a total, in all places that state it, and in what is reckoned from the total', () => {
    const sum = '21.2452亿元＋10.3121亿元＝31.56亿元';
    expect(
      change(
        '出口20.2452',
        '21.2452',
        report('全年进出口总额30.5573亿元，其中出口20.2452亿元、进口10.3121亿元。'),
        report('2025年，全县进出口总额305573万元，增长4.9%。'),
        report('2024年，全县进出口总额29.1234亿元。', 2025),
      ),
    ).toMatchObject({
      sure: ['0 20.2452亿元→21.2452亿元'],
      asked: [
        `30.5573亿元→31.5573亿元（${sum}）`,
        `305573万元→315573万元（${sum}）`,
        '4.9%→8.4%（315573万元÷29.1234亿元－1＝8.36%）',
      ],
      open: [],
    });
  });
  it('is named and left where a number beside it still says the old value', () => {
    const made = change(
      '出口20.2452',
      '21.2452',
      report('全年进出口总额30.5573亿元，其中出口20.2452亿元、进口10.3121亿元。'),
      report('出口20.2452亿元，占进出口总额（30.5573亿元）的66.3%。'),
    );
    expect(made).toMatchObject({
      asked: [
        expect.stringMatching(/^20.2452亿元→21.2452亿元（《1》/),
        expect.stringMatching(/^30.5573亿元→31.5573亿元/),
      ],
      open: ['66.3%（21.2452亿元÷30.5573亿元＝69.53%）'],
    });
  });
  it('is named where a part must give way to a new total, and where increment and rate both hang on it', () => {
    expect(
      change('30.5亿元', '31.5亿元', report('全年进出口总额30.5亿元，其中出口20.2亿元、进口10.3亿元。')),
    ).toMatchObject({ sure: ['0 30.5亿元→31.5亿元'], asked: [], open: ['20.2亿元（20.2亿元＋10.3亿元＝30.5亿元）'] });
    expect(change('271亿元', '281亿元', report('贷款余额271亿元，比年初新增31.8亿元，增长13.3%。'))).toMatchObject({
      asked: [],
      open: ['13.3%（31.8亿元÷（281亿元－31.8亿元）＝12.76%）'],
    });
  });
});

describe('what is typed', () => {
  it('may leave the unit out, or use another of its kind', () => {
    expect(change('13.2亿元', '13.4', report('全县一般公共预算收入13.2亿元。'))).toMatchObject({
      sure: ['0 13.2亿元→13.4亿元'],
    });
    expect(
      change('13.2亿元', '134000万元', report('全县一般公共预算收入13.2亿元。2025年，全县一般公共预算收入13.2亿元。')),
    ).toMatchObject({ sure: ['0 13.2亿元→134000万元', '0 13.2亿元→13.4亿元'] });
  });
  it.each([
    ['若干', '“若干”不是一个数据'],
    ['约13.4亿元', '“约13.4亿元”不是一个数据'],
    ['13.4%', '“13.4%”与“13.2亿元”的单位不是同一类，没有改动'],
    ['13.4万吨', '“13.4万吨”与“13.2亿元”的单位不是同一类，没有改动'],
  ])('is refused with the reason: %s', (typed, refused) =>
    expect(change('13.2亿元', typed, report('全县一般公共预算收入13.2亿元。'))).toEqual({ refused }),
  );
});
