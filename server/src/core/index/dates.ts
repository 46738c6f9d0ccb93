/** When two days may speak of one event: in one month, and the events begin alike. */
import type { DatedEvent } from '../facts';

export const dateKey = (place: string, { month, event }: DatedEvent): string =>
  `${place}|${month}|${event.slice(0, 4)}`;
