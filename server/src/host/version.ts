/** The version that the command line and the server report. */
import manifest from '../../../package.json';

export const VERSION: string = manifest.version;
