/** gaojian/sheet and gaojian/series: the rows of 核对表 and the picture of one indicator. */
import { fileLabel, newestFirst, type SheetRow } from '../../core/features';
import type { Place } from '../../core/index/index';
import {
  SERIES,
  SHEET,
  type SeriesParams,
  type SeriesResult,
  type SheetItem,
  type SheetParams,
  type SheetResult,
  type ViewLocation,
} from '../../protocol';
import { unanswered } from '../answer';
import type { Session } from '../context';
import { toLocation } from '../toProto';

export const registerSheet = ({ connection, documents, service, fresh, ready, answer }: Session): void => {
  connection.onRequest(
    SHEET,
    answer('gaojian/sheet', unanswered, async ({ uri }: SheetParams): Promise<SheetResult> => {
      await ready();
      documents.keys().forEach(fresh);
      const { files } = service().workspace;
      return {
        files: newestFirst(files.values()).map(f => ({ uri: f.file, label: fileLabel(f.file) })),
        rows: service().sheet(uri).flatMap(toItem),
      };
    }),
  );

  connection.onRequest(
    SERIES,
    answer(
      'gaojian/series',
      () => null,
      async ({ series }: SeriesParams): Promise<SeriesResult> => {
        await ready();
        documents.keys().forEach(fresh);
        const found = service().series(series);
        return found ? { ...found, points: found.points.flatMap(point => located(point)) } : null;
      },
    ),
  );

  const toItem = ({ evidence, ...row }: SheetRow): SheetItem[] =>
    located({ ...row, evidence: evidence.map(e => ({ ...e, places: e.places.flatMap(p => located(p)) })) });

  /** With a location instead of a place; nothing for a file that has left meanwhile. */
  const located = <T extends Place>({
    file,
    span,
    ...rest
  }: T): (Omit<T, 'file' | 'span'> & { readonly location: ViewLocation })[] => {
    const location = toLocation(service().workspace, { file, span });
    return location ? [{ ...rest, location }] : [];
  };
};
