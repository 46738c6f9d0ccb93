// `npm run bench:change`: what one edit costs in the index of 10, 100 and 400 reports, amended and built anew; and facts read once or twice.
import { runBundled } from './bundle.mjs';

await runBundled('change');
