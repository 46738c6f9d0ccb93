/** Ticks stay with their statement, are told as changed when it changed, and never pass to another one. */
import { describe, expect, it } from 'vitest';
import { formatTicks, mergedTicks, parseTicks } from './tick-file';
import { keyOf, marksOf, renamed, tick, untick, type Ticks } from './ticks';

const A = 'file:///a.gw';
const row = (fingerprint: string, traces: readonly string[] = [`w-${fingerprint}`], uri = A, line = 0) => ({
  location: { uri, range: { start: { line, character: 0 }, end: { line, character: 3 } } },
  fingerprint,
  traces,
});
const DAY = '2026-01-10T01:00:00.000Z';
const LATER = '2026-01-11T01:00:00.000Z';
const one = row('one');
const two = row('two');
const ticked = (...rows: ReturnType<typeof row>[]): Ticks =>
  rows.reduce<Ticks>((all, r) => tick(all, rows, keyOf(r), DAY), {});

describe('ticks of several reviewers', () => {
  const [li, wang] = ['李', '王'].map(name => ({ name, isTrusted: true }));
  if (!li || !wang) throw new Error('two');
  const byLi = tick({}, [one, two], keyOf(one), DAY, li);
  it('are shown as theirs, and as unproved where the folder is not trusted', () => {
    expect(marksOf([one, two], byLi, wang)).toEqual({ [keyOf(one)]: { state: 'other', date: DAY, by: '李' } });
    expect(marksOf([one], byLi, { ...wang, isTrusted: false })[keyOf(one)]?.state).toBe('unproved');
    expect(marksOf([one], byLi, li)).toEqual({ [keyOf(one)]: { state: 'ticked', date: DAY } });
  });
  it('stand beside one’s own, and only one’s own is taken back', () => {
    const both = tick(byLi, [one, two], keyOf(one), LATER, wang);
    expect(both[A]).toHaveLength(2);
    expect(marksOf([one], both, wang)).toEqual({ [keyOf(one)]: { state: 'ticked', date: LATER } });
    expect(untick(both, [one], keyOf(one), wang)).toEqual(byLi);
    expect(untick(byLi, [one], keyOf(one), wang)).toEqual(byLi);
  });
  it('from before names were asked for are one’s own', () => {
    expect(marksOf([one], ticked(one), wang)[keyOf(one)]?.state).toBe('ticked');
  });
});

describe('the file of ticks', () => {
  const filed = (fingerprint: string, by: string, file = 'a.gw') => ({
    file,
    by,
    fingerprint,
    date: DAY,
    traces: ['t'],
  });
  it('is JSON with one line a tick, in one order, and read as it was written', () => {
    const text = formatTicks([filed('two', '王'), filed('one', '李'), filed('one', '李')]);
    expect(JSON.parse(text)).toHaveLength(3);
    expect(text.split('\n').filter(l => l.startsWith(','))).toHaveLength(2);
    expect(formatTicks(parseTicks(text))).toBe(text);
  });
  it('gives both sides of a conflict of two versions', () => {
    const [a, b] = [formatTicks([filed('one', '李')]), formatTicks([filed('two', '王')])].map(
      t => t.split('\n')[2] ?? '',
    );
    expect(parseTicks(`[\n<<<<<<< 甲\n${a}\n=======\n${b}\n>>>>>>> 乙\n]`).map(t => t.by)).toEqual(['李', '王']);
  });
  it('keeps what came onto the disk meanwhile, and what is no tick is passed over', () => {
    const mine = { fingerprint: 'one', traces: ['t'], date: DAY, by: '李' };
    expect(mergedTicks([filed('one', '李'), filed('two', '王'), filed('x', '王', 'b.gw')], 'a.gw', [mine], [])).toEqual(
      [filed('two', '王'), filed('x', '王', 'b.gw')],
    );
    expect(parseTicks('[\n{"a":1}\n,"x"\n,{"file":3}\n]')).toEqual([]);
  });
});

describe('ticks', () => {
  it('mark nothing where nothing was ticked', () => {
    expect(marksOf([one, two], {})).toEqual({});
  });
  it('mark their row alone, with the date', () => {
    expect(marksOf([one, two], ticked(one))).toEqual({ [keyOf(one)]: { state: 'ticked', date: DAY } });
  });
  it('stay when the row stands elsewhere in the text', () => {
    const moved = row('one', ['w-one'], A, 40);
    expect(marksOf([two, moved], ticked(one))[keyOf(moved)]?.state).toBe('ticked');
  });
  it('are of one document: the same sentence in another one is not ticked', () => {
    expect(marksOf([row('one', ['w-one'], 'file:///b.gw')], ticked(one))).toEqual({});
  });
  it('are told as changed when the statement is another one of which a trace is left', () => {
    const changed = row('three', ['w-one']);
    expect(marksOf([changed, two], ticked(one))).toEqual({ [keyOf(changed)]: { state: 'changed', date: DAY } });
  });
  it('are not told of a row whose own tick is there, nor of two rows at once', () => {
    const rows = [row('one', ['same']), row('other', ['same']), row('third', ['same'])];
    expect(Object.values(marksOf(rows, ticked(row('one', ['same']))))).toEqual([{ state: 'ticked', date: DAY }]);
    expect(Object.values(marksOf(rows.slice(1), ticked(row('one', ['same']))))).toEqual([
      { state: 'changed', date: DAY },
    ]);
  });
  it('know a statement by its words before they know it by its subject', () => {
    const bySubject = row('x', ['other words', 'subject']);
    const byWords = row('y', ['words', 'other subject']);
    expect(marksOf([bySubject, byWords], ticked(row('gone', ['words', 'subject'])))).toEqual({
      [keyOf(byWords)]: { state: 'changed', date: DAY },
    });
  });
  it('come back when the edit is undone', () => {
    const ticks = ticked(one);
    marksOf([row('three', ['w-one'])], ticks);
    expect(marksOf([one], ticks)[keyOf(one)]?.state).toBe('ticked');
  });
  it('are taken away again', () => {
    expect(marksOf([one, two], untick(ticked(one, two), [one, two], keyOf(one)))).toEqual({
      [keyOf(two)]: { state: 'ticked', date: DAY },
    });
    expect(untick({}, [one], keyOf(one))).toEqual({});
  });
  it('take the place of the tick of what has changed', () => {
    const changed = row('three', ['w-one']);
    const again = tick(ticked(one), [changed], keyOf(changed), LATER);
    expect(again[A]).toEqual([{ fingerprint: 'three', traces: ['w-one'], date: LATER }]);
  });
  it('go along when the file or its folder gets another name', () => {
    const ticks = ticked(one);
    expect(renamed(ticks, [{ from: A, to: 'file:///b.gw' }])).toEqual({ 'file:///b.gw': ticks[A] });
    expect(renamed({ 'file:///x/a.gw': [] }, [{ from: 'file:///x', to: 'file:///y' }])).toEqual({
      'file:///y/a.gw': [],
    });
    expect(renamed(ticks, [{ from: 'file:///a', to: 'file:///y' }])).toEqual(ticks);
  });
  it('are nothing for a row that has gone', () => {
    expect(tick({}, [one], keyOf(two), DAY)).toEqual({});
  });
});
