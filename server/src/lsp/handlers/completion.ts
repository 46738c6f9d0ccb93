/** Completion with resolve. What is offered is decided in core/features/completion; pinyin initials are added here. */
import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver/node';
import type { SourcedCompletion } from '../../core/features';
import type { Session } from '../context';
import { loadInitials, type Initials } from '../pinyin';
import { toMarkup } from '../toProto';

/** What resolve needs to find the entry again. */
interface CompletionData {
  readonly uri: string;
  readonly offset: number;
  readonly typed: string | null;
  readonly source: string;
  readonly label: string;
}

export const registerCompletion = ({ connection, service, edits, answer, at }: Session): void => {
  connection.onCompletion(
    answer(
      'textDocument/completion',
      () => null,
      async ({ textDocument: { uri }, position, context }): Promise<CompletionList | null> => {
        const here = await at(uri, position);
        if (!here) return null;
        const typed =
          context?.triggerKind === CompletionTriggerKind.TriggerCharacter ? (context.triggerCharacter ?? null) : null;
        const found = service().completions(uri, { offset: here.offset, typed });
        if (!found.length) return null;
        const initials = await loadInitials();
        return {
          isIncomplete: false,
          items: found.flatMap((c, i) => {
            const textEdit = edits.insertion(here.file.tree.source, {
              span: c.replace,
              newText: c.fields.length ? snippet(c) : c.insert,
            });
            return textEdit
              ? [
                  toItem(textEdit, initials, c, i, {
                    uri,
                    offset: here.offset,
                    typed,
                    source: c.source,
                    label: c.label,
                  }),
                ]
              : [];
          }),
        };
      },
    ),
  );
  connection.onCompletionResolve(
    answer(
      'completionItem/resolve',
      item => item,
      (item: CompletionItem) => {
        const data = item.data as CompletionData | undefined;
        if (!data) return item;
        const { uri, offset, typed, source, label } = data;
        const value = service().describeCompletion(uri, { offset, typed }, source, label);
        return value ? { ...item, documentation: toMarkup(value) } : item;
      },
    ),
  );
};

const KIND: Readonly<Record<SourcedCompletion['kind'], CompletionItemKind>> = {
  marker: CompletionItemKind.Enum,
  slogan: CompletionItemKind.Keyword,
  indicator: CompletionItemKind.Variable,
  pattern: CompletionItemKind.Snippet,
  title: CompletionItemKind.Reference,
};

const toItem = (
  textEdit: NonNullable<CompletionItem['textEdit']>,
  initials: Initials,
  c: SourcedCompletion,
  order: number,
  data: CompletionData,
): CompletionItem => ({
  label: c.label,
  ...(c.detail ? { labelDetails: { description: c.detail }, detail: c.detail } : {}),
  kind: KIND[c.kind],
  // The name itself first: typed Chinese is matched from its beginning; behind a blank the initials begin a word of their own.
  filterText: `${c.filter} ${initials(c.filter)}`,
  sortText: String(order).padStart(5, '0'),
  textEdit,
  insertTextFormat: c.fields.length ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
  data,
});

/** `{0}` → `${1:12.4}`; the last stop is the end. */
const snippet = ({ insert, fields }: SourcedCompletion): string =>
  insert
    .split(/\{(\d+)\}/)
    .map((part, i) => (i % 2 ? `\${${Number(part) + 1}:${escaped(fields[Number(part)] ?? '')}}` : escaped(part)))
    .join('');
const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
