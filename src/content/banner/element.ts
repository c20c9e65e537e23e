type Child = Node | string;

/** Makes an element. Texts become text nodes, so that nothing in them is read as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that obeys the user's own presses only: a page may send it others. */
export function button(
  attributes: Readonly<Record<string, string>>,
  label: string,
  onPress: (pressed: HTMLButtonElement) => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', (event) => {
    if (event.isTrusted) onPress(made);
  });
  return made;
}
