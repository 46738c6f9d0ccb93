/** Snapshots of the grammar, made with the engine that VS Code itself uses. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';
import { beforeAll, describe, expect, it } from 'vitest';

const SAMPLE = `政府工作报告
——2026年1月15日在云岭县第十八届人民代表大会第五次会议上
各位代表：
一、2025年工作回顾
（一）着力强产业，发展支撑更加有力。新增规模以上工业企业19家，总数达到187家，居全市第3位。
1.扩大有效投资
重点抓好三个方面。（1）强项目。（2）优服务。一是落实《优化营商环境条例》；二是深化“三集中”改革。
首先，要把握总体要求。
全年一般公共预算收入13.5亿元，增长8.9%，比年初新增1 200万元，占百分之七十；结构为14.2∶41.5∶44.3。
PM2.5平均浓度下降6.6%，建成5G基站300多个，截至2025年底完工率97.9%。
`;

let grammar: textmate.IGrammar;
beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () =>
      textmate.parseRawGrammar(
        readFileSync(join(__dirname, 'gongwen.tmLanguage.json'), 'utf8'),
        'gongwen.tmLanguage.json',
      ),
  });
  const loaded = await registry.loadGrammar('text.gongwen');
  if (!loaded) throw new Error('the grammar does not load');
  grammar = loaded;
});

/** `text  ⟪scope scope⟫` for every token with a scope of its own. */
const scopes = (line: string): string[] =>
  grammar.tokenizeLine(line, textmate.INITIAL).tokens.flatMap(t => {
    const own = t.scopes.slice(1);
    return own.length ? [`${line.slice(t.startIndex, t.endIndex)}  ⟪${own.join(' ')}⟫`] : [];
  });

describe('grammar', () => {
  it('colours a report as the snapshot says', () => {
    expect(
      SAMPLE.split('\n')
        .map(line => [line, ...scopes(line).map(s => `    ${s}`)].join('\n'))
        .join('\n'),
    ).toMatchSnapshot();
  });
  it('leaves 5G, PM2.5 and ordinary prose alone', () => {
    expect(scopes('大力发展5G和PM2.5治理，持续深化改革。')).toEqual([]);
  });
  it('does not take 一要求 or 二是 inside a word for a marker', () => {
    expect(scopes('这是统一要求，不能例外。')).toEqual([]);
  });
  it('ends on any line', () => {
    for (const line of ['', '（'.repeat(5000), '9'.repeat(5000), '一、'.repeat(2000)])
      expect(grammar.tokenizeLine(line, textmate.INITIAL).stoppedEarly).toBe(false);
  });
});
