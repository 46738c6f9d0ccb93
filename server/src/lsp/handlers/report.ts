/** gaojian/report: the findings of all reports as a file to circulate, as the command line makes it. */
import { say } from '../../core/base';
import { fileLabel } from '../../core/features';
import { findingsColumns, findingsRows } from '../../reporters/findings-table';
import { checkHtml } from '../../reporters/html';
import { toXlsx } from '../../host/output';
import { REPORT, type ReportParams, type ReportResult } from '../../protocol';
import { unanswered } from '../answer';
import { checkAllInSteps } from '../checking';
import type { Session } from '../context';

export const registerReport = ({ connection, service, ready, freshAll, answer }: Session): void => {
  connection.onRequest(
    REPORT,
    answer(REPORT, unanswered, async ({ format }: ReportParams, cancel): Promise<ReportResult> => {
      await ready();
      freshAll();
      await checkAllInSteps(service, () => cancel.requested);
      return { content: Buffer.from(format === 'xlsx' ? await workbook() : page()).toString('base64') };
    }),
  );

  /** Without addresses: the page goes to other desks, where they lead nowhere. */
  const page = (): string => {
    const report = service().checkAll({});
    const coverage = [...service().workspace.files.keys()].flatMap(f => service().coverageIn(f, report) ?? []);
    return checkHtml(service().workspace, report, coverage, () => undefined, fileLabel);
  };
  const workbook = async (): Promise<Uint8Array> => {
    const { workspace } = service();
    return toXlsx([
      {
        name: say('核对报告'),
        columns: findingsColumns(),
        rows: findingsRows(workspace, service().checkAll({}).findings),
      },
    ]);
  };
};
