/** Semantic tokens: full, as a difference to the last answer, and of a range. The legend is part of docs/lsp.md. */
import {
  SemanticTokensBuilder,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from 'vscode-languageserver/node';
import type { Token, TokenKind, TokenTrait } from '../../core/features';
import { offsetAt, positionAt } from '../../core/text';
import type { Session } from '../context';

const TYPE: Readonly<Record<TokenKind, string>> = {
  title: 'class',
  heading: 'namespace',
  lead: 'type',
  marker: 'keyword',
  figure: 'number',
  slogan: 'enumMember',
  cited: 'string',
};
const MODIFIER: Readonly<Record<TokenTrait, string>> = {
  target: 'abstract',
  proved: 'readonly',
  known: 'defaultLibrary',
  expanded: 'definition',
};

export const LEGEND: SemanticTokensLegend = {
  tokenTypes: Object.values(TYPE),
  tokenModifiers: Object.values(MODIFIER),
};

const typeNumber = (kind: TokenKind): number => LEGEND.tokenTypes.indexOf(TYPE[kind]);
const modifierBits = (traits: readonly TokenTrait[]): number =>
  traits.reduce((bits, t) => bits | (1 << LEGEND.tokenModifiers.indexOf(MODIFIER[t])), 0);

export const registerTokens = ({ connection, documents, service, freshAll, answer }: Session): void => {
  /** What was last sent of each document: a difference is told against it. */
  const sent = new Map<string, SemanticTokensBuilder>();
  documents.onDidClose(({ document }) => sent.delete(document.uri));

  const fill = (builder: SemanticTokensBuilder, uri: string, among: (t: Token) => boolean): SemanticTokensBuilder => {
    const source = service().get(uri)?.tree.source;
    if (!source) return builder;
    for (const t of service().tokens(uri)) {
      if (!among(t)) continue;
      const { line, character } = positionAt(source, t.start);
      builder.push(line, character, t.end - t.start, typeNumber(t.kind), modifierBits(t.traits));
    }
    return builder;
  };
  const full = (uri: string): SemanticTokens => {
    const builder = fill(new SemanticTokensBuilder(), uri, () => true);
    sent.set(uri, builder);
    return builder.build();
  };

  connection.languages.semanticTokens.on(
    answer(
      'textDocument/semanticTokens/full',
      () => ({ data: [] }),
      ({ textDocument: { uri } }) => {
        freshAll();
        return full(uri);
      },
    ),
  );
  connection.languages.semanticTokens.onDelta(
    answer(
      'textDocument/semanticTokens/full/delta',
      () => ({ data: [] }),
      ({ textDocument: { uri }, previousResultId }): SemanticTokens | SemanticTokensDelta => {
        freshAll();
        const builder = sent.get(uri);
        if (!builder) return full(uri);
        builder.previousResult(previousResultId);
        return fill(builder, uri, () => true).buildEdits();
      },
    ),
  );
  connection.languages.semanticTokens.onRange(
    answer(
      'textDocument/semanticTokens/range',
      () => ({ data: [] }),
      ({ textDocument: { uri }, range }) => {
        freshAll();
        const source = service().get(uri)?.tree.source;
        if (!source) return { data: [] };
        const [start, end] = [offsetAt(source, range.start), offsetAt(source, range.end)];
        return fill(new SemanticTokensBuilder(), uri, t => t.start < end && t.end > start).build();
      },
    ),
  );
};
