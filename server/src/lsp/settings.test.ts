/** The editor's settings fill what the workspace leaves open, and never overrule it. */
import { describe, expect, it } from 'vitest';
import { EMPTY_CONFIG } from '../core/config';
import { underSettings } from './settings';

describe('settings', () => {
  it('change nothing where there are none', () => {
    expect(underSettings(EMPTY_CONFIG, null)).toEqual(EMPTY_CONFIG);
    expect(underSettings(EMPTY_CONFIG, { severity: null, include: null, exclude: null })).toEqual(EMPTY_CONFIG);
  });
  it('give way to the workspace', () => {
    const config = {
      ...EMPTY_CONFIG,
      severity: { 'figure/count': 'off' },
      include: ['报告/**'],
      exclude: ['旧稿/**'],
    } as const;
    const merged = underSettings(config, {
      severity: { 'figure/count': 'error', 'figure/unit': 'hint' },
      include: ['**'],
      exclude: ['旧稿/**', '*.bak.txt'],
    });
    expect(merged.severity).toEqual({ 'figure/count': 'off', 'figure/unit': 'hint' });
    expect(merged.include).toEqual(['报告/**']);
    expect(merged.exclude).toEqual(['旧稿/**', '*.bak.txt']);
  });
  it('are passed over where they are of no known form', () => {
    expect(underSettings(EMPTY_CONFIG, { severity: { 'figure/count': 'loud' }, exclude: [' '] })).toEqual(EMPTY_CONFIG);
    expect(underSettings(EMPTY_CONFIG, { include: 'x' as unknown as string[] }).include).toEqual([]);
  });
});
