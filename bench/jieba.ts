/** nodejieba in this thread, with the dictionary that the build trims: what the shells have from their worker. Without words where it is not built. */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { NO_WORDS, type Segmenter, type Word } from '../server/src/core/text';

interface Tagger {
  load(paths: Readonly<Record<string, string>>): void;
  tag(text: string): { word: string; tag: string }[];
}

export const wordsOfJieba = (): Segmenter => {
  try {
    const jieba = createRequire(resolve('package.json'))('nodejieba') as Tagger;
    const path = (name: string): string => join(resolve('dist/dict'), name);
    jieba.load({
      dict: path('jieba.dict.utf8'),
      hmmDict: path('hmm_model.utf8'),
      userDict: path('user.dict.utf8'),
      idfDict: path('idf.utf8'),
      stopWordDict: path('stop_words.utf8'),
    });
    const known = new Map<string, readonly Word[] | undefined>();
    const cut = (text: string): readonly Word[] | undefined => {
      const words = text ? jieba.tag(text).map(({ word, tag }) => ({ text: word, tag })) : [];
      return words.map(w => w.text).join('') === text ? words : undefined;
    };
    return {
      words: text => {
        if (!known.has(text)) known.set(text, cut(text));
        return known.get(text);
      },
    };
  } catch {
    console.log('没有 nodejieba，不分词。');
    return NO_WORDS;
  }
};
