/** All rules. A rule knows no other rule; this list is the only place that knows them all. */
import type { Check } from './define';
import { region } from './rules/document/region';
import { year } from './rules/document/year';
import { arithmetic } from './rules/figure/arithmetic';
import { conflict } from './rules/figure/conflict';
import { count } from './rules/figure/count';
import { target } from './rules/figure/target';
import { unit } from './rules/figure/unit';
import { sloganCount } from './rules/slogan/count';
import { sloganDate } from './rules/slogan/date';
import { drift } from './rules/slogan/drift';
import { wording } from './rules/slogan/wording';
import { marker } from './rules/structure/marker';
import { nameDrift } from './rules/name/drift';
import { numbering } from './rules/structure/numbering';
import { tornParagraph } from './rules/structure/torn-paragraph';
import { punctuation } from './rules/typography/punctuation';
import { range } from './rules/typography/range';
import { zero } from './rules/typography/zero';

export const CHECKS: readonly Check[] = [region, year, conflict, arithmetic, count, target, unit, numbering, marker, tornParagraph, wording, sloganCount, drift, sloganDate, nameDrift, punctuation, range, zero];
