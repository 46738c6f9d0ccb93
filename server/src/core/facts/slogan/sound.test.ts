import { describe, expect, it } from 'vitest';
import { hasInitials, soundAlike } from './sound';

describe('sounds', () => {
  it('are alike in characters that a keyboard confuses', () => {
    expect(soundAlike('四个意思', '四个意识')).toBe(true);
    expect(soundAlike('三城联动', '三程联动')).toBe(true);
    expect(soundAlike('四个意志', '四个意愿')).toBe(false);
    expect(soundAlike('三城', '三城联')).toBe(false);
  });
  it('are found by initials, by any reading of a character', () => {
    expect(hasInitials('四个意识', 'sgys')).toBe(true);
    expect(hasInitials('四个意识', 'sg')).toBe(true);
    expect(hasInitials('重大项目', 'zd') && hasInitials('重复建设', 'cf')).toBe(true);
    expect(hasInitials('互联网+', 'hlw')).toBe(true);
    expect(hasInitials('四个意识', 'sgyx')).toBe(false);
    expect(hasInitials('四个意识', '')).toBe(false);
  });
});
