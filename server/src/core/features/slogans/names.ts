/** Words for slogans that several features share. */
import { say } from '../../base';
import type { SloganRef } from '../../index';

export const LEVELS = ['party', 'national', 'provincial', 'local'] as const;
export type Level = (typeof LEVELS)[number];

/** What is in no glossary is this place's own. */
export const levelOf = (level: string | undefined): Level => LEVELS.find(l => l === level) ?? 'local';

export const levelName = (level: Level): string => {
  switch (level) {
    case 'party':
      return say('党的提法');
    case 'national':
      return say('国家层面');
    case 'provincial':
      return say('省级');
    case 'local':
      return say('本地');
  }
};

/** The name that is used most: 三起来 for 县域治理“三起来”. */
export const usualName = (mentions: readonly SloganRef[]): string => {
  const times = new Map<string, number>();
  for (const { slogan } of mentions) times.set(slogan.name, (times.get(slogan.name) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
};
