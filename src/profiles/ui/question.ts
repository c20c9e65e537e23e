import type { Profile } from '../profile';

/** What a question about the credentials of a profile is shown with, in the popup and on the full pages. */
export interface QuestionProps {
  /** The profile that lacks something only the user can give. */
  readonly profile: Profile;
  /** Where the AWS API is asked, if it has to be. */
  readonly region: string;
  /** The answer is kept: whoever showed the question goes on with what was asked for. */
  readonly onAnswered: () => void;
}
