/** Renumbering as a source action: the series at the cursor, or the whole file after sections were moved. */
import { say } from '../../core/base';
import type { RenumberOffer } from '../../core/features';
import { withEdit, type ActionData, type ActionProvider } from './action-provider';
import { markersOf } from './named';

const KIND = 'source.renumber.gaojian';

interface RenumberArgs {
  readonly what: RenumberOffer['what'];
  readonly offset: number;
}

export const renumber: ActionProvider = {
  name: 'renumber',
  kinds: [KIND],
  offer: ({ service }, { file, span }) =>
    service()
      .renumber(file.file, span.start)
      .map(offer => ({
        title: titleOf(offer),
        kind: KIND,
        data: {
          provider: 'renumber',
          uri: file.file,
          args: { what: offer.what, offset: span.start },
        } satisfies ActionData<RenumberArgs>,
      })),
  resolve: async ({ service, edits }, action, { uri, args }) => {
    const { what, offset } = args as RenumberArgs;
    const edit = await edits.whole(uri, () => {
      const offer = service()
        .renumber(uri, offset)
        .find(o => o.what === what);
      return offer && { kind: 'named', edits: offer.edits, removes: markersOf(service().workspace, uri) };
    });
    return withEdit(action, edit);
  },
};

const titleOf = ({ what, edits, references }: RenumberOffer): string => {
  if (what === 'series') return say('本组序号重新编排（改 {0} 处）', edits.length);
  return references
    ? say('全文序号重新编排（改 {0} 处；文中引用 {1} 处不动，请核对）', edits.length, references)
    : say('全文序号重新编排（改 {0} 处）', edits.length);
};
