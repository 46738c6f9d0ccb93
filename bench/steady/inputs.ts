/**
 * Hostile inputs: one kind after another, each made by a line of code. All names are invented. An input is a folder with files in it; the
 * odd one stands beside a good report where the question is whether that one is still served.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraph, word, zip } from './docx';
import { BODY, HEAD, SPECIAL } from './texts';

export interface Input {
  readonly id: string;
  readonly kind: string;
  /** Text of `a.gw`, which the editor opens. */
  readonly text?: string;
  /** Other files, by name. */
  readonly files?: () => Readonly<Record<string, string | Buffer>>;
  /** What no writing of files can make. */
  readonly prepare?: (folder: string) => void;
}

const KB = 1024;
/** The unit over and over until it has so many bytes. */
const fill = (unit: string, bytes: number): string => unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
const numbered = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n + 1)).join('');
const HAN = '零一二三四五六七八九';
const han = (n: number): string => String(n).replace(/\d/g, d => HAN.charAt(Number(d)));
const beside = (
  files: () => Readonly<Record<string, string | Buffer>>,
): { readonly text: string; readonly files: () => Readonly<Record<string, string | Buffer>> } => ({
  text: BODY,
  files,
});
const configured = (
  config: string | Buffer,
): { readonly text: string; readonly files: () => Readonly<Record<string, string | Buffer>> } =>
  beside(() => ({ '.gaojian.json': config }));

const PARAGRAPH = '2025年，全县地区生产总值完成210.5亿元，增长5.6%，一般公共预算收入13.2亿元，增长6.5%。';

const lines = (): Input[] => {
  const breaks: Readonly<Record<string, string>> = {
    lf: '\n',
    crlf: '\r\n',
    cr: '\r',
    lfcr: '\n\r',
    ls: '\u2028',
    ps: '\u2029',
    nel: '\u0085',
    vt: '\u000b',
    ff: '\u000c',
    nbsp: '\u00a0',
    wide: '　　',
    none: '',
  };
  return [
    ...Object.entries(breaks).map(([name, b]): Input => ({
      id: `break-${name}`,
      kind: 'lines',
      text: fill(BODY, 48 * KB).replace(/\n+/g, b),
    })),
    { id: 'line-one', kind: 'lines', text: fill(PARAGRAPH, 256 * KB) },
    { id: 'line-no-stops', kind: 'lines', text: HEAD + fill('全县上下稳中求进', 128 * KB) },
    { id: 'lines-blank', kind: 'lines', text: HEAD + '\n'.repeat(60_000) + PARAGRAPH },
    { id: 'lines-of-one', kind: 'lines', text: [...fill('全县收入13.2亿元', 60 * KB)].join('\n') },
    { id: 'blanks-before', kind: 'lines', text: `${HEAD}${' '.repeat(40_000)}全县收入13.2亿元。` },
    { id: 'blanks-behind', kind: 'lines', text: `${HEAD}全县收入13.2亿元。${'　'.repeat(20_000)}\n${PARAGRAPH}` },
    { id: 'blanks-between', kind: 'lines', text: HEAD + fill('全 县 收 入 1 3 . 2 亿 元 ， ', 64 * KB) },
    { id: 'tabs', kind: 'lines', text: HEAD + fill('收入\t13.2\t亿元\t', 64 * KB) },
    {
      id: 'torn',
      kind: 'lines',
      text: HEAD + fill('全县上下坚持稳中求进，扎实推进各项工作，经济总体平\n\n— 3 —\n\n稳，各项指标向好', 64 * KB),
    },
    { id: 'torn-in-numbers', kind: 'lines', text: HEAD + fill('收入46\n2\n.2亿元，增长5\n.6\n%', 64 * KB) },
    { id: 'pages', kind: 'lines', text: HEAD + numbered(8000, n => `${n}\n`) },
    { id: 'page-words', kind: 'lines', text: `${HEAD}第${' '.repeat(30_000)}页\n${fill('5 页\n', 30 * KB)}` },
  ];
};

const characters = (): Input[] => [
  ...SPECIAL.map((c, i): Input => ({
    id: `char-${i}-${[...c]
      .slice(0, 2)
      .map(x => (x.codePointAt(0) ?? 0).toString(16))
      .join('-')}`,
    kind: 'characters',
    text: HEAD + fill(`全县${c}收入13.2${c}亿元，${c}增长6.5%${c}。`, 16 * KB),
  })),
  { id: 'combining', kind: 'characters', text: HEAD + `收${'\u0301'.repeat(20_000)}入13.2亿元。` },
  { id: 'zero-width-everywhere', kind: 'characters', text: HEAD + [...fill(PARAGRAPH, 32 * KB)].join('\u200b') },
  { id: 'bidi-nested', kind: 'characters', text: HEAD + '\u202e'.repeat(10_000) + PARAGRAPH + '\u202c'.repeat(10_000) },
  {
    id: 'all-planes',
    kind: 'characters',
    text:
      HEAD +
      Array.from({ length: 8000 }, (_, i) =>
        String.fromCodePoint(
          0x20 + i * 137 >= 0xd800 && 0x20 + i * 137 < 0xe000 ? 0x4e00 + i : Math.min(0x10ffff, 0x20 + i * 137),
        ),
      ).join(''),
  },
];

const nesting = (): Input[] => {
  const pairs: Readonly<Record<string, readonly [string, string]>> = {
    brackets: ['（', '）'],
    quotes: ['“', '”'],
    titles: ['《', '》'],
    squares: ['〔', '〕'],
    round: ['(', ')'],
    single: ['‘', '’'],
  };
  return [
    ...Object.entries(pairs).flatMap(([name, [open, close]]): Input[] => [
      { id: `open-${name}`, kind: 'nesting', text: HEAD + open.repeat(20_000) + PARAGRAPH },
      { id: `close-${name}`, kind: 'nesting', text: HEAD + close.repeat(20_000) + PARAGRAPH },
      {
        id: `nest-${name}`,
        kind: 'nesting',
        text: `${HEAD}${fill(`${open}四个`, 30 * KB)}收入13.2亿元${close.repeat(4000)}。`,
      },
    ]),
    { id: 'deep-quote', kind: 'nesting', text: `${HEAD}${'> '.repeat(8000)}收入13.2亿元。` },
    { id: 'deep-list', kind: 'nesting', text: HEAD + numbered(600, n => `${'  '.repeat(n)}- 收入13.2亿元。\n`) },
    {
      id: 'deep-headings',
      kind: 'nesting',
      text: HEAD + numbered(2000, n => `${['一、', '（一）', '1.', '（1）', '①', '一是'][n % 6]}做好工作。`),
    },
  ];
};

const markers = (): Input[] => {
  const families: Readonly<Record<string, (n: number) => string>> = {
    chinese: n => `${han(n)}、`,
    bracketed: n => `（${han(n)}）`,
    arabic: n => `${n}.`,
    'arabic-round': n => `（${n}）`,
    circled: n => String.fromCodePoint(0x2460 + (n % 20)),
    is: n => `${han(n % 10)}是`,
    must: n => `${han(n % 10)}要`,
    ordinal: n => `第${han(n)}，`,
    part: n => `第${han(n)}章　`,
    article: n => `第${n}条　`,
    its: n => `其${han(n % 10)}，`,
    annex: n => `附件${n}`,
    hash: n => `${'#'.repeat(1 + (n % 6))} `,
    adverb: () => '首先，',
  };
  return [
    ...Object.entries(families).map(([name, marker]): Input => ({
      id: `marker-${name}`,
      kind: 'markers',
      text: HEAD + numbered(3000, n => `${marker(n)}做好工作\n\n有序推进。\n\n`),
    })),
    ...Object.entries(families)
      .slice(0, 6)
      .map(([name, marker]): Input => ({
        id: `marker-inline-${name}`,
        kind: 'markers',
        text: HEAD + numbered(3000, n => `${marker(n)}做好工作。`),
      })),
    { id: 'marker-backwards', kind: 'markers', text: HEAD + numbered(3000, n => `（${han(3000 - n)}）做好工作。\n\n`) },
    {
      id: 'marker-huge',
      kind: 'markers',
      text: HEAD + numbered(500, n => `第${'九千万亿'.repeat(n)}章　做好工作\n\n`),
    },
    { id: 'marker-only', kind: 'markers', text: fill('一、\n', 64 * KB) },
    {
      id: 'marker-mixed',
      kind: 'markers',
      text:
        HEAD +
        numbered(
          4000,
          n => `${['一、', '（二）', '3.', '①', '第四，', '附件5'][(n * 7) % 6]}${n % 3 ? '工作\n\n' : ''}`,
        ),
    },
  ];
};

const numerals = (): Input[] =>
  Object.entries({
    digits: '1234567890',
    wide: '１２３',
    commas: '1,234,',
    dots: '1.1.',
    ratio: '1:',
    colons: '1：2：',
    han: '一二三四五六七八九十',
    units: '万亿',
    money: '13.2亿元',
    percent: '5%、',
    'percent-range': '5%—',
    fanfan: '翻番',
    counts: '12人、3个，',
    growth: '增长5%，下降3%，',
    levels: '收入10亿元、',
    signs: '－+－',
    zero: '0',
    points: '.5',
    exponent: '1e999 ',
    rank: '第十三位、',
    years: '2025年',
    dates: '2025年6月5日至8月',
    between: '由3亿元增加到5亿元，',
    per: '人均3万元、',
    share: '占5%，其中',
    times: '3倍',
    respectively: '分别增长3%、',
    other: '①②③½¾Ⅷ',
    fold: '一百零一千零一万零',
  }).map(([name, unit]): Input => ({
    id: `numbers-${name}`,
    kind: 'numerals',
    text: `${HEAD}2025年，全县生产总值${fill(unit, 32 * KB)}。\n`,
  }));

const tables = (): Input[] => [
  { id: 'table-long', kind: 'tables', text: HEAD + numbered(3000, n => `| 指标${n} | ${n}.5亿元 | 5% |\n`) },
  { id: 'table-wide', kind: 'tables', text: `${HEAD}|${fill('收入|13.2亿元|', 64 * KB)}\n` },
  { id: 'table-tabs', kind: 'tables', text: HEAD + numbered(3000, n => `指标\t${n}\t亿元\t5%\n`) },
  { id: 'table-broken', kind: 'tables', text: HEAD + numbered(2000, n => `${'|'.repeat(n % 9)}收入${n}|\n`) },
  { id: 'table-csv', kind: 'tables', text: HEAD + numbered(3000, n => `"收入，""含税""",${n},亿元,=1+1\n`) },
  { id: 'table-rules', kind: 'tables', text: HEAD + fill('|---|:-:|\n+----+----+\n', 48 * KB) },
];

const markdown = (): Input[] =>
  Object.entries({
    fence: `\`\`\`\n${fill(PARAGRAPH, 48 * KB)}`,
    fences: fill('```\n收入13.2亿元。\n', 48 * KB),
    ticks: '`'.repeat(40_000),
    front: `---\n${numbered(4000, n => `key${n}: 值\n`)}---\n${BODY}`,
    'front-open': `---\n${fill(PARAGRAPH, 48 * KB)}`,
    links: fill('[收入13.2亿元](command:x)', 48 * KB),
    images: fill('![收入](http://127.0.0.1:9/x.png)', 48 * KB),
    html: fill('<img src=x onerror=alert(1)><script>收入13.2亿元</script>', 48 * KB),
    open: fill('[![', 48 * KB),
    stars: `${'*'.repeat(20_000)}收入13.2亿元${'_'.repeat(20_000)}`,
    setext: numbered(3000, n => `工作${n}\n====\n`),
    entities: fill('&lt;&#x202e;&amp;', 32 * KB),
    comment: `<!--${fill(PARAGRAPH, 32 * KB)}`,
    footnotes: fill('[^1]: 收入13.2亿元\n', 32 * KB),
  }).map(([name, body]): Input => ({
    id: `markdown-${name}`,
    kind: 'markdown',
    text: HEAD + body,
    files: () => ({ 'b.md': HEAD + body }),
  }));

const repeats = (): Input[] => [
  ...Object.entries({
    paragraph: `${PARAGRAPH}\n\n`,
    sentence: '全县一般公共预算收入13.2亿元。',
    heading: '一、做好工作\n\n',
    item: '（一）做好工作。有序推进。\n\n',
    series: '一是做优工业。二是做强农业。',
    slogan: '推进“三清水城”建设。',
    title: '《云岭县国民经济和社会发展计划》',
    byline: '云岭县人民政府县长 周明远\n\n',
    address: '各位代表：\n\n',
    region: '云岭县白石镇新建公路86公里。',
    names: '云岭族自治县',
    head: HEAD,
    dates: '2026年1月15日，2025年6月至8月，',
    than: '比上年增长5.6%，',
    whole: '企业46家，其中高新企业12家、其他企业34家。',
  }).map(([name, unit]): Input => ({ id: `again-${name}`, kind: 'repeats', text: HEAD + fill(unit, 96 * KB) })),
  { id: 'again-verb', kind: 'repeats', text: `${HEAD}2025年，全县生产总值增长${'幅达到'.repeat(60)}的5%。\n` },
  {
    id: 'again-megabyte',
    kind: 'repeats',
    text:
      HEAD +
      numbered(
        9000,
        n =>
          `${2000 + (n % 40)}年，第${n}镇生产总值${n}.${n % 10}亿元，增长${n % 30}.${n % 7}%，粮食产量${n * 3}吨。\n\n`,
      ),
  },
];

const encodings = (): Input[] => {
  const gbk = Buffer.from(
    'd5feb8aeb9a4d7f7b1a8b8e60a0ab8f7ceb4b4fab1eda3ba0a0ac8abcfd8cad5c8eb31332e32d2dad4aaa1a30a',
    'hex',
  );
  const utf16 = (text: string, big: boolean): Buffer => {
    const bytes = Buffer.from(text, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const bytes: Readonly<Record<string, () => Buffer>> = {
    'utf-8-bom': () => Buffer.from(`\ufeff${BODY}`),
    'two-boms': () => Buffer.from(`\ufeff\ufeff${BODY}`),
    'utf-16le': () => utf16(`\ufeff${BODY}`, false),
    'utf-16be': () => utf16(`\ufeff${BODY}`, true),
    'utf-16-bare': () => utf16(BODY, false),
    'utf-32': () =>
      Buffer.concat([
        Buffer.from([0xff, 0xfe, 0, 0]),
        Buffer.from(
          [...BODY].flatMap(c => {
            const n = c.codePointAt(0) ?? 0;
            return [n & 255, (n >> 8) & 255, (n >> 16) & 255, 0];
          }),
        ),
      ]),
    gbk: () => gbk,
    'gbk-cut': () => gbk.subarray(0, gbk.length - 2),
    big5: () => Buffer.from('ac46a9b2a4bca740b3f8a7690a', 'hex'),
    latin: () => Buffer.from('Compte rendu \xe9t\xe9 13,2 %', 'latin1'),
    'utf-8-cut': () => Buffer.from(BODY).subarray(0, 301),
    overlong: () => Buffer.concat([Buffer.from(BODY), Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf])]),
    surrogate: () => Buffer.concat([Buffer.from(HEAD), Buffer.from([0xed, 0xa0, 0x80])]),
    'utf-8-then-gbk': () => Buffer.concat([Buffer.from(BODY), gbk]),
    nulls: () => Buffer.alloc(64 * KB),
    random: () => Buffer.from(Array.from({ length: 64 * KB }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255)),
    png: () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(4 * KB, 7)]),
    pdf: () => Buffer.from(`%PDF-1.7\n${'x'.repeat(4 * KB)}`),
    empty: () => Buffer.alloc(0),
    bom: () => Buffer.from('\ufeff'),
    ff: () => Buffer.alloc(8 * KB, 255),
  };
  return Object.entries(bytes).map(([name, make]): Input => ({
    id: `bytes-${name}`,
    kind: 'encodings',
    ...beside(() => ({ 'b.gw': make(), 'c.txt': make() })),
  }));
};

const words = (): Input[] => {
  const good = BODY.split('\n').map(paragraph).join('');
  const made: Readonly<Record<string, () => Buffer>> = {
    good: () => word(good),
    empty: () => word(''),
    many: () => word(fill(paragraph('收入13.2亿元。'), 600 * KB)),
    long: () => word(paragraph(fill(PARAGRAPH, 200 * KB))),
    deep: () => word(`${'<w:p><w:ins>'.repeat(4000)}收入${'</w:ins></w:p>'.repeat(4000)}`),
    unclosed: () => word('<w:p><w:r><w:t>收入'),
    'bomb-60mb': () => word(`<w:p><w:r><w:t>${'0'.repeat(60 * KB * KB)}</w:t></w:r></w:p>`),
    'bomb-lies': () => word(`<w:p><w:r><w:t>${'0'.repeat(40 * KB * KB)}</w:t></w:r></w:p>`, { claims: 100 }),
    laughs: () =>
      word(paragraph('&b;'), {
        prologue: `<!DOCTYPE x [<!ENTITY a "${'哈'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>`,
      }),
    external: () => word(paragraph('&x;'), { prologue: '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>' }),
    climbs: () => word(good, { more: [{ name: '../../climbs.txt', data: Buffer.from('x') }] }),
    nothing: () => zip([{ name: 'x', data: Buffer.from('x') }]),
    cut: () => word(good).subarray(0, 300),
    text: () => Buffer.from(BODY),
    ole: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(8 * KB)]),
    nulls: () => word(paragraph('收\u0000入')),
    entries: () => zip(Array.from({ length: 20_000 }, (_, i) => ({ name: `word/x${i}.xml`, data: Buffer.from('x') }))),
  };
  return Object.entries(made).map(([name, make]): Input => ({
    id: `word-${name}`,
    kind: 'Word documents',
    ...beside(() => ({ 'b.docx': make() })),
  }));
};

const configurations = (): Input[] => {
  const texts: Readonly<Record<string, string | Buffer>> = {
    empty: '',
    blank: ' \n',
    null: 'null',
    number: '7',
    text: '"x"',
    list: '[]',
    open: '{',
    comma: '{"exclude": ["x"],}',
    comment: '// 甲\n{ /* 乙 */ "region": "云岭县" }',
    bom: '\ufeff{"region": "云岭县"}',
    utf16: Buffer.from('\ufeff{"region": "云岭县"}', 'utf16le'),
    gbk: Buffer.from('7b22726567696f6e223a2022d4c6c1ebcfd8227d', 'hex'),
    nulls: Buffer.alloc(4 * KB),
    deep: `{"region": ${'['.repeat(100_000)}`,
    'deep-closed': `{"a": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    wrong:
      '{"region": 5, "slogans": {}, "exclude": "x", "include": 7, "ignore": "x", "severity": [], "documents": null, "glossaries": 5, "notes": 7, "baseline": []}',
    prototype: '{"__proto__": {"region": "x"}, "severity": {"__proto__": "off", "constructor": "error"}}',
    twice: '{"ignore": [], "ignore": [{"rule": "x"}]}',
    unknown: '{"unknown\\u001b[31m\\nkey": 1}',
    paren: '{"region": "云岭县(试点"}',
    pattern: '{"region": "(县*)*Z[("}',
    zu: JSON.stringify({ region: '族'.repeat(80) }),
    stars: JSON.stringify({ exclude: [`${'*a'.repeat(30)}b`, `${'**/a/'.repeat(30)}b`, `{${'a,'.repeat(200)}`] }),
    'many-stars': JSON.stringify({ exclude: Array.from({ length: 2000 }, (_, i) => `**/x${i}*/**`) }),
    slogans: JSON.stringify({ slogans: Array.from({ length: 40_000 }, (_, i) => ({ name: `第${i}项行动` })) }),
    ignores: JSON.stringify({
      ignore: Array.from({ length: 20_000 }, (_, i) => ({ rule: 'figure/conflict', fingerprint: `x${i}`, reason: '' })),
    }),
    big: JSON.stringify({ notes: '甲'.repeat(4_000_000) }),
    away: '{"glossaries": ["/etc/passwd", "/", "../../..", "missing.json"], "baseline": "/etc/hostname"}',
    date: '{"documents": [{"file": "a.gw", "date": "99999-99-99"}, {"file": "**", "region": 5}]}',
    severity: '{"severity": {"figure": "loud", "figure/conflict": 7, "*": "off"}}',
  };
  return Object.entries(texts).map(([name, config]): Input => ({
    id: `config-${name}`,
    kind: 'configurations',
    ...configured(config),
  }));
};

const odd = (): Input[] => {
  const made: Readonly<Record<string, (folder: string) => void>> = {
    'fifo-config': folder => void execFileSync('mkfifo', [join(folder, '.gaojian.json')]),
    'fifo-report': folder => void execFileSync('mkfifo', [join(folder, 'b.gw')]),
    'fifo-word': folder => void execFileSync('mkfifo', [join(folder, 'b.docx')]),
    'fifo-glossary': folder => {
      execFileSync('mkfifo', [join(folder, 'g.json')]);
      writeFileSync(join(folder, '.gaojian.json'), '{"glossaries": ["g.json"], "baseline": "g.json"}');
    },
    'zero-report': folder => symlinkSync('/dev/zero', join(folder, 'b.gw')),
    'zero-config': folder => symlinkSync('/dev/zero', join(folder, '.gaojian.json')),
    'random-glossary': folder => {
      symlinkSync('/dev/urandom', join(folder, 'g.json'));
      writeFileSync(join(folder, '.gaojian.json'), '{"glossaries": ["g.json"]}');
    },
    'null-report': folder => symlinkSync('/dev/null', join(folder, 'b.gw')),
    'tty-report': folder => symlinkSync('/dev/tty', join(folder, 'b.gw')),
    'loop-link': folder => symlinkSync('b.gw', join(folder, 'b.gw')),
    'loop-folder': folder => symlinkSync('.', join(folder, 'again')),
    'gone-link': folder => symlinkSync('nowhere', join(folder, 'b.gw')),
    'folder-named-report': folder => mkdirSync(join(folder, 'b.gw')),
    'folder-named-config': folder => mkdirSync(join(folder, '.gaojian.json')),
    'name-escape': folder => writeFileSync(join(folder, 'b\u001b[31m\u0007\n内部.gw'), BODY),
    'name-percent': folder => writeFileSync(join(folder, '100%.gw'), BODY),
    'name-markdown': folder =>
      writeFileSync(join(folder, '[x](command:y)![](z).gw'), BODY.replace('13.2亿元', '13.9亿元')),
    'name-long': folder => writeFileSync(join(folder, `${'名'.repeat(80)}.gw`), BODY),
    'name-bytes': folder =>
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xd0, 0xff, 0x2e]), Buffer.from('gw')]),
        BODY,
      ),
    'many-files': folder => {
      for (let i = 0; i < 300; i++) writeFileSync(join(folder, `${i}.gw`), BODY.replace('13.2', `${i}.2`));
    },
    'deep-folders': folder => {
      let at = folder;
      for (let i = 0; i < 120; i++) mkdirSync((at = join(at, 'd')));
      writeFileSync(join(at, 'b.gw'), BODY);
    },
    'big-text': folder => writeFileSync(join(folder, 'b.gw'), Buffer.alloc(40 * KB * KB, '甲')),
  };
  return Object.entries(made).map(([name, prepare]): Input => ({
    id: name,
    kind: 'files that are none',
    text: BODY,
    prepare,
  }));
};

export const inputs = (): Input[] => [
  ...lines(),
  ...characters(),
  ...nesting(),
  ...markers(),
  ...numerals(),
  ...tables(),
  ...markdown(),
  ...repeats(),
  ...encodings(),
  ...words(),
  ...configurations(),
  ...odd(),
];
