/** What a parsed file is made of. Plain data: no parsing here, and nothing that points back to an index. */
import type { Span } from '../base';
import type { DocumentKind } from '../config';
import type { SourceText, TextView } from '../text';
import type { Table } from './table/types';

/** One file: the reports in it, one after another. */
export interface DocTree {
  readonly source: SourceText;
  /** ⟨…⟩, still to be filled in. */
  readonly placeholders: readonly Span[];
  /** Never empty for a text that is not blank; in order, not overlapping. */
  readonly documents: readonly ReportDocument[];
}

export interface ReportDocument {
  /** 0-based place in its file. */
  readonly index: number;
  readonly span: Span;
  readonly front: FrontMatter;
  readonly frame: ReportFrame;
  /** Everything with text in it, in order; torn paragraphs are closed up. */
  readonly paragraphs: readonly Paragraph[];
  /** Top-level nodes of the outline tree. */
  readonly headings: readonly HeadingNode[];
  readonly joins: readonly Join[];
  /** Code, comments and the like inside the report's span: not prose, and never changed unasked. */
  readonly literals: readonly Span[];
  /** In text order; their rows stand among the paragraphs with kind `table`, their captions with kind `note`. */
  readonly tables: readonly Table[];
}

/** A piece of front matter and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

export interface CalendarDate {
  readonly year: number;
  /** 1–12; null where the text gives only a year. */
  readonly month: number | null;
  readonly day: number | null;
}

export interface FrontMatter {
  readonly title: Located<string> | null;
  /** The whole line; `name` and `office` are its parts: 市委书记 尹某 → office 市委书记. */
  readonly byline: (Located<string> & { readonly name: string | null; readonly office: string | null }) | null;
  readonly date: Located<CalendarDate> | null;
  /** The meeting at which it was given, without 在 and 上. */
  readonly occasion: Located<string> | null;
  readonly salutation: Located<string> | null;
  /** The plain value of `frame.region`. */
  readonly region: string | null;
  /** The year from which it is told: that of the speech, else the one after what it reports on where its kind is told so. */
  readonly year: number | null;
  /** The date that a person has given this report; it goes before the one that the report says. */
  readonly hintedDate: CalendarDate | null;
}

/** Where a value of the frame was read: said by a person, in the title, in the lines around it, in the text, in the file's or a folder's name, in a report printed together with it. */
export type FrameSource = 'set' | 'title' | 'head' | 'text' | 'workspace' | 'file' | 'folder' | 'together';

export interface FrameReading<T> {
  readonly value: T;
  readonly from: FrameSource;
  /** The words that it was read from. */
  readonly words: string;
}

/** Two places of a report give its year differently; `taken` is the one that is used. */
export interface YearDispute {
  readonly what: 'speechYear' | 'dataYear';
  readonly taken: FrameReading<number>;
  readonly other: FrameReading<number>;
}

/** What kind of document it is, whose, from when and about when; decided once. Null where nothing sure tells. */
export interface ReportFrame {
  readonly kind: FrameReading<DocumentKind>;
  /** Whose report it is, with its administrative suffix: `云岭县`. */
  readonly region: FrameReading<string> | null;
  /** The year in which it speaks. */
  readonly speechYear: FrameReading<number> | null;
  /** The year that its figures report on. */
  readonly dataYear: FrameReading<number> | null;
  /** Two reports of one place are compared. The region's name; without one a name that no other report has. */
  readonly place: string;
  readonly disputes: readonly YearDispute[];
}

/** What a paragraph is for. Only `text` and `heading` carry the report's own statements. */
export type ParagraphKind =
  'title' | 'byline' | 'date' | 'occasion' | 'salutation' | 'text' | 'heading' | 'table' | 'furniture' | 'note';

export interface Paragraph {
  /** 0-based place in its document. */
  readonly index: number;
  readonly kind: ParagraphKind;
  readonly span: Span;
  /** Outline level that its document gives it by a style, from 1. */
  readonly heading?: number | undefined;
  /** 0-based source lines of its pieces, in order (more than one where it was torn or hard-wrapped). */
  readonly lines: readonly number[];
  readonly view: TextView;
}

/** Two halves of one paragraph, torn by a page or column break. */
export interface Join {
  /** 0-based lines of the halves: one and the same where all of a report stands in one line. */
  readonly before: number;
  readonly after: number;
  /** From the last character of the upper half to the first of the lower; holds the break and what print has put there. */
  readonly gap: Span;
  /** The halves, without blanks at their ends. */
  readonly upper: Span;
  readonly lower: Span;
}

export type HeadingStyle = 'heading' | 'inline' | 'lead';

/** What kind of series a marker belongs to; the same family at different depths is still one family. */
export type MarkerFamily =
  | 'chinese' // 一、
  | 'bracketed-chinese' // （一）
  | 'arabic' // 1. 1、
  | 'bracketed-arabic' // （1）
  | 'circled' // ①
  | 'part' // 第一部分 第一章 第一节 第一条
  | 'is' // 一是
  | 'must' // 一要
  | 'ordinal' // 第一，
  | 'adverb' // 首先，其次，再次，最后，
  | 'its' // 其一，
  | 'decimal' // 1 1.1 1.1.1
  | 'labelled' // 做法一： 专栏1
  | 'annex' // 附件1
  | 'markdown'; // # ## ###

export interface HeadingNode {
  /** As written; null for a lead. */
  readonly marker: string | null;
  /** Where it stands; holds blanks and breaks that print put into it. */
  readonly markerSpan: Span | null;
  readonly family: MarkerFamily | null;
  /** The number the marker carries, from 1; null for leads and for 最后. */
  readonly ordinal: number | null;
  /** 1 = top. */
  readonly level: number;
  readonly style: HeadingStyle;
  /** Text after the marker, clean view text, without the mark that ends it. */
  readonly title: string;
  /** From the marker to the end of everything under it. */
  readonly span: Span;
  /** Marker and title. */
  readonly selection: Span;
  /** The paragraph that opens with it or holds it. */
  readonly paragraph: number;
  readonly children: readonly HeadingNode[];
}

/** Depth first, parents before children. */
export const flattenHeadings = (nodes: readonly HeadingNode[]): HeadingNode[] =>
  nodes.flatMap(node => [node, ...flattenHeadings(node.children)]);

/** The headings above an offset, outermost first. */
export const headingPath = (nodes: readonly HeadingNode[], offset: number): HeadingNode[] => {
  const path: HeadingNode[] = [];
  for (let level = nodes; level.length;) {
    let [lo, hi] = [0, level.length];
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if ((level[mid]?.span.start ?? 0) <= offset) lo = mid + 1;
      else hi = mid;
    }
    const node = level[lo - 1];
    if (!node || offset >= node.span.end) break;
    path.push(node);
    level = node.children;
  }
  return path;
};
