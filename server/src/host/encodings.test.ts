/** Bytes become the text that was written, or are refused with a word on what to do; never rubbish. */
import { describe, expect, it } from 'vitest';
import { encoded } from '../../../test/support/encodings';
import { decode, decodeUtf8 } from './encodings';

const REPORT =
  '政府工作报告\n\n各位代表：\n\n一、2025年工作回顾\n\n2025年，全县地区生产总值完成100亿元，增长5%。一般公共预算收入13.2亿元，固定资产投资增长8.1%。\n';
const TRADITIONAL =
  '縣政府工作報告\n\n各位代表：\n\n一、工作回顧\n\n全縣經濟總體平穩，完成了各項任務，發展質量進一步提高，人民生活水平不斷改善。\n';
const wide = (text: string, isBig = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

describe('what is read', () => {
  it.each([
    ['UTF-8', Buffer.from(REPORT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${REPORT}`), 'utf-8-bom'],
    ['UTF-16, little end first', wide(`\ufeff${REPORT}`), 'utf-16le'],
    ['UTF-16, big end first', wide(`\ufeff${REPORT}`, true), 'utf-16be'],
    ['GB18030', encoded(REPORT, 'gb18030'), 'gb18030'],
  ])('%s, and the mark is no part of the text', (_, bytes, encoding) =>
    expect(decode(bytes)).toEqual({ text: REPORT, encoding }),
  );
  it.each([
    [
      'a list of names that no report is full of',
      '欧阳婉婷、慕容晓彤、诸葛雨薇、闻人紫萱、濮阳炳坤、淳于嘉懿、澹台钰婧、轩辕梓涵、令狐墨菡、皇甫昊昱、尉迟骏驰、长孙煜宸',
    ],
    ['two words', '附件'],
    ['traditional characters', TRADITIONAL],
    ['a ledger of figures', '1.  12.5  ％\n2.  13.8  ％\n合计  26.3  亿元\n'],
    ['a rare character of a name', `${REPORT}镕、堃、喆、赟、翀。`],
  ])('GB18030 that is %s', (_, text) =>
    expect(decode(encoded(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030' }),
  );
  it('nothing at all', () => expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' }));
});

describe('what is refused', () => {
  it.each([
    ['Big5', encoded(TRADITIONAL, 'big5'), 'Big5'],
    ['a line of Big5', encoded('縣政府工作報告', 'big5'), 'UTF-8'],
    [
      'Shift JIS',
      encoded('平成二十年度の予算について、次のとおり報告します。経済の見通しと課題', 'shift_jis'),
      'UTF-8',
    ],
    ['UTF-16 without a mark', wide(REPORT), 'UTF-16'],
    ['UTF-16 without a mark, big end first', wide(REPORT, true), 'UTF-16'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3f, 0x65, 0, 0]), 'UTF-32'],
    ['chance', Buffer.from(Array.from({ length: 600 }, (_, i) => 1 + ((i * 7919 + i * i * 31) % 255))), 'UTF-8'],
  ])('%s, with what to do', (_, bytes, name) => {
    expect(() => decode(bytes)).toThrow(name);
    expect(() => decode(bytes)).toThrow('另存为 UTF-8');
  });
  it('bytes that are no text', () => expect(() => decode(Buffer.from([0x89, 0x50, 0, 0, 1]))).toThrow('二进制'));
});

describe('a configuration', () => {
  it.each([Buffer.from('{"region":"云岭县"}'), Buffer.from('\ufeff{"region":"云岭县"}')])(
    'is UTF-8, with or without a mark',
    bytes => expect(decodeUtf8(bytes).text).toBe('{"region":"云岭县"}'),
  );
  it.each([
    ['GBK', encoded('{"region":"云岭县"}', 'gb18030')],
    ['UTF-16', wide('\ufeff{"region":"云岭县"}')],
  ])('in %s is named as such', (name, bytes) => {
    expect(() => decodeUtf8(bytes)).toThrow(name);
    expect(() => decodeUtf8(bytes)).toThrow('另存为 UTF-8');
  });
});
