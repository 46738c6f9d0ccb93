/** Whose figure it is: our own place, a part of it, a company, or somebody else (domain grammar §3). */
import { UNNAMED } from '../document';
import { endsAs, isCommon, SETTLEMENT, wardAtStart, wardOfClause, ZONE } from '../lexicon';
import type { Word } from '../text';
import type { ScopeReading } from './types';

const OWN = /(?:全市|我市|本市|全县|我县|本县|全区(?!域)|我区|本区|全州|我州|全盟|全旗)/g;
const PROVINCE = /(?:全省|我省|全区)/;
const NATION = /(?:全国|我国|国家层面)/;
const ENTITY = new RegExp(
  `^(?:[\\u4e00-\\u9fa5A-Za-z·]{2,12}?(?:${SETTLEMENT}|${ZONE}|自然保护区|都市圈|城市群|经济带|经济圈|公司|集团|银行|大学|学院|医院|中心|机场|港|股份|[铜铝印纸酒乳药实置矿]业|重工|电力|市|县|州))(?!化|乡|村|镇|庄|组|干|支|民|居|场|域|本?级|政|容|委|直|定|内|外|长|务|际|区|建|办|史)(?=[\\u4e00-\\u9fa5\\d“])`,
);

/** Who opens a clause before the accounts that are its own: 临湖度假区一般公共预算收入. */
const OF_ACCOUNTS = new RegExp(
  `^(?:[^，。；：]{0,8}年)?([\\u4e00-\\u9fa5]{2,12}?(?:${ZONE}|[市县区旗]))(?=(?:本级)?(?:地方)?(?:一般公共预算|政府性基金|国有资本经营|社会保险基金|“?三保”?|财政总?收入|税收收入|(?:地方)?政府(?:一般|专项)?债务))`,
);

export interface ScopeContext {
  readonly region: string | null;
  /** From the last ；or sentence start to the figure. */
  readonly statement: string;
  /** From the sentence start to the statement. */
  readonly before: string;
  /** Has the paragraph turned to other places before this sentence? */
  readonly foreign: boolean;
  /** A tier or place that a heading above names: 市级, 高新区. */
  readonly section: string | null;
  /** Budgets: a figure without a tier of its own belongs to no scope. */
  readonly tiered: boolean;
  /** The word at an offset of the paragraph's view, where words are known. */
  readonly wordAt: (offset: number) => Word | undefined;
  /** Where `statement` starts in the view. */
  readonly statementStart: number;
  /** Is it a number of things? 全球“灯塔工厂”2家 says which, not whose. */
  readonly counted: boolean;
  /** The part of the place (白沙新区) that this paragraph spoke of last: 区级 behind it is its own tier. */
  readonly part: ScopeReading | null;
  /** Names that the workspace gives, longest first. */
  readonly named: readonly OwnScope[];
}

/** `words` stand for `name`. */
export interface OwnScope {
  readonly words: string;
  readonly name: string;
}

export const readScope = ({
  region,
  statement,
  before,
  foreign,
  section,
  tiered,
  wordAt,
  statementStart,
  counted,
  part,
  named,
}: ScopeContext): ScopeReading | null => {
  const own = (words: string, from: ScopeReading['evidence']['from']): ScopeReading | null =>
    region ? { name: region, own: true, evidence: { from, words } } : null;
  const other = (name: string, from: ScopeReading['evidence']['from']): ScopeReading => ({
    name,
    own: name === region,
    evidence: { from, words: name },
  });
  // The workspace's own names go before all reading: 经开区 is whatever it says.
  const ours = namedIn(statement, named) ?? namedIn(before, named);
  if (ours) return { name: ours.name, own: ours.name === region, evidence: { from: 'clause', words: ours.words } };
  // 全省县级“三保”支出: the tier of a place, all of them together.
  const tierOfAll = ALL_OF_TIER.exec(statement)?.[1];
  if (tierOfAll) return other(`${region ?? ''}${tierOfAll}`, 'clause');
  const ward = wardOfClause(statement) ?? wardOfClause(before);
  if (ward) return other(ward, 'clause');
  const here =
    subjectOf(statement, region, counted, offset => wordAt(statementStart + offset)) ??
    (before
      ? subjectOf(before, region, counted, offset => wordAt(statementStart - before.length + offset))
      : undefined);
  if (here) return here.own ? own(here.name, 'clause') : other(here.name, 'clause');
  if (foreign) return { name: '其他地区', own: false, evidence: { from: 'paragraph', words: '来看' } };
  const tiers = tiered ? ANY_TIER : TIER;
  const tier = tiers.exec(statement)?.[1] ?? tiers.exec(before)?.[1];
  // 市区居民消费价格 is not 全市's.
  if (
    region &&
    /市$/.test(region) &&
    [statement, before].some(words => CITY_PROPER.test(words) || words.includes(`${region}区`))
  )
    return other(`${region}区`, 'clause');
  if (tier && /^区/.test(tier) && part) return { ...part, evidence: { from: 'paragraph', words: part.evidence.words } };
  if (tier) return other(`${region ?? ''}${tier}`, 'clause');
  if (section) return /^全/.test(section) ? own(section, 'heading') : other(inRegion(section, region), 'heading');
  if (tiered && !allots(statement)) return null;
  return region ? { name: region, own: true, evidence: { from: 'document', words: region } } : null;
};

/** A tier is the region's; a zone and a group under one owner have names of their own. */
const inRegion = (scope: string, region: string | null): string =>
  endsAs('zones', scope) || wardAtStart(scope) ? scope : `${region ?? ''}${scope}`;

/** 安排0.4亿元支持…, 争取上级资金3亿元: it is the reporting government that spends and obtains, whatever tiers the accounts have. */
const ALLOTS =
  /(?:安排|统筹|投入|下达|拨付|筹措|筹集|落实|争取|发放|兑现|兑付|支付|补助|奖补|获批|发行|整合|盘活|收回|节约|审减|压减|减免|办理|带动|撬动|设立)(?:了|资金|财政|专项|补助|奖补|贷款|债券|[^，。；\d]){0,16}$/;
const allots = (statement: string): boolean =>
  ALLOTS.test(statement.slice(-24)) && !/(?:收入|支出|预算)[^，。；\d]{0,8}$/.test(statement.slice(-16));

/** Where a clause opens with it, after words of time at most. */
const namedIn = (text: string, named: readonly OwnScope[]): OwnScope | undefined =>
  named.find(({ words }) => {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      if (
        /(?:^|[，；：。、])(?:其中[，：:]?|(?:截至)?\d{4}年(?:底|末)?[，]?|今年|去年|全年|上半年|目前|截至目前[，]?)?$/.test(
          text.slice(Math.max(0, at - 12), at),
        )
      )
        return true;
    return false;
  });

/** 全省县级, 全市区级: every one of that tier below. */
const ALL_OF_TIER =
  /全[省市州区国]((?:市|县|区|乡|乡镇)级)(?=[“‘]?(?:三保|一般公共|政府性基金|财政|预算|收入|支出|税收|可用))[^，；。]*$/;

/** 市区居民消费价格: where a clause opens with it. */
const CITY_PROPER = /(?:^|[，；：、年])市区(?!域)/;

/** In a budget every tier that opens a clause is one. */
const ANY_TIER = /(?:^|[，。；：、年]|其中|预计|预算|安排|完成|合计)((?:市|省|县|区|州|园区)(?:本)?级)(?![以别])/;
/** 市级一般公共预算收入 is not 全市's. */
const TIER =
  /(?:^|[，。；：、年]|其中|预计|完成|合计)((?:市|省|县|区|州|园区)(?:本级|级(?=一般公共|政府性基金|国有资本|社会保险|社保基金|财政|预算|收入|支出|税收|完成|可用|转移支付|决算)))/;

const subjectOf = (
  text: string,
  region: string | null,
  counted: boolean,
  wordAt: (offset: number) => Word | undefined,
): { name: string; own: boolean } | undefined => {
  const plain = text
    .replace(
      /^(?:其中|同时|此外|目前|截至[^，]{1,10}|今年以来|去年以来|去年|今年|全年|上半年|下半年|\d{4}年|[一二三四]季度|比如|例如|如|近年来|五年来)[，,]?/,
      '',
    )
    .replace(/^(?:其中|同时)[，,]?/, '');
  const ownWords = [...text.matchAll(OWN)].filter(m => !/[居列占高低于比在较超]$/.test(text.charAt(m.index - 1)));
  const ownWord = ownWords[ownWords.length - 1];
  const isProvince = !!region && /(?:省|自治区)$|^(?:北京|上海|天津|重庆)市$/.test(region);
  if (isProvince && PROVINCE.test(text)) return { name: PROVINCE.exec(text)?.[0] ?? '', own: true };
  if (region === '全国' && NATION.test(text)) return { name: '全国', own: true };
  if (ownWord) return { name: ownWord[0], own: true };
  if (region && text.includes(region) && !COMPARED.some(word => text.includes(word + region))) {
    if (plain.startsWith(region)) return { name: region, own: true };
  }
  if (/^(?:县域|民营|园区|镇域)经济(?:总量|增加值|占|生产总值|规模)/.test(plain))
    return { name: plain.slice(0, 4), own: false };
  const above = /^(?:[^，。；]{0,4})(全国|全省|全球|世界|我国|全区)(?=[^，。；]{2,})/.exec(plain);
  if (
    above?.[1] &&
    !(counted && isKind(plain, above[1])) &&
    !/[居列占于比在入获得被为]$/.test(plain.slice(0, plain.indexOf(above[1])))
  )
    return { name: above[1] === '我国' ? '全国' : above[1], own: false };
  const accountant = OF_ACCOUNTS.exec(plain)?.[1];
  if (accountant && !/^(?:[全我本各该]|[市省县区州]本?级)/.test(accountant))
    return { name: accountant, own: accountant === region };
  const entity = ENTITY.exec(plain)?.[0];
  if (
    entity &&
    isEntity(entity) &&
    !isCommon('settlements', entity) &&
    isNamed(entity, text.length - plain.length, wordAt)
  )
    return { name: entity, own: entity === region };
  return undefined;
};

/** 全球“灯塔工厂”2家, 全国文明城市3个: a title that the world or the nation gives; 全国共有…, 全国新增… speak of the nation. */
const isKind = (plain: string, above: string): boolean => {
  const behind = plain.slice(plain.indexOf(above) + above.length);
  return (
    !/^(?:共|共有|有|新增|累计|现有|已|完成|建成|实现|拥有|登记|约|近|超|达)/.test(behind) && !/^[，、的]/.test(behind)
  );
};

/** 高于云岭县: the place is what something is compared with, not whose it is. */
const COMPARED = ['高于', '低于', '超过', '居', '占', '比', '在'];

/** 重塑科技…, 中心城市…: a verb, a function word or a common noun before the suffix is nobody's name. Without words, the lists below decide alone. */
const isNamed = (name: string, start: number, wordAt: (offset: number) => Word | undefined): boolean => {
  if (/城市$/.test(name)) return false;
  let at = start;
  for (let word = wordAt(at); word && at < start + name.length; word = wordAt(at)) {
    // Firms are named with single characters of any kind: 长印, 宏达.
    if (/^(?:v|vd|d|p|c|r|m|u|uj|ul|f|q)$/.test(word.tag) && !(word.text.length === 1 && FIRM.test(name))) return false;
    at += word.text.length;
  }
  return at === start || at <= start + name.length;
};

const FIRM = /(?:公司|集团|股份|业|重工)$/;

/** 新建改建农村社区… opens with a verb: it is what was built, not who speaks. */
const isEntity = (name: string): boolean =>
  !/(?:和|与|及|行政村|自然村|建制|农村|乡村|小镇|撤并|老旧|人居|城乡|连续|向|先后|推进|帮扶|着力|扎实|保|稳步|抓|促|支持|加强|加快|实施|完成|建设|改造|提升|打造|培育|引进|新增|创建|获|入选|认定|成功|常住|户籍|全面|启动|组织|召开|举办|承接|对接|联合|通过|围绕|聚焦|依托|发挥|开工|竣工)/.test(
    name,
  ) &&
  (name.length <= 8 || /(?:公司|集团|集聚区|开发区|示范区|银行|园)$/.test(name)) &&
  !/^(?:新|做|筑|守|管|绿色|传统|现代|支柱|用|办|扎|织|拓|补|压|兜|绘|讲|护|稳|促|增|降|建|改|扩|完|实|推|加|打|培|引|创|争|获|入|被|在|为|对|向|与|和|把|将|使|让|有|是|全|各|每|其|这|该|本|我|成|启|开|组|举|支|落|深|持|积|大力|累|省级|国家|市级|县级|城区|农村|城市|乡镇|重点|示范|美丽|文明|特色|所有|部分|一|二|三|四|五|六|七|八|九|十|两|百|千|“|整|治|提|优|强|聚|抓|围|依|通|按|以|从|由|到|至|经|因|如|若|及|或|而|但|并|且|基本|服务|市场|企业|项目|工业|产业|资金|投资|高新|数字|智能|智慧|社会|公共|综合|城镇|居民|人口|就业|教育|医疗|文化|体育|旅游|交通|生态|环境|水利|农业|粮食|民生)/.test(
    name,
  );

/** A town, a village, a zone: a name that says whose it is only within its region. */
export const isPart = ({ name, own }: ScopeReading): boolean =>
  !own && (wardAtStart(name) !== undefined || endsAs('settlements', name) || endsAs('zones', name));

/** The document's own place, or a tier of it, where the document does not say whose it is. */
export const isUnnamed = ({ name }: ScopeReading): boolean => name.startsWith(UNNAMED);
