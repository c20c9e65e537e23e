/** What the form of a way to add profiles is shown with. */
export interface ProfileFormProps {
  /** The profiles with these ids are kept, and their environments can be looked for. */
  readonly onAdded: (profileIds: string[]) => void;
}
