import { describe, expect, it } from 'vitest';
import { soundAlike } from './sound';

describe('sounds', () => {
  it('are alike in characters that a keyboard confuses', () => {
    expect(soundAlike('四个意思', '四个意识')).toBe(true);
    expect(soundAlike('三城联动', '三程联动')).toBe(true);
    expect(soundAlike('四个意志', '四个意愿')).toBe(false);
    expect(soundAlike('三城', '三城联')).toBe(false);
  });
});
