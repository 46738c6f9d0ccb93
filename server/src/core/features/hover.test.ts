/** Hover on an indicator shows how last year's report put it. */
import { describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../../../../test/support/report';
import { markdownSource, md, type Markdown } from '../base';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';

const hover = (files: readonly { readonly file: string; readonly text: string }[], words: string) => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(files);
  return service.hover('今年.gw', THIS_YEAR.indexOf(words) + 1);
};
const source = (card: { readonly markdown: Markdown } | undefined): string => markdownSource(card?.markdown ?? md``);
const BOTH = [
  { file: '去年.gw', text: LAST_YEAR },
  { file: '今年.gw', text: THIS_YEAR },
];

describe('last year beside this year', () => {
  it.each(['13.2亿元', '一般公共预算收入13.2亿元'])('is shown on “%s”, with its place', words => {
    const card = hover(BOTH, words);
    expect(source(card)).toContain('去年是怎么写的');
    expect(source(card)).toContain('一般公共预算收入12.4亿元，增长4.2%');
    expect(card?.places.some(p => p.file === '去年.gw')).toBe(true);
  });
  it('is shown on a rate of growth', () => {
    expect(source(hover(BOTH, '6.5%'))).toContain('增长4.2%');
  });
  it('is left out where no earlier report says it', () => {
    expect(source(hover(BOTH.slice(1), '13.2亿元'))).not.toContain('去年');
  });
});

describe('the same figure in other words', () => {
  it('is shown with its place', () => {
    const text = THIS_YEAR.replace(
      /\n\n各位代表！/,
      '\n\n撤并农村小规模学校173所，涉及学生2.1万人。\n\n先后撤并农村小规模学校173所，完善寄宿条件。\n\n各位代表！',
    );
    expect(text).toContain('173所');
    const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    service.update([{ file: '今年.gw', text }]);
    const card = service.hover('今年.gw', text.indexOf('173所') + 1);
    expect(source(card)).toContain('同一数据另见 1 处');
    expect(card?.places.map(p => p.span.start)).toContain(text.lastIndexOf('173所'));
  });
});
