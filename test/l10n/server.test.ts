/** Every message of the server can be said in another language, and is said in English to an English user. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  DocumentDiagnosticRequest,
  HoverRequest,
  type FullDocumentDiagnosticReport,
  type Hover,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { STATUS, type StatusParams } from '../../server/src/protocol';
import { at, THIS_YEAR } from '../support/report';
import { startServer, type TestServer } from '../support/server';
import { readLiterals, root } from './literals';

const { templates, loose } = readLiterals();
const english = JSON.parse(readFileSync(join(root, 'l10n/server.l10n.en.json'), 'utf8')) as Record<string, string>;
const said = new Set(templates.map(t => t.text));
describe('messages', () => {
  it('go through say or toSay wherever a user may see them', () => {
    expect(loose.map(l => `${l.where} ${l.text}`)).toEqual([]);
  });
  it('have an English translation', () => {
    const missing = [...said].filter(t => !(t in english));
    expect(missing).toEqual([]);
  });
  it('keep their placeholders in translation', () => {
    const places = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
    expect(Object.entries(english).filter(([chinese, text]) => places(chinese).join() !== places(text).join())).toEqual(
      [],
    );
  });
  it('are translated once, and none too many', () => {
    expect(Object.keys(english).filter(t => !said.has(t))).toEqual([]);
  });
});

describe('an English user', () => {
  const B = 'file:///reports/b.gw';
  let server: TestServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });
  const read = async (locale: string | undefined) => {
    server = await startServer(locale ? { locale } : {});
    const status = new Promise<StatusParams>(resolve => server?.client.onNotification(STATUS, resolve));
    await server.open(B, 'gongwen', THIS_YEAR);
    const { items } = (await server.client.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: B },
    })) as FullDocumentDiagnosticReport;
    const hover = (await server.client.sendRequest(HoverRequest.type, {
      textDocument: { uri: B },
      position: at(THIS_YEAR, '13.2亿元'),
    })) as Hover;
    return {
      message: items.find(d => d.code === 'figure/conflict')?.message ?? '',
      hover: (hover.contents as MarkupContent).value,
      status: (await status).text,
    };
  };
  it('reads English around the words of the report', async () => {
    const { message, hover, status } = await read('en');
    expect(message).toContain('Why: ');
    expect(message).toContain('39.4万吨');
    expect(hover).toContain('一般公共预算收入');
    expect(status).toMatch(/^\d+ figures/);
  });
  it.each([undefined, 'zh-cn', 'zh-tw', 'fr'])('is not meant by the locale %s, which reads Chinese', async locale => {
    const { message, status } = await read(locale);
    expect(message).toContain('依据：');
    expect(status).toMatch(/^\d+ 个数据/);
  });
});
