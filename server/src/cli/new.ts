/** `gaojian new LAST OUT`: a new report begun from last year's, each figure a place to be filled in. */
import { extname } from 'node:path';
import { say } from '../core/base';
import { newReportFrom } from '../core/features';
import { createReportService } from '../core/service';
import { findConfig } from '../host/config';
import { diskFiles } from '../host/reader';
import { tell } from '../host/terminal';
import { createWords } from '../host/words';
import { diskOutputs } from '../host/writer';

/** 0 when it was written, 2 where it cannot be. */
export const newCommand = async (from: string, to: string): Promise<number> => {
  if (!/^\.(?:gw|gongwen|txt|md)$/i.test(extname(to))) {
    tell(say('新稿请写成 .gw、.txt 或 .md'));
    return 2;
  }
  const read = await diskFiles.readReport(from);
  if (!('text' in read)) {
    tell(say('无法读取 {0}：{1}', from, read.reason));
    return 2;
  }
  const { config } = await findConfig(from, { files: diskFiles, isTrusted: false });
  const words = createWords();
  try {
    const service = createReportService({ segmenter: words.segmenter }, { region: null, config });
    service.update([read]);
    await words.prepare(service.segmentable(read.file));
    service.reread([read.file]);
    const last = service.get(read.file);
    if (!last) return 2;
    const { text, open } = newReportFrom(last);
    const refusal = await diskOutputs.write(to, text, [from]);
    if (refusal) {
      tell(say('无法写入 {0}：{1}', to, refusal.reason));
      return 2;
    }
    tell(say('已写成 {0}，有 {1} 个数据待填', to, open));
    return 0;
  } finally {
    await words.dispose();
  }
};
