// `npm run bench:keystroke [-- FILE]`: what one keystroke in a long report costs, beside reading it whole for the first time.
import { runBundled } from './bundle.mjs';

await runBundled('keystroke');
