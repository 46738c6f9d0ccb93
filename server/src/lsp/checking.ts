/** Checking one report a step at a time, so that what has arrived meanwhile is heard: a keystroke, a hover, a cancellation. */
import type { CheckReport } from '../core/checks';
import type { ReportService } from '../core/service';
import { breathe } from './answer';

/** `isOver` is asked between the steps; undefined: it was. */
export const checkInSteps = async (
  service: () => ReportService,
  uri: string,
  isOver: () => boolean,
): Promise<CheckReport | undefined> => {
  let heard = Date.now();
  let { workspace } = service();
  for (let restarts = 0; ;) {
    const report = service().checkStep(uri);
    if (report) return report;
    if (Date.now() - heard < LISTENS) continue;
    await breathe();
    if (isOver()) return undefined;
    heard = Date.now();
    if (service().workspace === workspace) continue;
    // Other files may come in faster than this one is checked.
    ({ workspace } = service());
    if (++restarts > MOST_RESTARTS) return service().check(uri);
  }
};

/** All files, one after another; false: it was over before. `at` hears how many are done. */
export const checkAllInSteps = async (
  service: () => ReportService,
  isOver: () => boolean,
  at: (done: number, of: number) => void = () => undefined,
): Promise<boolean> => {
  const files = [...service().workspace.files.keys()];
  for (const [done, file] of files.entries()) {
    at(done, files.length);
    if (!(await checkInSteps(service, file, isOver))) return false;
  }
  return true;
};

/** Milliseconds of work after which others are heard. */
const LISTENS = 12;
const MOST_RESTARTS = 5;
