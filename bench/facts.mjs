// `npm run bench:facts`: is reading linear in the length of a text, whatever the text? Ratios within one run, no absolute times.
import { runBundled } from './bundle.mjs';

await runBundled('facts');
