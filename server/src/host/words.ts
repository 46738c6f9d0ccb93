/**
 * The segmenter as shells use it: known words answer at once, unknown ones are prepared off the main path.
 * nodejieba lives in one worker for the life of the process (a worker that ends leaks its dictionary, 245 MB); where
 * it cannot load, Intl.Segmenter takes over. Neither the worker nor the process ends while native code runs.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { say } from '../core/base';
import type { Segmenter, Word } from '../core/text';
import { intlWords } from './intl-words';
import { BUSY, FLAGS, LEAVE, type WorkerAnswer, type WorkerData, type WorkerQuestion } from './segmenter-protocol';

export type WordsState = 'loading' | 'nodejieba' | 'fallback';

export interface Words {
  readonly segmenter: Segmenter;
  /** Resolves when the words of these texts are known, with whether any was not before. Starts the worker at the first call. */
  prepare(texts: readonly string[]): Promise<boolean>;
  state(): WordsState;
  /** Why the native module is not used, for the log; null while it is. */
  problem(): string | null;
  dispose(): Promise<void>;
}

export interface WordsOptions {
  /** The worker's bundle; beside this bundle where not given. */
  readonly worker?: string;
  /** The folder of the trimmed dictionary. */
  readonly dictionary?: string;
  /** How many texts are remembered; the least recently used go first. */
  readonly capacity?: number;
}

/** Milliseconds after which a thread is not waited for any more: far beyond what loading takes on a slow machine. */
const LONGEST_LOAD = 10_000;

export const createWords = (options: WordsOptions = {}): Words => {
  const known = new Map<string, readonly Word[]>();
  const capacity = options.capacity ?? 20_000;
  const waiting = new Map<number, { texts: readonly string[]; done: () => void }>();
  let state: WordsState = 'loading';
  let problem: string | null = null;
  let worker: Worker | undefined;
  let ready: Promise<void> | undefined;
  let next = 0;
  const flags = new Int32Array(new SharedArrayBuffer(FLAGS * Int32Array.BYTES_PER_ELEMENT));

  /** Whichever way the process ends, it waits here until the worker is out of native code. */
  const settle = (): void => {
    Atomics.store(flags, LEAVE, 1);
    Atomics.wait(flags, BUSY, 1, LONGEST_LOAD);
  };
  const isOut = (): void => {
    Atomics.store(flags, BUSY, 0);
    process.removeListener('exit', settle);
  };

  const remember = (text: string, words: readonly Word[]): void => {
    known.delete(text);
    known.set(text, words);
    if (known.size > capacity) {
      const oldest = known.keys().next().value;
      if (oldest !== undefined) known.delete(oldest);
    }
  };

  const fallBack = (reason: string): void => {
    if (state === 'fallback') return;
    state = 'fallback';
    problem = reason;
    for (const { texts, done } of waiting.values()) {
      for (const t of texts) remember(t, intlWords(t));
      done();
    }
    waiting.clear();
  };

  const start = async (): Promise<void> =>
    new Promise(resolve => {
      const fail = (reason: string): void => {
        fallBack(reason);
        resolve();
      };
      try {
        // Busy from the first: the thread comes up and loads the module without stopping in between.
        Atomics.store(flags, BUSY, 1);
        process.on('exit', settle);
        worker = new Worker(options.worker ?? join(__dirname, 'segmenter-worker.js'), {
          workerData: { dictionary: options.dictionary ?? join(__dirname, 'dict'), flags } satisfies WorkerData,
        });
      } catch (error) {
        isOut();
        fail(error instanceof Error ? error.message : String(error));
        return;
      }
      worker.on('message', (answer: WorkerAnswer) => {
        if (answer.kind === 'ready') {
          state = 'nodejieba';
          resolve();
        } else if (answer.kind === 'failed') fail(answer.reason);
        else {
          const asked = waiting.get(answer.id);
          waiting.delete(answer.id);
          asked?.texts.forEach((t, i) => remember(t, answer.words[i] ?? intlWords(t)));
          asked?.done();
        }
      });
      worker.on('error', error => fail(error.message));
      worker.on('exit', () => {
        isOut();
        worker = undefined;
        fail(say('分词线程已退出'));
      });
    });

  return {
    segmenter: {
      words: text => {
        const words = known.get(text);
        if (words) remember(text, words);
        return words;
      },
    },
    prepare: async texts => {
      ready ??= start();
      await ready;
      const unknown = [...new Set(texts)].filter(t => !known.has(t));
      if (!unknown.length) return false;
      if (state === 'fallback' || !worker) {
        for (const t of unknown) remember(t, intlWords(t));
        return true;
      }
      await new Promise<void>(done => {
        const id = next++;
        waiting.set(id, { texts: unknown, done });
        worker?.postMessage({ id, texts: unknown } satisfies WorkerQuestion);
      });
      return true;
    },
    state: () => state,
    problem: () => problem,
    dispose: async () => {
      const leaving = worker;
      worker = undefined;
      if (!leaving) return;
      leaving.removeAllListeners();
      leaving.on('error', () => undefined); // One that fails to start while it is ended concerns nobody.
      const gone = new Promise<void>(resolve => leaving.once('exit', () => resolve()));
      Atomics.store(flags, LEAVE, 1);
      leaving.postMessage({ id: next++, texts: [] } satisfies WorkerQuestion); // Wakes one that waits.
      await gone;
      isOut();
    },
  };
};
