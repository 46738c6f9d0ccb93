import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { rational } from '../base';
import raw from './data/units.json';
import schema from './data/units.schema.json';
import { BUILT_IN_UNITS, commonUnit, withUnits } from './units';

const at = (text: string) => {
  const unit = BUILT_IN_UNITS.at(text, 0);
  return unit && [unit.written, unit.base, rational.toNumber(unit.factor), unit.dimension];
};

describe('units', () => {
  it('keep to their schema, and no name is said twice', () => {
    const ajv = new Ajv({ allErrors: true });
    expect(ajv.validate(schema, raw) ? [] : ajv.errors).toEqual([]);
    const names = [...raw.units.flatMap(u => Object.keys(u.names)), ...raw.classifiers];
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
  });
  it.each<[string, (string | number)[]]>([
    ['km²的建成区', ['km²', '平方米', 1e6, 'area']],
    ['hm²林地', ['hm²', '平方米', 1e4, 'area']],
    ['公顷', ['公顷', '平方米', 1e4, 'area']],
    ['千瓦时', ['千瓦时', '千瓦时', 1, 'energy']],
    ['千瓦装机', ['千瓦', '千瓦', 1, 'energy']],
    ['美金', ['美金', '美元', 1, 'money']],
    ['港币', ['港币', '港元', 1, 'money']],
    ['μg/m³，', ['μg/m³', '微克/立方米', 1, 'rate']],
    ['mg/L', ['mg/L', '毫克/升', 1, 'rate']],
    ['微克每立方米', ['微克每立方米', '微克/立方米', 1, 'rate']],
    ['/10万，', ['/10万', '/10万', 1, 'rate']],
    ['/十万。', ['/十万', '/10万', 1, 'rate']],
    ['元/亩', ['元/亩', '元/亩', 1, 'rate']],
    ['分贝', ['分贝', '分贝', 1, 'other']],
  ])('%s', (text, expected) => expect(at(text)).toEqual(expected));
  it.each(['台湾同胞', '台阶', '家庭', '千公顷', '元旦', '人才', '/10万元', 'kmh', '华里'])('%s opens no unit', text =>
    expect(at(text)).toBeUndefined(),
  );
  it('meet in one unit, exactly', () => {
    expect(rational.multiply(rational.fromInt(15), commonUnit('亩').factor)).toEqual(rational.rational(10_000n));
    expect(commonUnit('家')).toEqual({ unit: '家', factor: rational.ONE });
  });
  it("take in a workspace's own", () =>
    expect(withUnits([{ name: '大棚', base: '亩', factor: '2', dimension: '' }]).at('大棚', 0)).toMatchObject({
      base: '亩',
      factor: rational.fromInt(2),
      dimension: 'area',
    }));
});
