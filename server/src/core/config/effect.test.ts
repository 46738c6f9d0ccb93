/** Each setting of `.gaojian.json` that concerns facts changes what is read, and leaves the rest alone. */
import { describe, expect, it } from 'vitest';
import { createReportService } from '../service';
import { NO_WORDS } from '../text';
import { EMPTY_CONFIG, type DocumentConfig, type WorkspaceConfig } from './index';

const HEAD =
  '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n';
const service = (config: Partial<WorkspaceConfig>, ...texts: string[]) => {
  const made = createReportService({ segmenter: NO_WORDS }, { region: null, config: { ...EMPTY_CONFIG, ...config } });
  made.update(texts.map((text, i) => ({ file: `/w/${['甲', '乙'][i] ?? i}.gw`, text })));
  return made;
};
const figures = (text: string, config: Partial<WorkspaceConfig> = {}) =>
  service(config, text)
    .get('/w/甲.gw')
    ?.reports.flatMap(r => r.figures) ?? [];
const read = (text: string, config: Partial<WorkspaceConfig> = {}) =>
  figures(text, config).map(f => [f.indicator?.name, f.scope?.name, f.period?.code, f.quantity.unit]);

const said = (entry: Partial<DocumentConfig>): DocumentConfig => ({
  file: '甲.gw',
  date: null,
  region: null,
  kind: null,
  speechYear: null,
  dataYear: null,
  ...entry,
});

describe('a setting has an effect', () => {
  const bare = '全县粮食总产量39.4万吨。';
  it('region: on reports that do not say whose they are', () => {
    expect(read(bare)[0]?.[1]).toBe('本地');
    expect(read(bare, { region: '云岭县' })[0]?.[1]).toBe('云岭县');
    expect(read(HEAD + bare, { region: '江北市' })[0]?.[1]).toBe('云岭县');
  });
  it('documents: date and region of the files they name', () => {
    const documents = [said({ date: '2024-02-01', region: '江北市' })];
    expect(read(bare)[0]?.[2]).toBeUndefined();
    expect(read(bare, { documents })[0]).toEqual(['粮食总产量', '江北市', '2023', '吨']);
    expect(read(bare, { documents: [said({ file: '乙.gw', date: '2024' })] })[0]?.[2]).toBeUndefined();
    // What a person has set outranks what the report says.
    expect(read(HEAD + bare, { documents: [said({ region: '江北市' })] })[0]?.[1]).toBe('江北市');
    expect(
      read(HEAD.replace('一、2025年工作回顾', '一、工作回顾') + bare, {
        documents: [said({ date: '2020-01' })],
      })[0]?.[2],
    ).toBe('2019');
  });
  it('documents: kind and years of the files they name', () => {
    expect(read(HEAD + bare, { documents: [said({ dataYear: 2023 })] })[0]?.[2]).toBe('2025'); // The heading above it names its year.
    expect(
      read(`${bare}今年粮食面积60万亩。`, { documents: [said({ speechYear: 2024, dataYear: 2022 })] }).map(f => f[2]),
    ).toEqual(['2022', '2024']);
    expect(
      service({ documents: [said({ kind: 'budget' })] }, bare).get('/w/甲.gw')?.reports[0]?.report.frame.kind,
    ).toMatchObject({ value: 'budget', from: 'set' });
  });
  it('indicators: aliases lead to the name, the basis says what growth can be derived', () => {
    const text = `${HEAD}全县菌业总值12.5亿元。`;
    const indicators = [
      { name: '食用菌全产业链产值', aliases: ['菌业总值'], units: ['亿元'], basis: 'nominal' as const },
    ];
    expect(read(text)[0]?.[0]).toBe('菌业总值');
    expect(read(text, { indicators })[0]?.[0]).toBe('食用菌全产业链产值');
    expect(figures(text, { indicators })[0]?.indicator?.entry).toMatchObject({ basis: 'nominal', growth: 'yes' });
    // 12.5万户 cannot be a 亿元 indicator.
    expect(read(`${HEAD}全县菌业总值12.5万户。`, { indicators })[0]?.[0]).toBe('菌业总值');
  });
  it('scopes: what follows the name is no longer our own', () => {
    const text = `${HEAD}高新园完成投资3.2亿元。`;
    expect(read(text)[0]?.[1]).toBe('云岭县');
    expect(read(text, { scopes: [{ name: '云岭县高新技术产业园', aliases: ['高新园'] }] })[0]?.[1]).toBe(
      '云岭县高新技术产业园',
    );
  });
  it('units: are read with their factor', () => {
    const text = `${HEAD}全县香菇产量300万菌棒。`;
    expect(figures(text).map(f => f.quantity.unit)).toEqual(['']);
    const [figure] = figures(text, { units: [{ name: '菌棒', base: '公斤', factor: '1.5', dimension: 'mass' }] });
    expect([figure?.quantity.value, figure?.quantity.unit, figure?.quantity.dimension]).toEqual([
      { n: 4500n, d: 1n },
      '吨',
      'mass',
    ]);
  });
  it('notes: two statements of one indicator are let be', () => {
    const two = `${HEAD}全县粮食总产量39.4万吨。\n\n全年粮食总产量39.1万吨。`;
    const found = (notes: WorkspaceConfig['notes']): number => service({ notes }, two).checkAll().findings.length;
    const note = { indicator: '粮食总产量', reason: '后者为快报数', scope: null, period: null, files: [] };
    expect(found([])).toBe(1);
    expect(found([note])).toBe(0);
    expect(found([{ ...note, period: '2024' }])).toBe(1);
    expect(found([{ ...note, scope: '云岭县', period: '2025', files: ['甲.gw'] }])).toBe(0);
    expect(found([{ ...note, files: ['乙.gw'] }])).toBe(1);
    expect(found([{ ...note, indicator: '油料产量' }])).toBe(1);
  });
});
