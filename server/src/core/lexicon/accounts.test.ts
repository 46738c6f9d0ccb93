import Ajv from 'ajv';
import { expect, it } from 'vitest';
import { accountClause, ACCOUNT_NETWORKS, isAccountTerm } from './accounts';
import raw from './data/accounts.json';
import schema from './data/accounts.schema.json';

it('networks keep to their schema', () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  expect(ajv.validate(schema, raw) ? [] : ajv.errors).toEqual([]);
});
it('each network has terms and examples both ways', () => {
  for (const n of raw.networks) {
    expect(n.plus.length + n.minus.length + n.before.length, n.id).toBeGreaterThan(0);
    expect([n.examples.length > 0, n.counter.length > 0], n.id).toEqual([true, true]);
  }
  const used = new Set(ACCOUNT_NETWORKS.flatMap(n => [...n.result, ...n.plus, ...n.minus, ...n.before].map(t => t.id)));
  expect(Object.keys(raw.terms).filter(t => !used.has(t))).toEqual([]);
});
it.each([
  ['year-left', '，年度收支结余', true],
  ['year-left', '，年末滚存结余', false],
  ['net-left', '收支相抵，年终结转', true],
  ['net-left', '，年终结转', false],
  ['income-total', '，收入总计为', true],
  ['fund-income', '政府性基金收入', false],
])('%s %s', (id, gap, is) => {
  const term = ACCOUNT_NETWORKS.flatMap(n => [...n.result, ...n.plus]).find(t => t.id === id);
  expect(term && isAccountTerm(term, accountClause(gap), gap)).toBe(is);
});
