/** The gazetteer as data, and what may be asked of it. */
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import raw from './data/places.json';
import schema from './data/places.schema.json';
import { fullName, isAmbiguous, placeAtEnd, placeAtStart, placeCalled, placesCalled, placesNamed } from './index';

const rows = raw.places as readonly (readonly (string | number)[])[];

describe('the data', () => {
  it('keeps its schema', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(raw), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });
  it('points to parents that it has, and each parent is a place', () => {
    const names = new Set(rows.map(r => r[0]));
    for (const [, , , parent] of rows) expect(Number(parent)).toBeLessThan(raw.parents.length);
    expect(raw.parents.slice(1).filter(p => !names.has(p))).toEqual([]);
  });
  it('holds provinces, cities and counties of today, and small enough to be shipped', () => {
    const present = (level: number): number => rows.filter(r => r[2] === level && r[4] === undefined).length;
    expect(present(0)).toBe(34);
    expect(present(1)).toBeGreaterThan(330);
    expect(present(2)).toBeGreaterThan(2800);
    expect(JSON.stringify(raw).length).toBeLessThan(150_000);
  });
  it('ends every name in a suffix and no short name in 自治', () => {
    expect(
      rows.map(r => String(r[0])).filter(name => !/[省市县区州盟旗]$|^(?:台湾省|南海诸岛)$|[岛礁]/.test(name)),
    ).toEqual([]);
    expect(rows.map(r => String(r[1])).filter(short => /自治|族$/.test(short))).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['黄山市', '黄山', 'city', '安徽省'],
    ['内蒙古自治区', '内蒙古', 'province', null],
    ['恩施土家族苗族自治州', '恩施', 'city', '湖北省'],
    ['东乡族自治县', '东乡', 'county', '临夏回族自治州'],
    ['神农架林区', '神农架', 'county', '湖北省'],
    ['浦东新区', '浦东', 'county', '上海市'],
  ])('%s is called %s', (name, short, level, parent) => {
    expect(placesNamed(name).find(p => !p.former)).toMatchObject({ short, level, parent, former: false });
  });
  it('knows names that a place had', () => {
    expect(placesNamed('襄樊市')).toMatchObject([{ former: true, parent: '湖北省' }]);
  });
  it.each(['预计市', '管理县', '制造省', '全市', '本县', '城市', '执行市'])('%s is none', name => {
    expect(placesNamed(name)).toEqual([]);
    expect(placeAtEnd(name)).toBeUndefined();
  });
  it('lets a suffix decide what a short name leaves open', () => {
    expect(isAmbiguous('朝阳')).toBe(true);
    expect(isAmbiguous('鼓楼')).toBe(true);
    expect(placeCalled('朝阳', null)).toBeNull();
    expect(placeCalled('朝阳', '市')).toBe('朝阳市');
    expect(placeCalled('海南', '省')).toBe('海南省');
    expect(placeCalled('海南', '州')).toBe('海南藏族自治州');
    expect(placesCalled('鼓楼').length).toBeGreaterThan(1);
    expect(placeCalled('鼓楼', '区')).toBe('鼓楼区');
    // A word of the language is no place by itself.
    expect(placeCalled('和平', null)).toBeNull();
    expect(placeCalled('韶关', null)).toBe('韶关市');
  });
  it('reads a chain by its last name, and a short form with its suffix', () => {
    expect(placeAtEnd('安徽省黄山市')).toBe('黄山市');
    expect(placeAtEnd('中共本溪市')).toBe('本溪市');
    expect(placeAtStart('韶关市二〇二五年')).toBe('韶关市');
    expect(fullName('恩施州')).toBe('恩施土家族苗族自治州');
    expect(fullName('云岭县')).toBe('云岭县');
  });
});
