/** The one worker that holds nodejieba: loads its dictionary, then tags texts until it is asked to leave. */
import { parentPort, workerData } from 'node:worker_threads';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUSY, LEAVE, type WorkerAnswer, type WorkerData, type WorkerQuestion } from './segmenter-protocol';

interface Tagger {
  load(paths?: Readonly<Record<string, string>>): void;
  tag(text: string): { word: string; tag: string }[];
}

const { dictionary, flags } = workerData as WorkerData;

const send = (answer: WorkerAnswer): void => parentPort?.postMessage(answer);

/** Native work, seen from outside; undefined where the thread is to leave instead. Whoever waits hears of the end of it. */
const inside = <T>(work: () => T): T | undefined => {
  Atomics.store(flags, BUSY, 1);
  try {
    return Atomics.load(flags, LEAVE) ? undefined : work();
  } finally {
    Atomics.store(flags, BUSY, 0);
    Atomics.notify(flags, BUSY);
  }
};

const load = (): Tagger => {
  // Required by name at run time: the native module is no part of the bundle, and may be missing.
  const jieba = require('nodejieba') as Tagger;
  const path = (name: string): string => join(dictionary, name);
  if (existsSync(path('jieba.dict.utf8')))
    jieba.load({
      dict: path('jieba.dict.utf8'),
      hmmDict: path('hmm_model.utf8'),
      userDict: path('user.dict.utf8'),
      idfDict: path('idf.utf8'),
      stopWordDict: path('stop_words.utf8'),
    });
  else jieba.load();
  return jieba;
};

const tag = (jieba: Tagger, text: string): { text: string; tag: string }[] | null => {
  const words = text ? inside(() => jieba.tag(text))?.map(({ word, tag }) => ({ text: word, tag })) : [];
  // A lone surrogate comes back as another character: such a text has no words rather than wrong ones.
  return words && words.map(w => w.text).join('') === text ? words : null;
};

try {
  const jieba = inside(load);
  if (jieba) {
    send({ kind: 'ready' });
    parentPort?.on('message', ({ id, texts }: WorkerQuestion) => {
      if (Atomics.load(flags, LEAVE)) parentPort?.close();
      else send({ kind: 'words', id, words: texts.map(text => tag(jieba, text)) });
    });
  }
} catch (error) {
  send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
}
