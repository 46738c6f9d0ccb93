/** How every figure of the workspace stands after the checks: contradicted, proved or alone. */
import type { CheckReport } from '../../checks';
import { placeId, type Place } from '../../index';

export type Standing = 'error' | 'warning' | 'proved' | 'single';

/** What the checks say of each file, by its name. */
export type Reports = ReadonlyMap<string, CheckReport>;

export const standings = (reports: Reports): ((place: Place) => Standing) => {
  const known = new Map<string, Standing>();
  for (const { links } of reports.values())
    for (const l of links) for (const m of l.members) known.set(placeId(m), 'proved');
  for (const { findings } of reports.values())
    for (const f of findings) {
      if (!f.rule.startsWith('figure/') || f.severity === 'info' || f.severity === 'hint') continue;
      for (const p of [f, ...f.related]) if (known.get(placeId(p)) !== 'error') known.set(placeId(p), f.severity);
    }
  return place => known.get(placeId(place)) ?? 'single';
};

const ORDER: readonly Standing[] = ['error', 'warning', 'proved', 'single'];

/** The most telling of several: a contradiction before a proof before nothing. */
export const worst = (all: readonly Standing[]): Standing => ORDER.find(s => all.includes(s)) ?? 'single';
