// `npm run bench:mutation [-- --list] [-- --count 500]`: how many slips of the pen are found, and what they make us say of others.
import { runBundled } from './bundle.mjs';

await runBundled('mutation');
