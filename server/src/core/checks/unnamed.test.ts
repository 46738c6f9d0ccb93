/** Documents that do not say whose they are: each is compared within itself, none with another. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../config';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';

const findings = (...texts: string[]): string[] => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  service.update(texts.map((text, i) => ({ file: `/w/${i}.gw`, text })));
  return service.checkAll().findings.map(f => `${f.rule} ${f.severity}`);
};
const bulletin = (income: string, population: string): string =>
  `统计公报\n\n2025年，粮食总产量39.1万吨，城镇居民人均可支配收入${income}元。2025年末，常住人口${population}万人。\n`;

describe('two bulletins without a name', () => {
  it('are not set against each other', () =>
    expect(findings(bulletin('42904', '62.1'), bulletin('39694', '71.4')).filter(f => !/info$/.test(f))).toEqual([]));
  it('are each asked about once', () =>
    expect(
      findings(bulletin('42904', '62.1'), bulletin('39694', '71.4')).filter(f => f.startsWith('document/region')),
    ).toHaveLength(2));
  it('are each held against themselves', () =>
    expect(
      findings(`${bulletin('42904', '62.1')}\n全年粮食总产量39.4万吨。\n`).filter(f => f.startsWith('figure/conflict')),
    ).toHaveLength(1));
  it('of one named place are set against each other', () =>
    expect(
      findings(`云岭县${bulletin('42904', '62.1')}`, `云岭县${bulletin('39694', '62.1')}`).filter(f =>
        f.startsWith('figure/'),
      ),
    ).not.toEqual([]));
});
