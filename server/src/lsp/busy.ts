/** Says that something is being checked: at once to the client's status, and with files and seconds where it takes longer than two. */
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import { say } from '../core/base';
import { BUSY, type BusyParams } from '../protocol';

export interface Busy {
  /** Until the answer is called; several at once are one. */
  begin(): () => void;
  /** So many of so many files are done. */
  at(done: number, of: number): void;
}

export interface BusyOptions {
  readonly connection: Connection;
  readonly showsProgress: () => boolean;
  readonly isOver: () => boolean;
}

export const createBusy = ({ connection, showsProgress, isOver }: BusyOptions): Busy => {
  let running = 0;
  let since = 0;
  let files: readonly [done: number, of: number] = [0, 0];
  let timer: NodeJS.Timeout | undefined;
  let progress: Promise<WorkDoneProgressServerReporter | undefined> | undefined;

  const tell = (busy: boolean): void => {
    if (!isOver()) void connection.sendNotification(BUSY, { busy } satisfies BusyParams);
  };
  const words = (): string => {
    const seconds = Math.round((Date.now() - since) / 1000);
    return files[1] > 1 ? say('{0}/{1} 份 · {2} 秒', files[0], files[1], seconds) : say('{0} 秒', seconds);
  };
  const tick = (): void => {
    if (!showsProgress() || isOver()) return;
    progress ??= connection.window
      .createWorkDoneProgress()
      .then(p => {
        p.begin(say('稿鉴正在核对'), undefined, words());
        return p;
      })
      .catch(() => undefined);
    void progress.then(p => p?.report(words()));
  };
  const end = (): void => {
    clearInterval(timer);
    timer = undefined;
    void progress?.then(p => p?.done());
    progress = undefined;
    files = [0, 0];
    tell(false);
  };
  return {
    begin: () => {
      if (++running === 1) {
        since = Date.now();
        tell(true);
        timer = setInterval(() => {
          if (Date.now() - since >= LONG) tick();
        }, EVERY);
        timer.unref();
      }
      let open = true;
      return () => {
        if (!open) return;
        open = false;
        if (--running === 0) end();
      };
    },
    at: (done, of) => void (files = [done, of]),
  };
};

/** Milliseconds after which a person wants to know why. */
const LONG = 2000;
const EVERY = 1000;
