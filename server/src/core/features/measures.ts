/** The names of what a figure measures. */
import { say } from '../base';
import type { Measure } from '../facts';

/** A level goes by other names: 水平 or 完成值, as the sentence wants it. */
export const nameOfMeasure = (measure: Exclude<Measure, 'level'>): string => {
  switch (measure) {
    case 'growth':
      return say('增速');
    case 'change':
      return say('增减量');
    case 'points':
      return say('百分点变动');
    case 'share':
      return say('占比');
    case 'multiple':
      return say('倍数');
    case 'rank':
      return say('位次');
  }
};
