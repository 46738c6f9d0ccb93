/** The schema that the editor offers for `.gaojian.json` says what `readConfig` reads, no more and no less. */
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../../../schemas/gaojian.schema.json';
import { EMPTY_CONFIG, readConfig } from './index';

const FULL = {
  region: '云岭县',
  documents: [
    {
      file: '2026/报告.gw',
      date: '2026-01-15',
      region: '云岭县',
      kind: 'work-report',
      speechYear: 2026,
      dataYear: 2025,
    },
  ],
  indicators: [{ name: '高企数', aliases: ['高企'], units: ['家'], basis: 'physical' }],
  scopes: [{ name: '云岭县高新技术产业园', aliases: ['高新园'] }],
  units: [{ name: '菌棒', base: '棒', factor: '1', dimension: 'count' }],
  notes: [{ indicator: '粮食总产量', reason: '普查修订', scope: '云岭县', period: '2025', files: ['公报.md'] }],
  slogans: [
    {
      name: '三区联动',
      variants: ['三区互动'],
      items: ['园区', '城区', '山区'],
      note: '县委提出',
      level: 'local',
      since: 2021,
      until: 2030,
      fixedVerb: '推进“三区联动”',
    },
  ],
  glossaries: ['词库'],
  ignore: [{ rule: 'figure/conflict', fingerprint: 'a|b', reason: '口径不同', file: '报告.gw' }],
  severity: { figure: 'warning' },
  errorAbovePercent: 5,
  baseline: 'baseline.json',
  include: ['**/*.gw'],
  exclude: ['旧稿/**'],
} as const;

const properties: Readonly<Record<string, unknown>> = schema.properties;
const itemsOf = (key: string) =>
  (
    properties[key] as {
      readonly items?: {
        readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
        readonly required?: readonly string[];
      };
    }
  ).items;
const validate = new Ajv({ strict: false }).compile(schema);

describe('schema', () => {
  it('names the settings that there are', () =>
    expect(
      Object.keys(properties)
        .filter(k => k !== '$schema')
        .sort(),
    ).toEqual(Object.keys(EMPTY_CONFIG).sort()));
  it('accepts what the reader accepts, to the last field', () => {
    expect(validate(FULL)).toBe(true);
    expect(readConfig(FULL)).toEqual({ config: FULL, problems: [] });
  });
  it.each(Object.keys(FULL).filter(k => itemsOf(k)?.properties))('names the fields of %s', key => {
    const items = itemsOf(key);
    const [example] = FULL[key as keyof typeof FULL] as readonly object[];
    expect(Object.keys(items?.properties ?? {}).sort()).toEqual(Object.keys(example ?? {}).sort());
    // What the schema requires, the reader misses.
    for (const field of items?.required ?? [])
      expect(readConfig({ [key]: [{ ...example, [field]: undefined }] }).problems).toHaveLength(1);
  });
  it.each([
    { colour: 1 },
    { documents: [{ date: '2026' }] },
    { documents: [{ file: 'a', date: '一月' }] },
    { documents: [{ file: 'a', kind: 'novel' }] },
    { documents: [{ file: 'a', dataYear: 25 }] },
    { indicators: [{ name: 'a', basis: 'x' }] },
    { severity: { figure: 'loud' } },
    { errorAbovePercent: '5' },
  ])('refuses what the reader reports: %j', value => {
    expect(validate(value)).toBe(false);
    expect(readConfig(value).problems).not.toEqual([]);
  });
  it('explains every setting in Chinese', () => {
    const described = Object.values(properties).flatMap(p => [
      p as { description?: string },
      ...Object.values(
        (p as { items?: { properties?: Record<string, { description?: string }> } }).items?.properties ?? {},
      ),
    ]);
    expect(described.filter(d => !/[\u4e00-\u9fa5]{2,}/.test(d.description ?? ''))).toEqual([]);
  });
});
