// `npm run bench:growth`: does reading or checking grow faster than the text, when it repeats?
import { runBundled } from './bundle.mjs';

await runBundled('growth');
