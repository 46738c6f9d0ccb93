/** Ticks stay with their statement, are told as changed when it changed, and never pass to another one. */
import { describe, expect, it } from 'vitest';
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
