/** Word in and out for an editor: comments into a copy, a draft as a Word document, a Word document as a draft, two drafts compared, a new report. */
import { say } from '../../core/base';
import { compareDrafts, newReportFrom } from '../../core/features';
import { EMPTY_CONFIG } from '../../core/config';
import type { IndexedFile } from '../../core/index/index';
import { createReportService } from '../../core/service';
import { plainText, readDocx, writeDocx } from '../../formats/docx';
import { writeAnnotated } from '../../host/annotate';
import { reasonOf } from '../../host/refusal';
import { toPath } from '../../host/workspace';
import { diskOutputs } from '../../host/writer';
import { OFFICE, type OfficeParams, type OfficeResult } from '../../protocol';
import { findingComments } from '../../reporters/comments';
import { compareMarkdown } from '../../reporters/compare';
import { draftBlocks } from '../../reporters/draft';
import type { Session } from '../context';

export const registerOffice = ({ connection, service, files, words, fresh, ready, answer }: Session): void => {
  connection.onRequest(
    OFFICE,
    answer(
      OFFICE,
      () => ({ reason: say('没有做成，详情见输出面板') }),
      async (params: OfficeParams): Promise<OfficeResult> => {
        await ready();
        fresh(params.uri);
        return DOERS[params.what](params);
      },
    ),
  );

  const known = (uri: string): IndexedFile | undefined => {
    fresh(uri);
    return service().get(uri);
  };
  const unknown = (): OfficeResult => ({ reason: say('这不是稿鉴读过的文稿') });

  const annotate = async ({ uri, target }: OfficeParams): Promise<OfficeResult> => {
    const [source, to] = [toPath(uri), target === undefined ? undefined : toPath(target)];
    const file = known(uri);
    if (!file || source === undefined || to === undefined) return unknown();
    const stamp = await files.readReport(source);
    if (!('text' in stamp)) return { reason: stamp.reason };
    if (stamp.text !== file.tree.source.text) return { reason: say('文档在核对以后又改过了，请重新核对') };
    const done = await writeAnnotated(
      {
        source,
        target: to,
        comments: findingComments(service().workspace, service().check(uri).findings, uri),
        digest: stamp.stamp.digest,
        inputs: [],
      },
      { files, outputs: diskOutputs, now: new Date() },
    );
    return 'reason' in done ? done : { said: say('已写入 {0} 条批注', done.placed) };
  };

  const toWord = async ({ uri, target }: OfficeParams): Promise<OfficeResult> => {
    const [source, to] = [toPath(uri), target === undefined ? undefined : toPath(target)];
    const file = known(uri);
    if (!file || to === undefined) return unknown();
    const bytes = writeDocx(draftBlocks(file.tree, /\.md$/i.test(uri)));
    const refusal = await diskOutputs.write(to, bytes, source === undefined ? [] : [source]);
    return refusal ?? { said: say('已按公文格式写成 Word 文档') };
  };

  const toDraft = async ({ uri }: OfficeParams): Promise<OfficeResult> => {
    const source = toPath(uri);
    const raw = source === undefined ? undefined : await files.readRaw(source);
    if (!raw) return unknown();
    if (!('bytes' in raw)) return { reason: raw.reason };
    try {
      return { newText: plainText(readDocx(raw.bytes), false) };
    } catch (error) {
      return { reason: reasonOf(error) };
    }
  };

  /** The earlier draft need not lie in the workspace. */
  const compare = async ({ uri, other }: OfficeParams): Promise<OfficeResult> => {
    const now = known(uri);
    const path = other === undefined ? undefined : toPath(other);
    if (!now || path === undefined) return unknown();
    const read = await files.readReport(path);
    if (!('text' in read)) return { reason: read.reason };
    const beside = createReportService({ segmenter: words.segmenter }, { region: null, config: EMPTY_CONFIG });
    beside.update([read]);
    await words.prepare(beside.segmentable(read.file));
    beside.reread([read.file]);
    const old = beside.get(read.file);
    return old ? { newText: compareMarkdown({ old, new: now }, compareDrafts(old, now)) } : unknown();
  };

  const begin = async ({ uri }: OfficeParams): Promise<OfficeResult> => {
    const last = known(uri);
    if (!last) return unknown();
    const { text, open } = newReportFrom(last);
    return { newText: text, said: say('有 {0} 个数据待填，见“问题”面板', open) };
  };

  const DOERS: Readonly<Record<OfficeParams['what'], (params: OfficeParams) => Promise<OfficeResult>>> = {
    annotate,
    toWord,
    toDraft,
    compare,
    new: begin,
  };
};
