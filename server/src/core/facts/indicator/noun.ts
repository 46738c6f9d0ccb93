/** A noun phrase as the dictionary knows it, else as it is written. */
import { expanded, ZONE } from '../../lexicon';
import type { Dimension, IndicatorEntry, IndicatorReading } from '../types';
import type { Dictionary } from './dictionary';
import { fits } from './fits';
import type { Phrase } from './phrase';

/** Sums of what stands before them, no things of their own. */
export const SUMS =
  /^(?:规模|金额|总金额|奖金|额度|合同额|总投资|总投资额|完成投资|投资|投资额|投资总额|年度投资|实际到位资金|到位资金|签约资金|涉及金额|目标|任务|计划|累计投资|贷款|资金|合同金额|协议资金)$/;

/** 临湖度假区一般公共预算收入: the owner is the scope's. */
const OWNED = new RegExp(
  `^[\\u4e00-\\u9fa5]{2,12}?(?:${ZONE}|[市县区旗])(?:本?级)?(?:地方)?(?=一般公共预算|政府性基金|国有资本经营|社会保险基金|税收|非税|财政总?收入|政府债务)`,
);

/** A phrase as the dictionary knows it where the whole of it is known; else as written. */
export const noun = (
  { raw, text, acts }: Pick<Phrase, 'raw' | 'text' | 'acts'>,
  viewSpan: { start: number; end: number },
  dimension: Dimension,
  region: string | null,
  dictionary: Dictionary,
  ranked = false,
): IndicatorReading => {
  const own = region ? [region, region.slice(0, -1)] : [];
  const stripped = own.reduce(
    (t, name) =>
      t.startsWith(name) && t.length - name.length >= 2
        ? t.slice(name.length).replace(/^(?:市区|区)(?=[^域间划])/, '')
        : t,
    text,
  );
  // 市级一般公共预算收入: the tier is the scope's, the name the dictionary's.
  const unowned = text.replace(OWNED, '');
  for (const candidate of [raw, text, stripped, stripped.replace(/^(?:[市省县区州]本?级)?(?:地方)?/, ''), unowned]) {
    const entry = dictionary.find(candidate);
    if (entry && !SUMS.test(text) && fits(entry, dimension, ranked))
      return {
        name: displayName(entry, candidate, candidate === raw ? text : candidate),
        canonical: true,
        entry,
        written: text,
        viewSpan,
        qualifiers: acts,
      };
  }
  const plain = ranked
    ? stripped.replace(/^(?:全[国省市]|[\u4e00-\u9fa5]{2,3}[省市])(?=[\u4e00-\u9fa5]{3})/, '')
    : stripped;
  const name = plain.replace(/^(.{2,}?)(?:各级各类|各类)(?=.{2})/, '$1');
  return {
    name: invested(name),
    canonical: false,
    entry: null,
    written: text,
    viewSpan,
    qualifiers:
      SUMS.test(plain) && raw.length > plain.length ? [...acts, raw.slice(0, raw.length - plain.length)] : acts,
  };
};

/**
 * What is counted goes by the drafter's words: 学校 for 各级各类学校数. What is measured goes by the dictionary's name where the two share
 * their words, and abbreviations always do. The key goes by the entry, whatever is shown.
 */
export const displayName = (entry: IndicatorEntry, written: string, otherwise: string = written): string => {
  if (entry.own || sameCharacters(entry.name, written)) return invested(entry.name);
  const full = expanded(written);
  const shares = entry.name.includes(full) || full.includes(entry.name) || bare(entry.name) === bare(full);
  return entry.dimension !== 'count' && (entry.basis === 'real' || /^[A-Z0-9.&]+$/.test(written) || shares)
    ? invested(entry.name)
    : invested(otherwise);
};

/** 进出口总值 and 进出口总额, 旅游总收入 and 旅游综合收入 are one name. */
const bare = (name: string): string => name.replace(/总|综合|合计|[值额量]$/g, '');

const invested = (name: string): string => name.replace(/完成投资$/, '投资');

/** 新增城镇就业 and 城镇新增就业. */
const sameCharacters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
