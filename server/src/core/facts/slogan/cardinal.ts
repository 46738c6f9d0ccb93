/** The number of things that a name announces: 三支队伍 3, 两降一升 3, 一达到、两提升、走前列 4, 3+1 4; null where the name does not tell. */
import { readCardinal } from '../../lexicon';

const valueOf = (numeral: string): number => readCardinal(numeral) ?? 0;

export const cardinalOf = (name: string): number | null => {
  const sum = /^(\d)\+(\d)$/.exec(name);
  if (sum) return Number(sum[1]) + Number(sum[2]);
  if (/^\d+$/.test(name)) return null; // a code such as 2526 spells its figures, it counts nothing
  if (name.includes('、')) {
    const parts = name.split('、').map(p => (/^[一二两三四五六七八九]/.test(p) ? valueOf(p.charAt(0)) : 1));
    return parts.reduce((a, b) => a + b, 0);
  }
  const counted = /^(?:(\d{1,2})|([一二两双三四五六七八九十])(?!十))(?:个|大|项|支|条|种|件|类)/.exec(name);
  if (counted) return counted[1] ? Number(counted[1]) : valueOf(counted[2] ?? '');
  const teens = /^十([一二三四五六七八九])(?:个|大|项|条)/.exec(name);
  if (teens) return valueOf(`十${teens[1] ?? ''}`);
  if (/^一.一.$/.test(name)) return null; // 一企一策 says for each
  const numerals = [...name].filter(c => /[一二两三四五六七八九]/.test(c));
  // 双第一: an ordinal counts nothing.
  if (
    /^[一二两双三四五六七八九十][^一二两三四五六七八九十百千万]+$/.test(
      name.replace(/(?<=第)[一二三四五六七八九十]/g, ''),
    )
  )
    return valueOf(name.charAt(0));
  // 三区一城, 两降一升: each numeral governs what follows; 五比五不比 pairs the same five twice, 三管三必须 says one three twice.
  const groups = /^(?:[一二两三四五六七八九][^一二两三四五六七八九十百千万]{1,2}){2,4}$/.test(name);
  return groups && !/不|必/.test(name) ? numerals.map(valueOf).reduce((a, b) => a + b, 0) : null;
};
