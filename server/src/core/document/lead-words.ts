/** The words of lead-ins: what a sentence that titles others looks like. Its neighbours decide elsewhere. */

/** “……难得机遇：比如，在宏观政策上。” */
export const TOPIC = /(?:^|[：:]|比如，|例如，)(在[^，。；：:]{2,12}(?:上|方面|中))$/;

const VERBS =
  /^(?:加快|推进|推动|强化|提升|做强|做优|做大|做好|做美|做精|做靓|稳|抓|保|加强|落实|着力|扩大|决战|强力|持续|实施|改造|培育|大力|建好|扛稳|积极|深化|确保|扎实|高质量|着手|促进|优化|完善|打造|壮大|构建|健全|巩固|发展|支持|坚持|全面|打好|提高|增强|切实|加大|守|严|办好|服务|激发|释放|深入|狠抓|突出|建设|统筹|聚力|全力|全域|拓展|繁荣|夯实|筑牢|激活|引导|规范|创新|改善|毫不|聚焦|厚植|防范|维护|保障|精准|有序|有力|加力|提振|畅通|更|集中|广泛|不断|充分|科学|合理|严格|认真|主动|牢牢|推行|树立|营造|建立|建强|用好|引育|招引|擦亮|彰显|延伸|补齐|补强|挖掘|盘活|丰富|守牢|守好|守住|兜牢|织密|纵深|加速|培植|塑造|升级|攻坚|挺起|擘画|放大|拉长|吸引|集聚|搭建|弘扬|讲好|赋能|融入|对接|开展|组织|发挥|关爱|倡导|高标准|高水平|高效|高起点|奋力|勇)/;

/** These head a paragraph as well, but inside one they carry its text on. */
const OPENING_VERBS =
  /^(?:继续|进一步|千方百计|多措并举|多管齐下|系统|协同|有效|坚决|坚定|自觉|牢固|迭代|持之以恒|接续|以更|以高|全方位|全链条|做深|做实|做活|扛牢|依法|严明|精心|下大气力|重拳|一体|整体|联动|加力|加紧|提速|树牢|严肃)/;

/** A sentence that can title what follows, by its words alone. */
export const isLeadLike = (words: string, opens = false): boolean => {
  if (words.length < 4 || words.length > 24) return false;
  if (TOPIC.test(words)) return true;
  if (/[，,：:；？！“]/.test(words.replace(/“[^”]*”/g, ''))) return false;
  if (!VERBS.test(words) && !(opens && OPENING_VERBS.test(words))) return false;
  return (
    !/(?:我们|是|了|也|都(?!市)|已|将|要(?!素|件|务|道|塞|闻)|就(?!业|近|医|学|诊)|不断|取得|达到|达(?!峰|标)|得到|完成|实现|荣获|亿元|万元|%|以上|等$|等(?:地|工作|工程|项目|问题|行动)|\d{2,})/.test(
      words.slice(1),
    ) && !/^(?:完成|新建|建成|新增|实现)/.test(words)
  );
};

/** A short sentence that can head a paragraph, whatever its verb: “科技创新取得新突破”. */
export const isOpenerLike = (words: string, most = 24): boolean =>
  words.length >= 4 &&
  words.length <= most &&
  !/[，,：:；？！（(]/.test(words.replace(/“[^”]*”/g, '')) &&
  !STARTS.test(words) &&
  !/(?:我们|我市|我县|我省|我区|同志|(?<!特别|尤其|求|就)是(?!非)|必须|惟|唯|者胜|提出了|首先|如下|以下|上述|亿元|万元|[%％]|[\d一二三四五六七八九十]+(?:项|个|条|点)(?:方面|工作|问题)|\d{2,})/.test(
    words,
  );

/** Words that carry an argument on rather than head a part. */
const STARTS =
  /^(?:这|那|它|他|其|此|因此|因而|为此|所以|但|而|并|且|同时|此外|另外|今年|去年|明年|当前|目前|现在|过去|一年|五年|三年|几年|近年|全年|以上|总之|各位|同志|请|谢谢|我|如果|只有|只要|虽然|尽管|无论|不仅|正如|事实|实践|根据|按照|围绕|为了|为(?!民)|对于|关于|由于|主要|重任|使命|新征程|新形势|新的形势|新时代新|要(?!素)|其中|例如|比如|一是|首先|最后)/;

/** A sentence that says one thing and could stand in a row of sentences that begin alike: “这五年，我们的综合实力大幅提升”. */
export const isRowLike = (words: string): boolean =>
  words.length >= 8 &&
  words.length <= 56 &&
  words.split('，').length <= 4 &&
  !/^(?:各位|同志|我们|“|全[市县省区]|年末)/.test(words) &&
  !/[：:；？！]|\d{2,}|亿|%/.test(words);
