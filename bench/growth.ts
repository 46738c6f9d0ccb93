/**
 * Does any step grow faster than the text? Each repeated text is read and checked at n, 2n and 4n characters; what is shown is the
 * processor time and by what power of the length it grows: 1 is linear. Only powers are compared: times depend on the machine.
 * `node bench/growth.mjs [characters] [part of a name]`.
 */
import { EMPTY_CONFIG } from '../server/src/core/config';
import { createReportService } from '../server/src/core/service';
import { NO_WORDS } from '../server/src/core/text';
import { spent } from './measure';
import { REPEATED } from '../test/support/repeated';

const [characters = '8000', wanted = ''] = process.argv.slice(2);
/** What takes longer is not tried at a larger size. */
const PATIENCE = 15_000;

const cost = (text: string): { readonly read: number; readonly check: number } => {
  const service = createReportService({ segmenter: NO_WORDS }, { region: null, config: EMPTY_CONFIG });
  const read = spent(() => void service.update([{ file: 'a.gw', text }]));
  return { read, check: spent(() => void service.checkAll()) };
};

for (const { make } of REPEATED.slice(0, 4)) cost(make(2000)); // Warm.
for (const { name, make } of REPEATED.filter(r => r.name.includes(wanted))) {
  const line: string[] = [];
  let before = 0;
  for (const times of [1, 2, 4]) {
    const { read, check } = cost(make(Number(characters) * times));
    const all = read + check;
    line.push(
      `${read.toFixed(0)}+${check.toFixed(0)} ms${before > 20 ? ` ^${Math.log2(all / before).toFixed(2)}` : ''}`,
    );
    before = all;
    if (all > PATIENCE) break;
  }
  console.log(`${name.padEnd(40)} ${line.join('   ')}`);
}
