/** The built-in glossary as data, and look-up in it. */
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import raw from '../data/glossary.json';
import schema from '../data/glossary.schema.json';
import { BUILT_IN, createGlossary, extendGlossary, type RawEntry } from './glossary';
import { foldName } from './fold';

const ENTRIES = raw as readonly RawEntry[];

describe('the built-in glossary', () => {
  it('keeps its schema', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    validate(raw);
    expect(validate.errors).toBeNull();
    expect(validate([{ name: '缺字段' }])).toBe(false);
  });
  it('counts what it lists', () => {
    expect(
      ENTRIES.filter(e => e.count !== null && e.items.length > 0 && e.items.length !== e.count).map(e => e.name),
    ).toEqual([]);
  });
  it('has no entry twice: a name with several senses tells them apart, a variant repeats no name', () => {
    const senses = ENTRIES.map(e => `${foldName(e.name)}|${e.sense ?? ''}`);
    expect(senses.filter((s, i) => senses.indexOf(s) !== i)).toEqual([]);
    for (const e of ENTRIES) {
      const names = [e.name, ...e.variants].map(foldName);
      expect([e.name, new Set(names).size]).toEqual([e.name, names.length]);
    }
  });
  it('knows only formulations of the Party, the nation and provinces', () => {
    expect(new Set(ENTRIES.map(e => e.level))).toEqual(new Set(['party', 'national', 'provincial']));
  });
  it('ends after it began', () => {
    expect(ENTRIES.filter(e => e.since !== null && e.until !== null && e.until < e.since).map(e => e.name)).toEqual([]);
  });
  it('marks what is not verified, and fixes no order there', () => {
    expect(ENTRIES.filter(e => e.unsure).length).toBeGreaterThan(10);
    expect(ENTRIES.filter(e => e.unsure && e.orderedSince !== undefined).map(e => e.name)).toEqual([]);
  });
  it('holds each fixed collocation together with its own name', () => {
    const foreign = BUILT_IN.entries.filter(
      e =>
        e.fixedVerb !== null &&
        e.verb === null &&
        e.head === null &&
        ![e.name, ...e.variants].some(n => foldName(e.fixedVerb ?? '').includes(foldName(n))),
    );
    expect(foreign.map(e => `${e.name}：${e.fixedVerb ?? ''}`)).toMatchInlineSnapshot(`
      [
        "两化融合：推进两化深度融合",
        "党的十九大和十九届二中、三中、四中、五中全会精神：全面贯彻",
      ]
    `);
  });
});

describe('look-up', () => {
  it('finds a name by any way of writing it', () => {
    for (const written of ['三变改革', '“三变”改革', '“三变改革”', '“三 变”改革', '三变'])
      expect([written, BUILT_IN.find(written)[0]?.name]).toEqual([written, '三变改革']);
    expect(BUILT_IN.find('4个意识')[0]?.name).toBe('四个意识');
    expect(BUILT_IN.find('没有这个提法')).toEqual([]);
  });
  it('puts the sense of the year first', () => {
    expect(BUILT_IN.describe('四个全面', 2017)[0]?.items[0]).toBe('全面建成小康社会');
    expect(BUILT_IN.describe('四个全面', 2022)[0]?.items[0]).toBe('全面建设社会主义现代化国家');
  });
  it('reads verb and head word from the fixed collocation', () => {
    expect(BUILT_IN.find('五位一体')[0]).toMatchObject({ verb: '统筹推进', head: '总体布局' });
    expect(BUILT_IN.find('两个维护')[0]).toMatchObject({ verb: '做到', head: null });
  });
  it('takes a workspace’s own entries before the built-in ones', () => {
    const glossary = extendGlossary([
      {
        name: '两河共治',
        variants: ['河河共治'],
        items: ['清水河', '云溪河'],
        note: '',
        level: 'local',
        since: 2024,
        until: null,
        fixedVerb: '推进“两河共治”工程',
      },
    ]);
    expect(glossary.find('“两河共治”')[0]).toMatchObject({ level: 'local', count: 2, verb: '推进', head: '工程' });
    expect(glossary.find('六稳')[0]?.level).toBe('national');
    expect(extendGlossary([])).toBe(BUILT_IN);
    expect(
      extendGlossary([
        {
          name: '三河共治',
          variants: [],
          items: ['清水河', '云溪河'],
          note: '',
          level: 'local',
          since: null,
          until: null,
          fixedVerb: null,
        },
      ]).find('三河共治')[0]?.count,
    ).toBeNull();
  });
  it('costs the same in a glossary ten times as large: the characters visited are counted', () => {
    const text = '扎实做好“六稳”工作，全面落实“六保”任务，统筹推进“五位一体”总体布局，深化“放管服”改革。'.repeat(200);
    const visited = (entries: typeof BUILT_IN.entries): number => {
      const glossary = createGlossary(entries);
      let reads = 0;
      const counting = new Proxy(new String(text), {
        get: (target, key) =>
          key === 'charCodeAt' ? (at: number) => (reads++, text.charCodeAt(at)) : (Reflect.get(target, key) as unknown),
      }) as unknown as string;
      for (let i = 0; i < text.length; i++) glossary.endsAt(counting, i);
      return reads;
    };
    const others = BUILT_IN.entries.flatMap((e, i) =>
      Array.from({ length: 9 }, (_, k) => ({
        ...e,
        name: `${String.fromCharCode(0x5000 + ((i * 9 + k) % 20000))}${e.name}`,
        variants: [],
      })),
    );
    const small = visited(BUILT_IN.entries);
    const large = visited([...BUILT_IN.entries, ...others]);
    expect(small).toBeGreaterThanOrEqual(text.length);
    expect(large / small).toBeLessThan(1.5);
  });
});
