/** What is left of a tree when the user looks for words: the nodes that hold them all, what is under them, and the way there. */
import { say } from '../../base';
import type { ViewMark, ViewNode } from './types';

export const filterNodes = (nodes: readonly ViewNode[], query: string): readonly ViewNode[] => {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length ? nodes.flatMap(n => kept(n, words)) : nodes;
};

/** A word may stand in a node or above it: `收入 2025年` finds the year under the indicator. */
const kept = (node: ViewNode, words: readonly string[]): readonly ViewNode[] => {
  const text =
    `${node.label} ${node.detail} ${markName(node.mark)} ${isLoud(node.mark) ? say('冲突') : ''}`.toLowerCase();
  const left = words.filter(w => !text.includes(w));
  if (!left.length) return [node];
  const children = node.children.flatMap(c => kept(c, left));
  return children.length ? [{ ...node, children, unfolded: true }] : [];
};

const isLoud = (mark: ViewMark): boolean => mark === 'error' || mark === 'warning';

export const markName = (mark: ViewMark): string => {
  switch (mark) {
    case 'error':
      return say('错误');
    case 'warning':
      return say('警告');
    case 'info':
      return say('提示');
    case 'hint':
      return say('建议');
    case 'proved':
      return say('已核对');
    case 'single':
      return say('尚无旁证');
    case 'met':
      return say('已达到');
    case 'missed':
      return say('未达到');
    case 'open':
      return say('未见结果');
    case 'incomplete':
      return say('未见展开');
    case 'none':
      return '';
  }
};
