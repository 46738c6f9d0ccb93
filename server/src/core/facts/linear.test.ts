/** Work grows with the text and not with its square: dictionary look-ups and matched characters are counted, time is not. See bench/facts.ts for time. */
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../document';
import { createSource, NO_WORDS } from '../text';
import { extractFacts } from './extract';
import { NO_OWN_WORDS, type OwnWords } from './own';

const HEAD =
  '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n';

const workOn = (shape: string, times: number): number => {
  let work = 0;
  const { dictionary, units } = NO_OWN_WORDS;
  const own: OwnWords = {
    scopes: [],
    dictionary: {
      find: name => {
        work++;
        return dictionary.find(name);
      },
      knows: name => {
        work++;
        return dictionary.knows(name);
      },
      match: text => {
        work += text.length;
        return dictionary.match(text);
      },
    },
    units: {
      named: units.named,
      at: (text, at) => {
        work++;
        return units.at(text, at);
      },
    },
  };
  extractFacts(parseDocument(createSource(HEAD + shape.repeat(times))), { segmenter: NO_WORDS, region: null, own });
  return work;
};

describe('reading figures', () => {
  it.each([
    '新建公路86公里，增长6.5%，其中农村公路20公里，',
    '全县一般公共预算收入18.3亿元增长6.5%新建公路86公里',
    '18.3%、',
    '、甲产业产值分别增长3%和5%',
    '由2020年的7家增加到9家',
  ])('does not look at %s again and again', shape => {
    const once = workOn(shape, 500);
    expect(once).toBeGreaterThan(500);
    expect(workOn(shape, 2000) / once).toBeLessThan(4.4);
  });
});
