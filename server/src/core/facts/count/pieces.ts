/** Parts of a list, with their places. */
import type { Span } from '../../base';

/** The parts of `body` between matches of `by`; empty ones go. `offset`: where `body` starts. */
export const piecesOf = (body: string, offset: number, by: RegExp): Span[] => {
  const out: Span[] = [];
  let from = 0;
  for (const m of body.matchAll(by)) {
    if (m.index > from) out.push({ start: offset + from, end: offset + m.index });
    from = m.index + m[0].length;
  }
  if (from < body.length) out.push({ start: offset + from, end: offset + body.length });
  return out;
};

/** 、 and the conjunctions that may end a list; 及 of 普及, 涉及 and 和 of 和谐 join nothing. */
export const JOINTS = /、|和(?![谐平睦善解])|与(?![会时])|以及|(?<![普涉波危顾以])及(?![时格])/g;
