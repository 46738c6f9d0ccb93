/**
 * Rules that do not know the product: they look for numbers that stand in a relation by arithmetic alone, for words that stand in a fixed
 * place, for dates, congresses and lists, and break them as a hand would. What the product does not read counts as missed.
 * A rule gives edits `{ start, end, text, why }` in offsets of the text; which of them are made is a matter of chance.
 */
import { misplaced, mistyped, swapped } from './slips.mjs';

const sentences = text => [...text.matchAll(/[^。！？\n]+[。！？]?/g)].map(m => ({ at: m.index, text: m[0] }));
const numbersOf = ({ at, text }) =>
  [
    ...text.matchAll(
      /(\d+(?:\.\d+)?)(万亿元|万亿|亿元|亿|万元|万人|万吨|万亩|万户|万|元|个百分点|%|％|家|个|人|户|吨|亩|公里|件|所|项|套|辆|平方公里)?/g,
    ),
  ]
    .filter(m => !/^(?:年|月|日|届|次会议)/.test(text.slice(m.index + m[0].length)) || m[2])
    .map(m => ({
      at: at + m.index,
      digits: m[1],
      unit: m[2] ?? '',
      value: Number(m[1]),
      before: text.slice(Math.max(0, m.index - 12), m.index),
    }));
const significant = n => n.digits.replace(/^0\.?0*|\./g, '').length >= 2;
const edit = (n, text, why) => ({ start: n.at, end: n.at + n.digits.length, text, why });
const slip = (n, random, why, how = [swapped, mistyped]) => {
  const text = random.pick(how)(n.digits, random);
  return text && Number(text) !== n.value ? [edit(n, text, why)] : [];
};
const near = (a, b, tolerance) => Math.abs(a - b) <= tolerance;
const unitOf = n => 10 ** -(n.digits.split('.')[1] ?? '').length;

export const BLIND = {
  /** A + B (+ C) = T by neighbours of one unit: one of them slips. */
  'sum-slip': (text, random) =>
    sentences(text).flatMap(s => {
      const all = numbersOf(s).filter(n => /亿|万|元|家|个|人|户|吨|件|所/.test(n.unit) && significant(n));
      return all.flatMap((total, i) =>
        [2, 3, 4].flatMap(k => {
          const parts = all.slice(i + 1, i + 1 + k);
          if (
            parts.length !== k ||
            parts.some(p => p.unit !== total.unit) ||
            !near(
              parts.reduce((sum, p) => sum + p.value, 0),
              total.value,
              unitOf(total) / 2,
            )
          )
            return [];
          return slip(random.pick([total, ...parts]), random, `${parts.map(p => p.digits).join('+')}=${total.digits}`);
        }),
      );
    }),
  /** 由A…到B…提高C: C, or an amount's change and its rate. */
  'change-slip': (text, random) =>
    sentences(text).flatMap(s => {
      const all = numbersOf(s);
      return all.slice(2).flatMap((c, i) => {
        const [a, b] = [all[i], all[i + 1]];
        return a.unit === b.unit &&
          significant(c) &&
          near(Math.abs(b.value - a.value), c.value, unitOf(c) / 100) &&
          /(?:由|从)[^，。]{0,8}$/.test(a.before)
          ? slip(c, random, `${a.digits}→${b.digits}: ${c.digits}`)
          : [];
      });
    }),
  /** “增加d，增长g%” behind a level: the rate belongs to another amount. */
  'rate-slip': (text, random) =>
    sentences(text).flatMap(s => {
      const all = numbersOf(s);
      return all.slice(2).flatMap((g, i) => {
        const [v, d] = [all[i], all[i + 1]];
        if (!/[%％]/.test(g.unit) || v.unit !== d.unit || /[%％]/.test(v.unit)) return [];
        const down = /(?:减少|下降|减收|减支)[^，。]{0,3}$/.test(d.before);
        const base = down ? v.value + d.value : v.value - d.value;
        return base > 0 && d.value > 0 && significant(g) && near((100 * d.value) / base, g.value, 0.06)
          ? slip(g, random, `${v.digits} ${d.digits} ${g.digits}%`)
          : [];
      });
    }),
  /** 占s% of what stands in the sentence. */
  'share-slip': (text, random) =>
    sentences(text).flatMap(s => {
      const all = numbersOf(s);
      return all.flatMap((p, i) => {
        if (!/[%％]/.test(p.unit) || !/占[^，。]{0,10}$|比重[^，。]{0,3}$/.test(p.before) || !significant(p)) return [];
        const held = all
          .slice(0, i)
          .flatMap(a =>
            all.slice(0, i).filter(w => w !== a && w.unit === a.unit && near((100 * a.value) / w.value, p.value, 0.06)),
          );
        return held.length > 0 ? slip(p, random, `${held[0].digits}: ${p.digits}%`) : [];
      });
    }),
  /** The same words with the same number twice: one of them slips. */
  'twice-slip': (text, random) => {
    const seen = new Map();
    for (const m of text.matchAll(
      /([\u4e00-\u9fa5]{4})(?:达到?|完成|为|实现)?(\d{2,}(?:\.\d+)?|\d\.\d+)(?=亿|万|元|%|％|个|家|公里|户|人)/g,
    )) {
      const key = `${m[1]} ${m[2]}`;
      seen.set(key, [
        ...(seen.get(key) ?? []),
        { at: m.index + m[0].length - m[2].length, digits: m[2], value: Number(m[2]) },
      ]);
    }
    return [...seen].filter(([, all]) => all.length > 1).flatMap(([key, all]) => slip(random.pick(all), random, key));
  },
  'decimal-slip': (text, random) =>
    BLIND['sum-slip'](
      text,
      Object.assign(n => random(n), { pick: from => (typeof from[0] === 'function' ? misplaced : random.pick(from)) }),
    ),
  /** 万元 for 亿元 and back in a sum that holds. */
  'unit-slip': (text, random) =>
    BLIND['sum-slip'](text, random).flatMap(({ start, why }) => {
      const m = /^(\d+(?:\.\d+)?)(万元|亿元|亿|万)/.exec(text.slice(start, start + 24));
      return m
        ? [
            {
              start: start + m[1].length,
              end: start + m[0].length,
              text: m[2].startsWith('亿') ? m[2].replace('亿', '万') : m[2].replace('万', '亿'),
              why,
            },
          ]
        : [];
    }),
  /** 增长 for 下降 where the amounts say which. */
  'sign-flip': (text, random) =>
    BLIND['rate-slip'](text, random).flatMap(({ start, why }) => {
      const m = /(增长|增加|下降|减少)$/.exec(text.slice(0, start));
      return m ? [{ start: start - m[1].length, end: start, text: /增/.test(m[1]) ? '下降' : '增长', why }] : [];
    }),
  /** One value of a 分别 list is lost. */
  'list-short': text =>
    [
      ...text.matchAll(
        /分别(?:增长|为|达到?|下降|完成|占)[^，。；]{0,6}?((?:\d+(?:\.\d+)?[^\d、和，。；]{1,4}[、和]){2,}\d+(?:\.\d+)?[^\d、和，。；]{1,4})/g,
      ),
    ].map(m => {
      const from = m.index + m[0].length - m[1].length;
      const first = /^\d+(?:\.\d+)?[^\d、和，。；]{1,4}[、和]/.exec(m[1])[0];
      return { start: from, end: from + first.length, text: '', why: m[0] };
    }),
  /** 个百分点 behind a change of a rate becomes %. */
  'points-as-percent': text =>
    [
      ...text.matchAll(
        /(?:率|比重|占比)[^，。；\d]{0,8}\d+(?:\.\d+)?[%％]，(?:比上年|同比|较上年)?(?:提高|下降|上升|回落|降低)\d+(?:\.\d+)?(个百分点)/g,
      ),
    ].map(m => ({ start: m.index + m[0].length - m[1].length, end: m.index + m[0].length, text: '%', why: m[0] })),
  /** A day that no calendar has. */
  'no-such-day': text =>
    [...text.matchAll(/(?:[2469]|11)月(\d{1,2})日/g)].map(m => ({
      start: m.index + m[0].length - m[1].length - 1,
      end: m.index + m[0].length - 1,
      text: m[0].startsWith('2') ? '30' : '31',
      why: m[0],
    })),
  /** 第X届第Y次会议 of a congress that the document names twice. */
  'congress-slip': text => {
    const all = [
      ...text.matchAll(
        /第([一二三四五六七八九十]{1,3})届[\u4e00-\u9fa5]{0,10}第([一二三四五六七八九十]{1,2})次(?:全体)?会议/g,
      ),
    ];
    const next = { 一: '二', 二: '三', 三: '四', 四: '五', 五: '六', 六: '七', 七: '八', 八: '九', 九: '八', 十: '九' };
    return all.length < 2
      ? []
      : all.slice(1).flatMap(m => {
          const at = m.index + 1;
          const digit = m[1].slice(-1);
          return next[digit] && all.some(o => o !== m && o[1] === m[1])
            ? [{ start: at + m[1].length - 1, end: at + m[1].length, text: next[digit], why: m[0] }]
            : [];
        });
  },
  /** The years of a plan. */
  'plan-years': text =>
    [...text.matchAll(/“?(?:十四五|十五五|十三五)”?[^，。]{0,6}(?:（|\()(20\d\d)(?:年)?[—－-]/g)].map(m => {
      const at = m.index + m[0].indexOf(m[1]);
      return { start: at, end: at + 4, text: String(Number(m[1]) - 5 + 1), why: m[0] };
    }),
  /** A sentence pasted twice. */
  'sentence-twice': text =>
    sentences(text)
      .filter(s => s.text.length > 24 && s.text.endsWith('。'))
      .map(s => ({ start: s.at + s.text.length, end: s.at + s.text.length, text: s.text, why: s.text.slice(0, 20) })),
  /** N大、N项 before 一是…: the numeral. */
  'count-word': text =>
    [...text.matchAll(/([三四五六七])(?:大|个方面|项重点|项工作|方面)[^。]{0,14}[：:。]?\s*(?:一是|1\.)/g)].map(m => ({
      start: m.index,
      end: m.index + 1,
      text: m[1] === '三' ? '四' : '三',
      why: m[0],
    })),
  /** A heading's number skipped. */
  'heading-number': text =>
    [...text.matchAll(/^[　 ]*（([二三四五])）(?=[\u4e00-\u9fa5])/gm)].map(m => {
      const at = m.index + m[0].indexOf(m[1]);
      return { start: at, end: at + 1, text: { 二: '三', 三: '五', 四: '六', 五: '七' }[m[1]], why: m[0] };
    }),
  /** A word of a formula known everywhere. */
  'formula-word': text =>
    [
      ['四个意识', '四个意志'],
      ['两个维护', '两个拥护'],
      ['四个自信', '四个信心'],
      ['两个确立', '两个确认'],
      ['五位一体', '五位一本'],
      ['四个全面', '四个方面'],
      ['三大攻坚战', '三大攻关战'],
      ['放管服', '管放服'],
    ].flatMap(([right, wrong]) =>
      [...text.matchAll(new RegExp(`“${right}”`, 'g'))].map(m => ({
        start: m.index + 1,
        end: m.index + 1 + right.length,
        text: wrong,
        why: right,
      })),
    ),
  /** A place in a ranking that there is not. */
  'rank-beyond': text =>
    [...text.matchAll(/(?:全国|全省)第(\d{1,2})位/g)].map(m => ({
      start: m.index + m[0].length - m[1].length - 1,
      end: m.index + m[0].length - 1,
      text: '45',
      why: m[0],
    })),
  /** More of a part than of all there ever was. */
  'part-above-all': text =>
    [
      ...text.matchAll(
        /新增[^，。；\d]{0,12}(\d{2,})(家|个|户|所|人)，[^，。；\d]{0,8}(?:累计|总数|达到?)[^，。；\d]{0,8}(\d{2,})\2/g,
      ),
    ]
      .filter(m => Number(m[3]) > Number(m[1]))
      .map(m => {
        const at = m.index + m[0].lastIndexOf(m[3]);
        return { start: at, end: at + m[3].length, text: String(Math.max(1, Number(m[1]) - 3)), why: m[0] };
      }),
  /** 百分比 of a 三次产业 structure that no longer makes a hundred. */
  'hundred-slip': (text, random) =>
    [...text.matchAll(/(\d+(?:\.\d+)?)[:∶：](\d+(?:\.\d+)?)[:∶：](\d+(?:\.\d+)?)/g)]
      .filter(m => near(Number(m[1]) + Number(m[2]) + Number(m[3]), 100, 0.15))
      .flatMap(m =>
        slip({ at: m.index + m[0].length - m[3].length, digits: m[3], value: Number(m[3]) }, random, m[0], [swapped]),
      ),
};
