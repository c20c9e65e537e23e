import { buildProfileGraph } from '../../../src/aws-config/build-profile-graph';
import type { ProfileGraph } from '../../../src/aws-config/profile-graph';
import type { ProfileReading } from '../../../src/aws-config/profile-reading';
import { readConfigDocument } from '../../../src/aws-config/read-config-document';
import { readProfile } from '../../../src/aws-config/read-profile';
import type { RenderedConfig } from './rendered-config';

/** Files as they are picked together, by name; an empty name is pasted text. */
export function graphOf(files: Readonly<Record<string, string>>): ProfileGraph {
  const documents = Object.entries(files).map(([name, text]) => {
    const read = readConfigDocument(name, text);
    if (read.kind === 'refused') throw new Error(`${name} is refused: ${read.reason}`);
    return read;
  });
  return buildProfileGraph(documents);
}

/** What a profile of the files is read as. */
export function readingOf(files: Readonly<Record<string, string>>, name: string): ProfileReading {
  const graph = graphOf(files);
  const profile = graph.profiles.find((one) => one.name === name);
  if (profile === undefined) throw new Error(`There is no profile ${name}.`);
  return readProfile(profile, graph);
}

/** A key that AWS's documentation gives as its example. */
export const EXAMPLE_KEYS = `aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
`;

/** Every profile with its settings, as plain data. */
export function meaningOf({ profiles }: ProfileGraph): RenderedConfig['profiles'] {
  return Object.fromEntries(
    profiles.map(({ name, settings }) => [
      name,
      Object.fromEntries(
        [...settings].map(([key, { value, nested }]) => [
          key,
          nested === null ? value : Object.fromEntries(nested),
        ]),
      ),
    ]),
  );
}
