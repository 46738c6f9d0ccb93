/** What a caption is about: the one indicator of the dictionary that it names, else the longest name of the running text that stands in it. */
import type { Dictionary } from '../indicator/dictionary';
import type { SaidNames } from './names';

const LONGEST = 16;
const SHORTEST = 3;

const MEASURES = /投资|增加值|产值|产量|收入|支出|零售额|销售额|贷款|存款|价格|面积|利润|余额|人口/g;

/** Null where it names none, or several. */
export const topicOf = (title: string, dictionary: Dictionary, said: SaidNames): string | null => {
  // 播种面积、总产量: each row is one or the other.
  if (new Set(title.match(MEASURES)).size > 1) return null;
  const names = new Set(dictionary.match(title).map(m => title.slice(m.start, m.end)));
  const [only] = names;
  if (names.size) return names.size === 1 ? (only ?? null) : null;
  for (let n = Math.min(LONGEST, title.length); n >= SHORTEST; n--)
    for (let at = 0; at + n <= title.length; at++)
      if (said.byCore.has(title.slice(at, at + n))) return title.slice(at, at + n);
  return null;
};

/** Classes that a caption narrows its table to; a label below it leaves them out. */
const NARROWING =
  /人民币|本外币|外币|规模以上|限额以上|地方(?=规模|金融|固定)|城镇(?=居民|非)|农村(?=居民)|重点(?=行业|企业)/g;

export const narrowingOf = (title: string): string[] => [...new Set([...title.matchAll(NARROWING)].map(m => m[0]))];
