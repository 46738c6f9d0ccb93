/** The indicators as data, and the product asked for each by every name it goes by. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../../config';
import { createReportService } from '../../service';
import { NO_WORDS } from '../../text';
import raw from '../data/indicators.json';
import { INDICATORS } from './dictionary';

const RELATED_OF = new Map(raw.indicators.map(e => [e.name, 'related' in e ? e.related : []] as const));
const HEAD =
  '政府工作报告\n\n——2026年1月15日在云岭县第十八届人民代表大会第五次会议上\n\n各位代表：\n\n一、2025年工作回顾\n\n';
/** A number as it is said of each dimension, where one sentence frame fits all. */
const NUMBER: Readonly<Record<string, string>> = {
  money: '12.4',
  percent: '35.6',
  area: '12.4',
  mass: '12.4',
  energy: '12.4',
  length: '124',
};
const unitOf = ({ dimension, units }: (typeof INDICATORS)[number]): string =>
  dimension === 'percent'
    ? '%'
    : dimension === 'length'
      ? (units.find(u => /[米里]$/.test(u)) ?? '公里')
      : (units[0] ?? '');

const FRAMES: readonly ((name: string, number: string) => string)[] = [
  (name, number) => `${name}达到${number}，`,
  (name, number) => `全县${name}为${number}，`,
  (name, number) => `去年，${name}实现${number}，比上年有所改善`,
  (name, number) => `${name}由上年的1.1${number.replace(/^[\d.]+/, '')}提高到${number}`,
];

/** A share is said of what stands before 占, and its base stands in the comparison; 新建改建 opens with a verb behind 全县. */
const isAsked = (name: string): boolean => !name.includes('占') && name !== '新建改建城市道路';

describe('every name of an indicator', () => {
  const asked = INDICATORS.filter(e => NUMBER[e.dimension] !== undefined);
  const readAs = (sentence: string): readonly (string | undefined)[] => {
    const s = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
    s.update([{ file: 'a.gw', text: `${HEAD}${sentence}。\n` }]);
    return (s.get('a.gw')?.reports[0]?.figures ?? []).map(f => f.indicator?.entry?.name);
  };
  it('is read in every frame', () => {
    const missed = asked.flatMap(entry =>
      [entry.name, ...entry.aliases].filter(isAsked).flatMap(name =>
        FRAMES.map(frame => frame(name, `${NUMBER[entry.dimension] ?? ''}${unitOf(entry)}`))
          .filter(s => readAs(s).at(-1) !== entry.name)
          .map(s => `${entry.name}: ${s}`),
      ),
    );
    expect(missed).toEqual([]);
  });
  it('is of one indicator alone', () => {
    const owners = new Map<string, string[]>();
    for (const e of INDICATORS)
      for (const name of [e.name, ...e.aliases]) owners.set(name, [...(owners.get(name) ?? []), e.name]);
    expect([...owners].filter(([, names]) => names.length > 1)).toEqual([]);
  });
  it('that is only related is another quantity', () => {
    const taken = asked.flatMap(entry =>
      (RELATED_OF.get(entry.name) ?? [])
        .filter(
          name =>
            isAsked(name) &&
            readAs(`${name}达到${NUMBER[entry.dimension] ?? ''}${unitOf(entry)}`).at(-1) === entry.name,
        )
        .map(name => `${entry.name}: ${name}`),
    );
    expect(taken).toEqual([]);
  });
});
