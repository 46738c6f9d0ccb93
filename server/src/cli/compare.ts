/** `gaojian compare OLD NEW`: two drafts of one paper. */
import { say } from '../core/base';
import { compareDrafts } from '../core/features';
import { createReportService } from '../core/service';
import { findConfig } from '../host/config';
import { putText } from '../host/output';
import { diskFiles } from '../host/reader';
import { tell, terminalText } from '../host/terminal';
import { createWords } from '../host/words';
import { diskOutputs } from '../host/writer';
import { compareHtml, compareJson, compareText } from '../reporters/compare';
import { json } from './json';

/** 0 when it was compared, 2 where a draft cannot be read or the result not be written. */
export const compareCommand = async (
  from: string,
  to: string,
  { format, out }: { readonly format: string; readonly out?: string },
): Promise<number> => {
  const [before, after] = [await diskFiles.readReport(from), await diskFiles.readReport(to)];
  for (const read of [before, after]) if (!('text' in read)) tell(say('无法读取 {0}：{1}', read.file, read.reason));
  if (!('text' in before) || !('text' in after)) return 2;
  const { config } = await findConfig(to, { files: diskFiles, isTrusted: false });
  const words = createWords();
  try {
    const service = createReportService({ segmenter: words.segmenter }, { region: null, config });
    const one = { ...after, file: from === to ? `${to} ` : to };
    service.update([before, one]);
    await words.prepare([before, one].flatMap(f => service.segmentable(f.file)));
    service.reread([before.file, one.file]);
    const [old, now] = [service.get(before.file), service.get(one.file)];
    if (!old || !now) return 2;
    const drafts = { old, new: now };
    const comparison = compareDrafts(old, now);
    const text =
      format === 'json'
        ? json(compareJson(drafts, comparison))
        : format === 'html'
          ? compareHtml(drafts, comparison)
          : terminalText(compareText(drafts, comparison));
    const refusal = await putText(text, { out, inputs: [from, to] }, diskOutputs);
    if (refusal) tell(say('无法写入 {0}：{1}', out ?? '', refusal.reason));
    return refusal ? 2 : 0;
  } finally {
    await words.dispose();
  }
};
