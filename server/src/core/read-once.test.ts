/** A shell that waits for words reads facts once: the texts come first, from the structure that `update` then goes on with. */
import { describe, expect, it } from 'vitest';
import { LAST_YEAR, THIS_YEAR } from '../../../test/support/report';
import { EMPTY_CONFIG } from './config';
import { createReportService, type ReportService } from './service';
import type { Segmenter, Word } from './text';

const FILES = [
  { file: 'a', text: LAST_YEAR },
  { file: 'b', text: THIS_YEAR },
];

/** Pairs of characters, once told to know any; counts how often it is asked. */
const learning = (): { readonly segmenter: Segmenter; learn(): void; asked(): number } => {
  let [ready, asked] = [false, 0];
  const words = (text: string): readonly Word[] | undefined => {
    asked++;
    return ready ? (text.match(/[\s\S]{1,2}/g) ?? []).map(t => ({ text: t, tag: 'n' })) : undefined;
  };
  return { segmenter: { words }, learn: () => void (ready = true), asked: () => asked };
};
const serviceWith = (segmenter: Segmenter): ReportService =>
  createReportService({ segmenter }, { region: null, config: EMPTY_CONFIG });

describe('texts before facts', () => {
  it('names what a segmenter would be asked for, and reads no figure', () => {
    const { segmenter, asked } = learning();
    const service = serviceWith(segmenter);
    const texts = service.textsOf(FILES);
    expect(asked()).toBe(0);
    expect(service.workspace.files.size).toBe(0);
    service.update(FILES);
    expect(texts).toEqual(FILES.flatMap(f => service.segmentable(f.file)));
  });

  it('gives what reading, learning and reading again gives, for half of the asking', () => {
    const [twice, once] = [learning(), learning()];
    const again = serviceWith(twice.segmenter);
    again.update(FILES);
    twice.learn();
    again.reread(['a', 'b']);
    const service = serviceWith(once.segmenter);
    service.textsOf(FILES);
    once.learn();
    service.update(FILES);
    for (const { file } of FILES) expect(service.get(file)).toEqual(again.get(file));
    expect(service.checkAll()).toEqual(again.checkAll());
    expect(once.asked() * 2).toBe(twice.asked());
  });

  it('keeps the structure for these texts alone', () => {
    const service = serviceWith(learning().segmenter);
    service.textsOf(FILES);
    service.update([{ file: 'a', text: THIS_YEAR }]);
    expect(service.get('a')?.tree.source.text).toBe(THIS_YEAR);
  });
});
