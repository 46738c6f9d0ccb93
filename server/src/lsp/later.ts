/** Work put off by name: asking again before it runs starts the wait anew, so that typing collapses into one run. */

export interface Later {
  (name: string, milliseconds: number, work: () => void): void;
  cancel(): void;
}

/** `onError` hears what a piece of work throws; the others go on. */
export const createLater = (onError: (error: unknown) => void): Later => {
  const timers = new Map<string, NodeJS.Timeout>();
  const later = (name: string, milliseconds: number, work: () => void): void => {
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => {
        timers.delete(name);
        try {
          work();
        } catch (error) {
          onError(error);
        }
      }, milliseconds),
    );
  };
  return Object.assign(later, {
    cancel: () => {
      for (const t of timers.values()) clearTimeout(t);
      timers.clear();
    },
  });
};
