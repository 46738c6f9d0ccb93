/** Does a number stand in a fixed formula (四项基本原则, 和平共处五项原则)? Then it counts nothing in this text. */
import { FORMULAS } from '../../lexicon';
import type { Glossary } from '../slogan';
import { fold, foldName } from '../slogan/fold';
import { createTrie } from '../slogan/trie';

const formulas = createTrie(FORMULAS.map(foldName));

/** How far before its number a formula may begin. */
const REACH = 8;
/** And how far it may go on. */
const LONGEST = 24;

export const inFormula = (text: string, start: number, end: number, glossary: Glossary): boolean => {
  if (end - start > 6) return false;
  const from = Math.max(0, start - REACH);
  const folded = fold(text.slice(from, end + LONGEST));
  const place = folded.at.findIndex(at => at >= start - from);
  for (let at = Math.max(0, place - REACH); at <= place; at++) {
    const ends = [
      ...formulas.endsAt(folded.text, at),
      ...glossary.endsAt(folded.text, at).filter(e => isFixed(glossary, folded.text.slice(at, e))),
    ];
    if (ends.some(e => (folded.at[e - 1] ?? -1) + from + 1 > end)) return true;
  }
  return false;
};

/** Without quotes a name of ordinary language (三大工程) may count things. */
const isFixed = (glossary: Glossary, name: string): boolean =>
  glossary.find(name).some(e => !e.quotedOnly && e.count !== null);
