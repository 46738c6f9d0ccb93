/** What is said of a tick, in one sentence. */
import type { Mark } from '../messages';
import { fill } from '../model';
import type { Strings } from '../strings';
import { showDate } from './dom';

export const saidOf = (strings: Strings, { state, date, by = '' }: Mark): string => {
  switch (state) {
    case 'ticked':
      return fill(strings.tickedOn, showDate(date));
    case 'changed':
      return fill(strings.changedOn, by ? `${by} ${showDate(date)}` : showDate(date));
    case 'other':
      return fill(strings.otherOn, by, showDate(date));
    case 'unproved':
      return fill(strings.unprovedOn, by, showDate(date));
  }
};
