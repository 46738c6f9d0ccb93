/**
 * Agreed figures of a workbook. Each cell becomes a statement as a report would write it (2025年，一般公共预算收入33.8亿元) and is read by
 * the reader of reports, so that a cell and a sentence have one key where they speak of one quantity. A sheet that does not say whose,
 * when or in which unit is passed over with the reason.
 */
import { say } from '../base';
import { fullName, placesNamed } from '../lexicon';
import type { Sheet, SheetCell, SheetRow, Workbook } from '../text';
import { gridOf, type Grid } from './grid';
import type { AgreedFigure, Ledger, ReadStatements, SheetReading } from './types';

export interface LedgerContext {
  /** The places that the workspace's documents are of. */
  readonly regions: ReadonlySet<string>;
  /** Reads statements, one a line, as a document of this place. */
  readonly read: ReadStatements;
}

export const readWorkbook = (file: string, workbook: Workbook, context: LedgerContext): Ledger => {
  const sheets = workbook.sheets.map(sheet => readSheet(file, sheet, context));
  return { file, sheets: sheets.map(s => s.reading), figures: sheets.flatMap(s => s.figures) };
};

interface Statement {
  readonly cell: SheetCell;
  readonly region: string;
  readonly text: string;
}

const readSheet = (
  file: string,
  sheet: Sheet,
  context: LedgerContext,
): { readonly reading: SheetReading; readonly figures: readonly AgreedFigure[] } => {
  const refused = (reason: string): { reading: SheetReading; figures: AgreedFigure[] } => ({
    reading: { file, sheet: sheet.name, understood: false, reason, indicators: 0, periods: [], unit: null },
    figures: [],
  });
  if (isOwnLedger(sheet)) return refused(say('是稿鉴导出的台账，不作为依据'));
  const grid = gridOf(sheet);
  if (!grid) return refused(say('没有读出表头和数字'));
  const about = aboutOf(file, grid, context.regions);
  const told = {
    indicators: new Set<string>(),
    periods: new Set<string>(),
    units: new Set<string>(),
    without: new Set<Missing>(),
  };
  const statements: Statement[] = [];
  for (const row of grid.rows)
    for (const cell of grid.valuesOf(row)) {
      const made = statementOf(grid, row, cell, about, context.regions);
      if (typeof made === 'string') told.without.add(made);
      else {
        told.indicators.add(made.indicator);
        told.periods.add(codeOf(made.period));
        if (made.unit) told.units.add(made.unit);
        if (made.region !== null) statements.push({ cell, region: made.region, text: made.text });
      }
    }
  if (!told.indicators.size) return refused(WITHOUT[[...told.without][0] ?? 'indicator']());
  const figures = [...new Set(statements.map(s => s.region))].flatMap(region =>
    agreed(
      file,
      sheet,
      statements.filter(s => s.region === region),
      region,
      context.read,
    ),
  );
  return {
    reading: {
      file,
      sheet: sheet.name,
      understood: true,
      reason: null,
      indicators: told.indicators.size,
      periods: [...told.periods].sort(),
      unit: told.units.size === 1 ? ([...told.units][0] ?? null) : grid.unit,
    },
    figures,
  };
};

type Missing = 'period' | 'unit' | 'place' | 'indicator';
const WITHOUT: Readonly<Record<Missing, () => string>> = {
  period: () => say('没有写明是哪一年（或哪一期）的数'),
  unit: () => say('没有写明单位'),
  place: () => say('没有写明是哪个地方的数'),
  indicator: () => say('没有读出指标名称'),
};

/** As `figures --format xlsx` and `csv` write them. */
const isOwnLedger = (sheet: Sheet): boolean => {
  const head = sheet.rows[0]?.cells.map(c => c.text) ?? [];
  return head[0] === '文件' && head.includes('原文') && head.includes('指标');
};

/** As the contract writes periods, for years and months; others as they stand. */
const codeOf = (period: string): string => {
  const m = /^(\d{4})年?(?:(?:(1?\d)[—\-–－至~～])?(1?\d)月份?)?$/.exec(period);
  if (!m) return period;
  const [, year = '', from, to] = m;
  const month = (n: string): string => `${year}-${n.padStart(2, '0')}`;
  return to === undefined ? year : from === undefined ? month(to) : `${month(from)}/${month(to)}`;
};

interface About {
  readonly period: string | null;
  /** Null where the sheet does not say whose it is, and the workspace writes about several places. */
  readonly place: string | null;
}

const PERIOD =
  /(?:19|20)\d{2}年?(?:(?:1?\d[—\-–－至~～])?1?\d月(?:份|末|底)?|(?:[一二三四]季度|第[一二三四]季度|上半年|前三季度)|(?:末|底))?/;

const aboutOf = (file: string, grid: Grid, regions: ReadonlySet<string>): About => {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const words = [grid.title, ...grid.labelHeads, name].join(' ').replace(/[\s\u3000]+/g, ' ');
  // A yearbook is called by the year in which it appears.
  const dated = [grid.title, ...grid.labelHeads, name].filter(w => !/年鉴|yearbook/i.test(w)).join(' ');
  const named =
    [...regions].find(r => words.includes(r)) ??
    placeIn(words) ??
    [grid.title, name].flatMap(w => OPENING.exec(w.trim())?.[1] ?? [])[0];
  const only = regions.size === 1 ? ([...regions][0] ?? null) : null;
  return { period: PERIOD.exec(dated)?.[0] ?? null, place: named ?? only };
};

/** A title that begins with the name of a place, be it in the gazetteer or not. */
const OPENING =
  /^(?:(?:19|20)\d{2}年度?)?(?![各全本我])([\u4e00-\u9fff]{1,8}?(?:自治[州县旗区]|[省市县区旗州盟]))(?=(?:19|20)\d{2}|主要|国民|经济|财政|地方|政府|一般|统计|各|本级|$)/;

/** A full name of the gazetteer. */
const placeIn = (words: string): string | null => {
  for (const m of words.matchAll(/[\u4e00-\u9fff]{1,10}?(?:自治[区州县旗]|省|市|县|区|旗|盟)/g))
    for (let from = 0; from < m[0].length - 1; from++) {
      const name = m[0].slice(from);
      if (name.length > 1 && placesNamed(name).length) return name;
    }
  return null;
};

interface Made {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string;
  /** Null where nobody writes about this place. */
  readonly region: string | null;
  readonly text: string;
}

const statementOf = (
  grid: Grid,
  row: SheetRow,
  cell: SheetCell,
  about: About,
  regions: ReadonlySet<string>,
): Made | Missing => {
  const labels = grid.labelsOf(row);
  const words = [...labels, ...grid.headsOf(cell.column)];
  const listsPlaces = grid.labelHeads.some(h =>
    /^(?:地区|区域|区划|行政区划|城市|县区|县市区?|市县|市州|单位名称|地区名称)$/.test(h),
  );
  let unit = grid.unitOf(row) ?? '';
  let period: string | null = null;
  let place: string | null = null;
  let isGrowth = false;
  const parts: string[] = [];
  for (const [i, word] of words.entries()) {
    let rest = word;
    const bracketed = /[（(]([^（）()]{1,12})[）)]$/.exec(rest);
    if (bracketed && UNIT.test(bracketed[1] ?? '')) {
      unit = bracketed[1] ?? '';
      rest = rest.slice(0, bracketed.index);
    }
    const when = PERIOD.exec(rest)?.[0];
    if (when && (/年/.test(when) || when === rest)) {
      period = when;
      rest = rest.replace(when, '').replace(/^[度的]/, '');
    } else if (/^(?:上年|去年|上年同期)/.test(rest)) {
      const year = Number(/\d{4}/.exec(about.period ?? '')?.[0]);
      if (!year) return 'period';
      period = `${year - 1}年`;
      rest = rest.replace(/^(?:上年|去年)(?:同期)?/, '');
    } else rest = rest.replace(/^(?:本年|本期|今年)/, '');
    if (i < labels.length && (listsPlaces || isPlace(rest, regions))) {
      place = regionOf(rest, about.place, regions);
      continue;
    }
    if (STOP.test(rest)) return 'indicator';
    if (GROWTH.test(rest)) {
      isGrowth = true;
      rest = rest.replace(GROWTH, '');
    }
    rest = rest
      .replace(LEVEL, '')
      .replace(LEAD, '')
      .replace(/[（(][^（）()]*[）)]/g, '');
    if (rest) parts.push(rest);
  }
  const indicator = parts.reduce(joined, '');
  if (indicator.length < 2 || !/[\u4e00-\u9fff]{2}/.test(indicator)) return 'indicator';
  const when = period ?? about.period;
  if (when === null) return 'period';
  if (place === null && listsPlaces) return 'place';
  const whose = place ?? about.place;
  if (whose === null) return 'place';
  const own = cell.isPercent ? '%' : unit || (isGrowth ? '%' : (grid.unit ?? ''));
  if (isGrowth && own !== '%' && own !== '％') return isGrowth && unit === '' ? made('%') : 'unit';
  if (!UNIT.test(own)) return 'unit';
  return made(own);

  function made(by: string): Made {
    const isBelow = (cell.number ?? '').startsWith('-');
    const number = (cell.number ?? '').replace(/^-/, '');
    const year = /^\d{4}$/.test(when ?? '') ? `${when}年` : (when ?? '');
    const verb = isGrowth ? (isBelow ? '下降' : '增长') : isBelow ? '-' : '';
    return {
      indicator,
      period: year,
      unit: by,
      region: regions.has(whose ?? '') ? whose : null,
      text: `${year}，${indicator}${verb}${number}${by}。`,
    };
  }
};

const UNIT =
  /^(?:[十百千万亿]{0,3}(?:元|美元|人|人次|户|家|个|件|吨|公斤|千克|亩|公顷|平方米|平方公里|平方千米|立方米|千瓦时|千瓦|度|台|辆|所|张|公里|千米|升|头|只|项)(?:\/[\u4e00-\u9fff]{1,4})?|[%％‰]|个?百分点)$/;
/** Not the outcome of a year, or no statement that a report would make so. */
const STOP =
  /(?:目标|计划|预期|预算数|(?:年初|调整|代编)预算|预算安排|占比|比重|构成|增减|位次|排名|权重|得分|完成率|序时)/;
const GROWTH =
  /(?:同比|比上年(?:同期)?|较上年(?:同期)?)?(?:名义|实际|可比)?(?:增长率?|增速|增幅|[±＋+]?[%％])$|^(?:同比|比上年(?:同期)?|较上年(?:同期)?)$/;
const LEVEL =
  /^(?:总量|绝对值|绝对量|绝对额|数值|实绩|实际|完成(?:数|额|值|情况)?|累计|全年|数额|金额|总额|指标值|决算数?|执行数?|合计|（决算数）|年)$/;
const LEAD =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|其中[：:]?|[#＃]|[—\-]+)/;

/** 债务限额 above 一般债务 is 一般债务限额; 税收收入 under a head that says nothing of its own stays what it is. */
const joined = (outer: string, inner: string): string => {
  if (!outer || inner.includes(outer)) return inner;
  for (let n = Math.min(outer.length, inner.length); n > 0; n--)
    if (inner.endsWith(outer.slice(0, n))) return inner + outer.slice(n);
  return outer.includes(inner) ? outer : `${outer}${inner}`;
};

const isPlace = (word: string, regions: ReadonlySet<string>): boolean =>
  regions.has(word) || /^全[省市县区州旗]$/.test(word) || (word.length > 1 && placesNamed(word).length > 0);

/** The region itself, also by its short name; 全市 and a total are the place of the sheet. Null for what cannot be told. */
const regionOf = (word: string, own: string | null, regions: ReadonlySet<string>): string | null => {
  if (regions.has(word)) return word;
  if (/^(?:全[省市县区州旗]|合计|总计|全[省市县区州旗]合计)$/.test(word)) return own;
  const full = fullName(word);
  return regions.has(full) ? full : word || null;
};

/** The statements of one place, read as its document. */
const agreed = (
  file: string,
  sheet: Sheet,
  statements: readonly Statement[],
  region: string,
  read: ReadStatements,
): AgreedFigure[] => {
  const { tree, figures } = read(statements.map(s => s.text).join('\n'), region);
  const { lines } = tree.source;
  let at = 0;
  const all: AgreedFigure[] = [];
  for (const figure of [...figures].sort((a, b) => a.span.start - b.span.start)) {
    while (at + 1 < lines.length && (lines[at + 1]?.start ?? Infinity) <= figure.span.start) at++;
    const cell = statements[at]?.cell;
    if (!cell) continue;
    const bare = (cell.number ?? '').replace(/^-/, '');
    if (figure.text.replace(/[,，\s]/g, '').startsWith(bare))
      all.push({ file, cell: `${sheet.name}!${cell.name}`, text: cell.text, figure });
  }
  return all;
};
