/** Renumbering as a source action: the series at the cursor, or the whole file after sections were moved. */
import { say } from '../../core/base';
import type { RenumberOffer } from '../../core/features';
import { toWorkspaceEdit } from '../toProto';
import type { ActionData, ActionProvider } from './action-provider';

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
      .map(offer => ({ title: titleOf(offer), kind: KIND, data: { provider: 'renumber', uri: file.file, args: { what: offer.what, offset: span.start } } satisfies ActionData<RenumberArgs> })),
  resolve: ({ service }, action, { uri, args }) => {
    const { what, offset } = args as RenumberArgs;
    const offer = service().renumber(uri, offset).find(o => o.what === what);
    return offer ? { ...action, edit: toWorkspaceEdit(service().workspace, offer.edits) } : action;
  },
};

const titleOf = ({ what, edits, references }: RenumberOffer): string => {
  if (what === 'series') return say('本组序号重新编排（改 {0} 处）', edits.length);
  return references ? say('全文序号重新编排（改 {0} 处；文中引用 {1} 处不动，请核对）', edits.length, references) : say('全文序号重新编排（改 {0} 处）', edits.length);
};
