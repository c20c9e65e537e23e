/** One setting of a section. Its name is in lower case, as the AWS CLI reads it. */
export interface ConfigSetting {
  readonly value: string;
  /** From 1. */
  readonly line: number;
  /** The indented settings beneath a name without a value, such as those of `s3 =`. */
  readonly nested: ReadonlyMap<string, string> | null;
}

/** What stands beneath one header. Several sections of a file may have the same header. */
export interface ConfigSection {
  /** What is between the brackets, as it is written. */
  readonly header: string;
  readonly line: number;
  readonly settings: ReadonlyMap<string, ConfigSetting>;
}

/** Why a line is left out. */
export type LineFault =
  /** Neither a header, a setting nor a comment. */
  | 'line-unreadable'
  /** A header without its closing bracket, or without a name. */
  | 'header-malformed'
  /** A setting before the first header. */
  | 'setting-outside';

export interface FaultyLine {
  readonly line: number;
  readonly reason: LineFault;
}

/** The text of one file, read line by line. */
export interface ConfigText {
  readonly sections: readonly ConfigSection[];
  /** The lines that are left out, in order. */
  readonly faults: readonly FaultyLine[];
}
