/**
 * What the shells ask of the machine. Declared here, implemented in `host`, so that a shell can be tested with failing
 * disks and run where there is no Node. `core` knows none of it.
 */

import type { OfficeText } from './core/text';

/** How a file writes its characters; what is written back keeps it. `docx` is never written back. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'docx';

/** Enough to tell whether a file on disk is still the one that was read. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since the epoch, as the file system gives them. */
  readonly modified: number;
  /** Of the bytes; equal digests are equal files. */
  readonly digest: string;
}

/** A file that was read whole. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
  /** Of a Word document: what its lines are. */
  readonly office?: OfficeText | undefined;
  readonly encoding: Encoding;
  readonly stamp: FileStamp;
}

/** A file as it is on disk. */
export interface RawFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly stamp: FileStamp;
}

/** A path that could not be read, with a reason that a drafter understands. */
export interface UnreadableFile {
  readonly file: string;
  readonly reason: string;
  /** Nothing stands there at all. */
  readonly missing: boolean;
}

export interface ReadLimits {
  /** In bytes, looked at before anything is read, and again while it is read. */
  readonly bytes: number;
  /** In milliseconds. */
  readonly time: number;
  /** The real path must lie in this folder: for what an untrusted file names. */
  readonly inside?: string;
}

/** The one way to a file's text. Only regular files are read; everything else is refused with a reason, and nothing throws. */
export interface Files {
  /** `.docx` gives its text; its unpacked size is bounded before anything is unpacked. */
  readonly readReport: (path: string) => Promise<TextFile | UnreadableFile>;
  /** The bytes of an office document or a workbook, whole. */
  readonly readRaw: (path: string) => Promise<RawFile | UnreadableFile>;
  /** A configuration, a glossary, a baseline: UTF-8 with or without a byte order mark, refused in another encoding. */
  readonly readJson: (path: string, limits?: Partial<ReadLimits>) => Promise<TextFile | UnreadableFile>;
  /** Of the file as it is now; undefined where it cannot be read. */
  readonly stampOf: (path: string) => Promise<FileStamp | undefined>;
}

/** Why nothing was written: the old file, if there was one, is whole. */
export interface WriteRefusal {
  readonly reason: string;
}

/** The one way to write a file: beside it, flushed, then renamed; never onto what is being read. */
export interface Outputs {
  /** `inputs`: paths that must not be overwritten, whatever links lead to them. */
  readonly write: (
    path: string,
    data: string | Uint8Array,
    inputs: readonly string[],
  ) => Promise<WriteRefusal | undefined>;
}
