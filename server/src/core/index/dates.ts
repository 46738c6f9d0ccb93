/** When two days may speak of one event: in one month, and the events begin alike. */
import type { DatedEvent } from '../facts';

export const dateKey = (region: string | null, { month, event }: DatedEvent): string => `${region ?? ''}|${month}|${event.slice(0, 4)}`;
