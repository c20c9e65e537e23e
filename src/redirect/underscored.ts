/** A code as it stands in the key of an interface string: `user-info` becomes `user_info`. */
export type Underscored<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}_${Underscored<Tail>}`
  : Text;

export function underscored<Text extends string>(code: Text): Underscored<Text> {
  const text: string = code.replaceAll('-', '_');
  return text as Underscored<Text>;
}
