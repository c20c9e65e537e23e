import { type Partition, partitionOfRegion } from './partition';

/** A region that Amazon MWAA is offered in; `place` is where its data centres stand, in plain English. */
export interface Region {
  readonly code: string;
  readonly partition: Partition;
  readonly place: string;
}

/**
 * The regions every AWS account has from its first day. AWS enables by default what it launched before
 * 20 March 2019 and asks for an opt-in for everything later.
 *
 * @see https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
const ENABLED_BY_DEFAULT = [
  ['us-east-1', 'Northern Virginia'],
  ['us-east-2', 'Ohio'],
  ['us-west-1', 'Northern California'],
  ['us-west-2', 'Oregon'],
  ['ca-central-1', 'Central Canada'],
  ['sa-east-1', 'São Paulo'],
  ['eu-central-1', 'Frankfurt'],
  ['eu-north-1', 'Stockholm'],
  ['eu-west-1', 'Ireland'],
  ['eu-west-2', 'London'],
  ['eu-west-3', 'Paris'],
  ['ap-northeast-1', 'Tokyo'],
  ['ap-northeast-2', 'Seoul'],
  ['ap-northeast-3', 'Osaka'],
  ['ap-south-1', 'Mumbai'],
  ['ap-southeast-1', 'Singapore'],
  ['ap-southeast-2', 'Sydney'],
] as const;

const OPT_IN = [
  ['ca-west-1', 'Calgary'],
  ['eu-central-2', 'Zurich'],
  ['eu-south-1', 'Milan'],
  ['eu-south-2', 'Spain'],
  ['ap-east-1', 'Hong Kong'],
  ['ap-south-2', 'Hyderabad'],
  ['ap-southeast-3', 'Jakarta'],
  ['ap-southeast-4', 'Melbourne'],
  ['ap-southeast-5', 'Malaysia'],
  ['ap-southeast-7', 'Thailand'],
  ['af-south-1', 'Cape Town'],
  ['il-central-1', 'Tel Aviv'],
  ['me-central-1', 'United Arab Emirates'],
  ['me-south-1', 'Bahrain'],
] as const;

const CHINA = [
  ['cn-north-1', 'Beijing'],
  ['cn-northwest-1', 'Ningxia'],
] as const;

/**
 * All regions of Amazon MWAA: 31 commercial ones and 2 in China.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/mwaa.html
 */
export const REGIONS: readonly Region[] = [...ENABLED_BY_DEFAULT, ...OPT_IN, ...CHINA].map(
  ([code, place]) => ({ code, place, partition: partitionOfRegion(code) }),
);

/**
 * The regions selected until the user chooses. An opt-in region is left out, because in an account that
 * has not enabled it every call fails with a credential error, and so is China, because credentials of
 * one partition are void in the other: both would only add alarming lines to the first listing.
 */
export const DEFAULT_REGIONS: readonly string[] = ENABLED_BY_DEFAULT.map(([code]) => code);

const KNOWN_CODES: ReadonlySet<string> = new Set(REGIONS.map(({ code }) => code));

/** Whether the text is the code of a region in {@link REGIONS}. */
export function isRegion(text: string): boolean {
  return KNOWN_CODES.has(text);
}

/**
 * Whether the text is written like a region code of a supported partition, known or not: AWS opens MWAA
 * in new regions faster than extensions are updated. It is safe as a label of a host name, and codes of
 * GovCloud and the isolated partitions (four parts, such as `us-gov-west-1`) do not pass.
 */
export function isWrittenLikeRegion(text: string): boolean {
  return /^[a-z]{2}-[a-z]{2,15}-[1-9]\d?$/.test(text);
}

/**
 * Refuses a text that must not become part of a host name.
 *
 * @throws RangeError naming the text, when it is not written like a region code
 */
export function requireRegion(text: string): string {
  if (isWrittenLikeRegion(text)) return text;
  throw new RangeError(`Not a region code: "${text}". Give one such as "eu-west-1".`);
}
