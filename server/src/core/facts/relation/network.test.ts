/** Each network of the lexicon is read in its examples, closes there, and is not read in its counter-examples. */
import { describe, expect, it } from 'vitest';
import { rational } from '../../base';
import { parseDocument } from '../../document';
import raw from '../../lexicon/data/accounts.json';
import { createSource, NO_WORDS } from '../../text';
import { extractFacts, extractRelations } from '../index';

const balances = ([done = '', plan = '']: readonly string[]) => {
  const text = `关于江北市2025年预算执行情况和2026年预算草案的报告\n\n（2026年1月15日）\n\n各位代表：\n\n一、2025年预算执行情况\n\n${done}\n\n二、2026年预算草案\n\n${plan}\n`;
  const tree = parseDocument(createSource(text));
  const [report] = tree.documents;
  const figures = extractFacts(tree, { segmenter: NO_WORDS, region: null })[0]?.figures ?? [];
  if (!report) throw new Error('no report');
  const value = (id: number): rational.Rational => figures[id]?.quantity.value ?? rational.ZERO;
  return extractRelations(report, figures).flatMap(r =>
    r.kind === 'balance'
      ? [
          {
            terms: r.plus.length + r.minus.length,
            closes: rational.equal(
              value(r.end),
              [...r.plus.map(value), ...r.minus.map(id => rational.negate(value(id)))].reduce(rational.add),
            ),
            certain: r.certain,
            asks: r.asks === true,
          },
        ]
      : [],
  );
};

describe.each(raw.networks)('$id', network => {
  const terms = network.plus.length + network.minus.length + network.before.length;
  const isIt = (b: ReturnType<typeof balances>[number]): boolean =>
    b.terms === terms && b.certain === network.accuses && b.asks === (network.over !== 'statement');
  // Two accounts stand in one part of the report, two years in two.
  const placed = (texts: readonly string[]): readonly string[] =>
    network.over === 'accounts' ? [texts.join('\n\n')] : texts;
  it.each(network.examples)('closes in %s %s', (...texts) =>
    expect(
      balances(placed(texts))
        .filter(isIt)
        .map(b => b.closes),
    ).toContain(true),
  );
  it.each(network.counter)('is not read in %s %s', (...texts) =>
    expect(balances(placed(texts)).filter(isIt)).toEqual([]),
  );
});
