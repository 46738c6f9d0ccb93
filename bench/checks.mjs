// `npm run bench:checks`: what checking costs for a report, and for one edit, as a workspace grows from 10 to 50 to 250 reports.
import { runBundled } from './bundle.mjs';

await runBundled('checks');
