import { describe, expect, it } from 'vitest';
import { createSource } from './source';
import { createView, toSourceSpan } from './view';
import { withoutEmphasis } from './emphasis';

const view = (text: string) => createView(createSource(text), [{ start: 0, end: text.length }]);

describe('signs of bold', () => {
  it.each([
    ['**一、工业**', '一、工业'],
    ['完成投资**12.5**亿元', '完成投资12.5亿元'],
    ['增长**5.5%**以上', '增长5.5%以上'],
    ['***（一）项目***建设', '（一）项目建设'],
    ['## __二、农业__', '## 二、农业'],
    ['**甲**和**乙**', '甲和乙'],
  ])('%s', (text, plain) => expect(withoutEmphasis(text)).toBe(plain));
  it.each(['张**、李**等3人', '5*6*7', '*注：初步数', '增长__%，达到__亿元', '** 不是强调 **', '代码****'])(
    'stay in %s',
    text => expect(withoutEmphasis(text)).toBe(text),
  );
  it('are no part of a view, which keeps its way back', () => {
    const text = '完成投资**12.5**亿元';
    const { text: read } = view(text);
    expect(read).toBe('完成投资12.5亿元');
    const at = read.indexOf('12.5');
    expect(toSourceSpan(view(text), { start: at, end: at + 4 })).toEqual({ start: 6, end: 10 });
  });
});
