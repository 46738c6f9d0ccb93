/** How what is written leads to a file, whatever the file is called: SARIF from the folder where the command runs, a page from where it lies. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { encodeSegment } from '../core/base';
import type { SarifAddresses } from '../reporters/sarif';

/** Seen from `root`; by the full address for what lies outside of it. */
export const addressesFrom = (root: string): SarifAddresses => ({
  root: pathToFileURL(root.endsWith(sep) ? root : `${root}${sep}`).href,
  addressOf: file => {
    const inside = relative(root, resolve(root, file));
    const isOutside = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
    return isOutside
      ? { uri: pathToFileURL(resolve(root, file)).href, isInRoot: false }
      : { uri: encodePath(inside), isInRoot: true };
  },
});

/** Seen from where the page lies, so that the folder can be moved as a whole; by the full address where it is printed, or lies on another drive. */
export const hrefFrom =
  (page: string | undefined) =>
  (file: string): string => {
    const path = page === undefined ? undefined : relative(dirname(resolve(page)), resolve(file));
    return path === undefined || isAbsolute(path) ? pathToFileURL(resolve(file)).href : encodePath(path);
  };

const encodePath = (path: string): string => path.split(sep).map(encodeSegment).join('/');
