/**
 * A place's name in a slot where a place must stand: before 人民政府, 第…届…会议, 统计局. The gazetteer is asked first; a name
 * that it does not have is taken from such a slot only, whole and whatever its first character.
 */
import { ADMIN_SUFFIX, fullName, placeAtEnd, placeCalled } from '../../lexicon';

/**
 * `words`: all that stands in the slot, possibly with the places above: 青川省江北市. `suffix`: in what our own name must end,
 * where the text tells; needed to complete a short name.
 */
export const nameIn = (words: string, suffix: string | null): string | null => {
  const plain = words.replace(/^(?:中国共产党|中共)/, '');
  const known = placeAtEnd(plain);
  if (known) return fullName(known);
  const called = plain.length >= 2 && plain.length <= 6 ? placeCalled(plain, suffix) : null;
  return called ?? unknownName(plain);
};

/** The last unit of a chain that is shaped as a name; null where its words are others. */
const unknownName = (words: string): string | null => {
  let rest = words;
  for (let above = ABOVE.exec(rest); above; above = ABOVE.exec(rest)) rest = rest.slice(above[0].length);
  return isNameShaped(rest) ? rest : null;
};

const ABOVE = new RegExp(
  `^[\\u4e00-\\u9fa5]{2,8}?(?:自治区|自治州|省|市|州|盟)(?=[\\u4e00-\\u9fa5]{2,8}${ADMIN_SUFFIX}$)`,
);
const SHAPE = new RegExp(`^([\\u4e00-\\u9fa5]{2,12}?)${ADMIN_SUFFIX}$`);

/** Two characters at least and a suffix, and no ordinary words: 新桥市, 山阳县, 本川区; not 预计市, 全市, 中心城区. */
export const isNameShaped = (words: string): boolean => {
  const stem = SHAPE.exec(words)?.[1];
  if (stem === undefined || stem.length > 9) return false;
  if (ORDINARY.has(stem) || ORDINARY.has(stem.slice(0, 2)) || ORDINARY.has(stem.slice(-2)) || DETERMINED.test(stem))
    return false;
  return stem.length < 3 || !COMPOUND.test(words);
};

/** 全省, 各县, 我市: what stands before a bare level; 两 and 三 count. */
const DETERMINED = /^(?:[全我各该这此某两]|所[有辖])|(?:[全我各本该]|所有|[、，和及与的])$|[省市县]、/;
/** The last two characters are a common noun: 中心城区, 产业园区, 中等城市. */
const COMPOUND =
  /(?:城市|都市|股市|楼市|超市|集市|上市|门市|县市|省市|地市|大县|强县|小县|县区|市区|城区|园区|景区|社区|山区|库区|灾区|林区|牧区|校区|小区|片区|郊区|辖区|街区|厂区|老区|地区)$/;

/** Verbs and nouns of reports that may stand before 省, 市, 县 or 区 and are nobody's name. */
const ORDINARY: ReadonlySet<string> = new Set(
  (
    '预计 执行 安排 制造 管理 亿元 万元 完成 实现 推进 推动 加快 加强 强化 深化 优化 提升 提高 促进 支持 坚持 围绕 发展 建设 打造 创建 培育 实施 开展 扩大 统筹 服务 保障 落实 确保 构建 完善 健全 争取 下达 拨付 汇总 编制 批准 调整 增加 减少 ' +
    '加大 引导 鼓励 组织 参加 出席 召开 关于 根据 按照 通过 对于 国家 中央 各级 各地 有关 部分 其他 所有 先进 示范 试点 重点 中心 主城 核心 中等 特大 大型 工业 农业 产业 经济 社会 城乡 城镇 农村 城市 居民 人民 企业 项目 财政 税收 预算 ' +
    '开发 高新 经开 文明 卫生 园林 森林 智慧 数字 平安 美丽 生态 旅游 资源 创新 开放 枢纽 现代 省级 市级 县级 区级 本级 全国 全省 全市 全县 全区 我省 我市 我县 我区 地级 副省 直辖 贫困 脱贫 边境 百强 试验 保税 功能 自贸 沿海 内陆'
  ).split(' '),
);
