/** An equation in one line, as it would be typed: a/b, x^2, √(x). */
import { childOf, childrenOf, valueOf, type Element } from '../xml';

export const linearMath = (element: Element): string => {
  const part = (name: string): string => of(childOf(element, name));
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return element.text;
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`;
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`;
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`;
    case 'm:rad': {
      const degree = part('m:deg');
      return `${degree === '' || degree === '2' ? '' : degree}√${grouped(part('m:e'))}`;
    }
    case 'm:d': {
      const properties = childOf(element, 'm:dPr');
      const sign = (name: string, usual: string): string => childOf(properties, name)?.attributes['m:val'] ?? usual;
      return `${sign('m:begChr', '(')}${childrenOf(element, 'm:e').map(of).join(sign('m:sepChr', '|'))}${sign('m:endChr', ')')}`;
    }
    case 'm:nary':
      return `${childOf(childOf(element, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫'}${part('m:sub') && `_${grouped(part('m:sub'))}`}${part('m:sup') && `^${grouped(part('m:sup'))}`}${part('m:e')}`;
    case 'w:del':
    case 'w:moveFrom':
      return '';
    default:
      return element.name.endsWith('Pr') && valueOf(element) === undefined ? '' : of(element);
  }
};

const of = (element: Element | undefined): string => (element?.children ?? []).map(linearMath).join('');

/** A number or a name stands alone; what has signs in it needs brackets. */
const grouped = (text: string): string => (/^[\p{L}\p{N}.,%]*$/u.test(text) ? text : `(${text})`);
