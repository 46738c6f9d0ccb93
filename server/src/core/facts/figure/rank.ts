/** Places in a ranking: 第43位, 第一名, 全省第二, 前十, 后20位. Ordinals of meetings, plans and quarters are none. */
import { rational } from '../../base';
import { readNumeral } from '../../lexicon';
import { lexeme, RANK_UNIT, type Lexeme } from './lexeme';

const RANKING =
  /(?:居|位居|位列|排名|排|列|名列|位次|获|蝉联|稳居|升至|跃居|跃升至|保持)(?:全[国省市县]|[\u4e00-\u9fa5]{1,3})?(?:前列)?$/;
const FIELD = /(?:全[国省市县区州]|全球|世界|国内|省内|中部|西部|东部|[\u4e00-\u9fa5]省|中部六省)$/;

/** A bare 第一 counts only after a ranking verb or field, and where nothing follows that it could be an ordinal of. */
export const readRank = (
  text: string,
  at: number,
  written: string,
  number: string,
  unit: string | undefined,
): Lexeme | undefined => {
  const before = text.slice(Math.max(0, at - 8), at);
  if (!unit) {
    const after = text.charAt(at + written.length);
    if (
      /[\u4e00-\u9fa5]/.test(after) ||
      !(RANKING.test(before) || (FIELD.test(before) && /[，。；、）]|^$/.test(after)))
    )
      return undefined;
  }
  const value = /^\d+$/.test(number) ? rational.fromDecimal(number) : readNumeral(number);
  return value && lexeme(at, at + written.length, value, rational.ONE, RANK_UNIT, unit ?? '');
};

export const readRankClass = (text: string, at: number, written: string): Lexeme | undefined => {
  const digits = /\d+|[三五八十]/.exec(written)?.[0] ?? '';
  const value = /\d/.test(digits) ? rational.fromDecimal(digits) : readNumeral(digits);
  const ranked =
    /[位名强]$/.test(written) ||
    /(?:全国|全省|全市|全球|进入|跻身|位居|居|列|稳居|保持|）)$/.test(text.slice(Math.max(0, at - 3), at));
  return value && ranked
    ? lexeme(at, at + written.length, value, rational.ONE, RANK_UNIT, '位', {
        rankClass: written.startsWith('前') ? 'top' : 'bottom',
      })
    : undefined;
};
