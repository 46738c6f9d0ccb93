/** The one worker that holds nodejieba: loads its dictionary, then tags texts until the process ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkerAnswer, WorkerQuestion } from './segmenter-protocol';

interface Tagger {
  load(paths?: Readonly<Record<string, string>>): void;
  tag(text: string): { word: string; tag: string }[];
}

const send = (answer: WorkerAnswer): void => parentPort?.postMessage(answer);

const load = (): Tagger => {
  // Required by name at run time: the native module is no part of the bundle, and may be missing.
  const jieba = require('nodejieba') as Tagger;
  const folder = (workerData as { readonly dictionary: string }).dictionary;
  const path = (name: string): string => join(folder, name);
  if (existsSync(path('jieba.dict.utf8'))) jieba.load({ dict: path('jieba.dict.utf8'), hmmDict: path('hmm_model.utf8'), userDict: path('user.dict.utf8'), idfDict: path('idf.utf8'), stopWordDict: path('stop_words.utf8') });
  else jieba.load();
  return jieba;
};

try {
  const jieba = load();
  send({ kind: 'ready' });
  parentPort?.on('message', ({ id, texts }: WorkerQuestion) => {
    send({
      kind: 'words',
      id,
      // A lone surrogate comes back as another character: such a text has no words rather than wrong ones.
      words: texts.map(text => {
        const words = text ? jieba.tag(text).map(({ word, tag }) => ({ text: word, tag })) : [];
        return words.map(w => w.text).join('') === text ? words : null;
      }),
    });
  });
} catch (error) {
  send({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
}
