/** One slogan, one way of writing; a cardinal that has changed since. */
import { say } from '../../../base';
import { soundAlike, type Slogan } from '../../../facts';
import { dateOf, quotedForms, type IndexedFile, type SloganRef, type WorkspaceSnapshot } from '../../../index/index';
import { defineCheck, fires, found, place, quiet, type Finding } from '../../define';

export const drift = defineCheck({
  id: 'slogan/drift',
  status: 'stable',
  summary: '同一提法前后写法不一或数词有变',
  explanation: {
    says: '同一提法，写法要一致。引号位置（“三变”改革、“三变改革”）、数字写法（“5个村村通”）和标点前后不一的，在少数一方提示；数词在后来的文件里变了（“四个村村通”→“五个村村通”），说明增减了什么；本地提法与常用的一个只差同音字的，提示核对。',
    basis: '提法中的数字用汉字，见《出版物上数字用法》（GB/T 15835—2011）；其余是全文统一的要求，以多数写法为参照。',
    severity: '数字写法不一、疑为同音别字的为警告；引号位置、数词变化只作提示。',
  },
  examples: [
    quiet('“三城联动”启动，三城联动见效。', '正文再次提到时不加引号'),
    quiet('推进“三变改革”，“三变”见效。', '简称'),
    quiet('//- 2025\n实施“三大工程”。\n//- 2026\n实施“四大工程”。', '两年各有所指'),
    quiet('“三城联动”见效，“三城联动”深化，推进“三镇联动”。', '两个提法'),
    fires('“三变改革”见效，“三变改革”深化，推进⟦“三变”⟧改革。', '引号位置'),
    fires('推进“五个村村通”，“五个村村通”见效，实施⟦“５个村村通”⟧工程。', '数字写法；全角数字'),
    fires(
      '//- 2025\n推进公交、自来水、天然气“三个村村通”。\n//- 2026\n推进公交、自来水、天然气、污水处理⟦“四个村村通”⟧。',
      '数词变了，说明增加了什么',
    ),
    fires('实施“三城联动”，“三城联动”见效，⟦“三程联动”⟧深化。', '同音字'),
  ],
  *run({ workspace, file }) {
    const keys = new Set(file.reports.flatMap(r => r.slogans.map(s => s.key)));
    const near = slogansNear(file);
    for (const key of keys)
      for (const finding of [
        ...spellings(workspace, file, key),
        ...cardinals(workspace, file, key),
        ...slips(workspace, file, key, near),
      ])
        yield found(finding);
  },
});

function* spellings(workspace: WorkspaceSnapshot, file: IndexedFile, key: string): Iterable<Finding> {
  for (const forms of sameButForMarks(quotedForms(workspace.slogans.get(key) ?? []))) {
    const [usual, ...others] = [...forms].sort((a, b) => b[1].length - a[1].length);
    const model = usual?.[1][0];
    if (!usual || !model) continue;
    for (const [form, mentions] of others)
      for (const m of mentions)
        if (m.file === file.file)
          yield {
            rule: 'slogan/drift',
            severity: /\d/.test(form) && !/\d/.test(usual[0]) ? 'warning' : 'info',
            ...place(m.file, m.slogan.span),
            message: say('同一提法有两种写法：{0}与{1}', form, usual[0]),
            why: say('另一写法用了 {0} 次，这一写法用了 {1} 次', usual[1].length, mentions.length),
            advice: say('请全文统一为一种写法'),
            related: [{ ...place(model.file, model.slogan.span), note: say('另一写法') }],
            fixes:
              isWhole(m.slogan) && isWhole(model.slogan)
                ? [
                    {
                      title: say('改为{0}', usual[0]),
                      safe: false,
                      edits: [{ ...place(m.file, m.slogan.span), newText: usual[0] }],
                    },
                  ]
                : [],
            group: `drift|${m.file}#${m.slogan.span.start}`,
            data: { form, usual: usual[0] },
          };
  }
}

/** Does the mention hold all of what is written? In “三变”改革 it does not. */
const isWhole = (slogan: Slogan): boolean => slogan.written === slogan.text.replace(/\s/g, '');

/** Ways of writing that differ in quotes, digits and list marks only. */
const sameButForMarks = (forms: ReadonlyMap<string, readonly SloganRef[]>): [string, readonly SloganRef[]][][] => {
  const groups = new Map<string, [string, readonly SloganRef[]][]>();
  for (const form of forms) groups.set(plain(form[0]), [...(groups.get(plain(form[0])) ?? []), form]);
  return [...groups.values()].filter(g => g.length > 1);
};

const NUMERALS = '零一二三四五六七八九';
const plain = (written: string): string =>
  written.replace(/[“”、，]/g, '').replace(/[1-9](?=[\u4e00-\u9fa5])/g, d => NUMERALS.charAt(Number(d)));

const COUNTED = /^([一二两三四五六七八九十])((?:个|大|项|条|支|张|种)?[\u4e00-\u9fa5]{2,})$/;

/** The same name with another cardinal in an earlier document; two in one document are two slogans. */
function* cardinals(workspace: WorkspaceSnapshot, file: IndexedFile, key: string): Iterable<Finding> {
  const m = COUNTED.exec(key);
  const later = ownMentions(workspace, key);
  const now = later.find(l => l.file === file.file && l.slogan.items) ?? later.find(l => l.file === file.file);
  if (!m?.[2] || !now) return;
  for (const numeral of '一二两三四五六七八九十') {
    const earlier = numeral === m[1] ? [] : ownMentions(workspace, numeral + m[2]);
    const before = earlier.find(e => e.slogan.items) ?? earlier[0];
    if (
      !before ||
      dateOf(before.report) >= dateOf(now.report) ||
      earlier.some(x => later.some(y => x.file === y.file && x.report.index === y.report.index))
    )
      continue;
    const kept =
      before.slogan.items && now.slogan.items
        ? before.slogan.items.filter(i => now.slogan.items?.some(j => akin(i, j))).length
        : undefined;
    // “三大工程” and “四大工程” of two years are two slogans, unless their items are the same.
    if (kept === undefined ? m[2].length < 4 : kept === 0) continue;
    yield {
      rule: 'slogan/drift',
      severity: 'info',
      ...place(now.file, now.slogan.span),
      message: say('“{0}”在此前的文件中为“{1}”', now.slogan.name, before.slogan.name),
      why: difference(before.slogan, now.slogan),
      advice: say('确有调整的可忽略；否则请统一数词'),
      related: [{ ...place(before.file, before.slogan.span), note: say('此前的提法') }],
      fixes: [],
      group: `drift|${now.file}|${key}|${before.slogan.key}`,
      data: { name: now.slogan.name, before: before.slogan.name },
    };
  }
}

const ownMentions = (workspace: WorkspaceSnapshot, key: string): SloganRef[] =>
  (workspace.slogans.get(key) ?? []).filter(m => !m.slogan.known);

const akin = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

const difference = (before: Slogan, now: Slogan): string => {
  if (!before.items || !now.items) return say('文中未把两者都展开，无法比较各项');
  const added = now.items.filter(i => !before.items?.some(j => akin(i, j)));
  const gone = before.items.filter(i => !now.items?.some(j => akin(i, j)));
  if (added.length && gone.length) return say('增加了“{0}”，减少了“{1}”', added.join('”“'), gone.join('”“'));
  if (added.length) return say('增加了“{0}”', added.join('”“'));
  return gone.length ? say('减少了“{0}”', gone.join('”“')) : say('各项相同，只有数词不同');
};

/** A local name that one file writes once and otherwise has several times with a character of the same sound; 一园一策 and 一院一策 are two. */
function* slips(
  workspace: WorkspaceSnapshot,
  file: IndexedFile,
  key: string,
  near: (key: string) => readonly Slogan[],
): Iterable<Finding> {
  const [only, second] = ownMentions(workspace, key);
  if (!only || second || only.file !== file.file || key.length < 4 || only.slogan.items || /^一.一.$/.test(key)) return;
  for (const { name, key: other, known } of near(key)) {
    if (known || other === key || other.length !== key.length || differing(key, other) !== 1 || !soundAlike(key, other))
      continue;
    const usual = ownMentions(workspace, other);
    const [model] = usual;
    if (!model || usual.length < 2) continue;
    yield {
      rule: 'slogan/drift',
      severity: 'warning',
      ...place(only.file, only.slogan.span),
      message: say('“{0}”疑为“{1}”之误', only.slogan.name, name),
      why: say('后者用了 {0} 次，前者只此一处，两者读音相同或相近', usual.length),
      advice: say('请核对本地提法的写法'),
      related: [{ ...place(model.file, model.slogan.span), note: say('另一写法') }],
      fixes: [
        {
          title: say('改为“{0}”', name),
          safe: false,
          edits: [{ ...place(only.file, only.slogan.span), newText: only.slogan.quoted ? `“${name}”` : name }],
        },
      ],
      group: `drift|${only.file}#${only.slogan.span.start}`,
      data: { name: only.slogan.name, usual: name },
    };
    return;
  }
}

/** The first slogan of each key that is as long as a given one and differs from it in one character, in the order of the text: looked up by what is left without that character. */
const slogansNear = ({ reports }: IndexedFile): ((key: string) => readonly Slogan[]) => {
  const open = new Map<string, { readonly slogan: Slogan; readonly at: number }[]>();
  const seen = new Set<string>();
  for (const [at, slogan] of reports.flatMap(r => r.slogans).entries()) {
    if (slogan.known || seen.has(slogan.key)) continue;
    seen.add(slogan.key);
    for (const pattern of patternsOf(slogan.key)) {
      const there = open.get(pattern);
      if (!there) open.set(pattern, [{ slogan, at }]);
      else if (there.length < MANY) there.push({ slogan, at });
    }
  }
  return key =>
    [...new Set(patternsOf(key).flatMap(p => open.get(p) ?? []))].sort((a, b) => a.at - b.at).map(n => n.slogan);
};

/** Names of which so many differ in one place only (三大…战) are a series. */
const MANY = 60;

const patternsOf = (key: string): string[] =>
  [...key].map((_, i, all) => [...all.slice(0, i), '?', ...all.slice(i + 1)].join(''));

const differing = (a: string, b: string): number => [...a].filter((c, i) => c !== b.charAt(i)).length;
