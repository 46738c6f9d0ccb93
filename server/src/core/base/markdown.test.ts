/** What is inserted into Markdown is text, whatever it looks like, and still reads as it was written. */
import { describe, expect, it } from 'vitest';
import {
  encodeAddress,
  encodeSegment,
  joinMarkdown,
  label,
  linkMarkdown,
  markdownSource,
  md,
  oneLine,
  placeLink,
  visible,
} from '.';

const of = (text: string): string => markdownSource(md`- ${text}`);

describe('an insertion', () => {
  it.each([
    ['a picture', '![图](http://example.invalid/a.png)', '- \\!\\[图\\](http\\://example.invalid/a.png)'],
    ['a link to a command', '[看](command:x)', '- \\[看\\](command:x)'],
    ['an element', '<img src=x>', '- \\<img src=x\\>'],
    ['an entity', '&lt;b&#62;', '- \\&lt;b\\&#62;'],
    ['a bare address', 'https://example.invalid', '- https\\://example.invalid'],
    ['a bare address without a scheme', '见www.example.invalid', '- 见www\\.example.invalid'],
    ['a mail address', 'a@b.cn', '- a\\@b.cn'],
    ['a definition', '[a]: x', '- \\[a\\]: x'],
    ['a fence', '```js', '- \\`\\`\\`js'],
    ['a table', 'a|b', '- a\\|b'],
    ['a heading', '# 题', '- \\# 题'],
    ['a list', '1. 项', '- 1\\. 项'],
    ['a rule', '---', '- \\---'],
    ['an escape', '\\', '- \\\\'],
    ['a line break', '一\n\n# 二', '- 一 # 二'],
    ['an icon', '$(zap)', '- \\$(zap)'],
  ])('that looks like %s is none', (_, text, source) => expect(of(text)).toBe(source));

  it('of ordinary sentences stays as it is', () => {
    for (const text of [
      '一般公共预算收入13.2亿元（±0.05亿元），增长5%。',
      '“三清”（清河道；清沟渠）',
      '3÷2－1＝50%',
      '-3.5%',
      '2025年：完成',
    ])
      expect(of(text)).toBe(`- ${text}`);
  });
  it('of Markdown is not escaped a second time', () =>
    expect(markdownSource(md`${md`**${'甲*'}**`} 乙`)).toBe('**甲\\*** 乙'));
});

describe('a link', () => {
  it('leads to any file name, which is text in it', () => {
    expect(markdownSource(linkMarkdown('](x) 第3行', 'file:///a b/](command:x).gw', 'L3,5'))).toBe(
      '[\\](x) 第3行](file:///a%20b/%5D%28command:x%29.gw#L3,5)',
    );
  });
  it('is left out with its blank where its place has gone, and cannot be forged', () => {
    const card = md`${'{{0}}'}${placeLink(0)}`;
    expect(markdownSource(card)).toBe('{{0}}');
    expect(markdownSource(card, () => md`〔〕`)).toBe('{{0}}　〔〕');
  });
  it('keeps what is encoded and encodes what is not', () => {
    expect(encodeAddress('file:///%E4%BA%91/100%.gw')).toBe('file:///%E4%BA%91/100%25.gw');
    expect(encodeSegment('名 #1%?&;=+\ud800')).toBe('%E5%90%8D%20%231%25%3F%26%3B%3D%2B%EF%BF%BD');
  });
});

it('blocks that are empty take no room', () =>
  expect(markdownSource(joinMarkdown([md`a`, md``, md`b`], md`\n`))).toBe('a\nb'));

describe('signs that a screen would obey', () => {
  it('are seen instead', () =>
    expect(visible('a\u001b[31m\u0007\u009b\u007f\u202e\n\rb')).toBe('a␛[31m␇⟨U+009B⟩␡⟨U+202E⟩␊␍b'));
  it('are seen instead, all of them, and the others pass', () => {
    for (let code = 0; code < 0x3000; code++) {
      const sign = String.fromCharCode(code);
      if (/[\p{Cc}\u2028\u2029]|\p{Bidi_C}/u.test(sign))
        expect(visible(sign), code.toString(16)).not.toContain(sign === '\t' ? '\t' : sign);
      else if (!/\p{Cf}/u.test(sign)) expect(visible(sign)).toBe(sign);
    }
  });
  it('are a blank where a text is quoted and its lines are not told', () =>
    expect(oneLine('一\r\n\u2028二\t三')).toBe('一 二 三'));
  it('make no icon and no link of a label', () => {
    expect(label('稿$(zap)')).not.toContain('$(');
    expect(label('[a](command:x)')).not.toContain('](');
    expect(label('推进“三清”')).toBe('推进“三清”');
  });
});
