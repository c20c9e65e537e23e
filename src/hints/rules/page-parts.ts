import type { Evidence } from '../evidence';
import type { FailingPagePart } from '../page-selectors';

/** The text of a part of a failing page; empty where the page lacks it. */
export function partText({ page }: Evidence, part: FailingPagePart): string {
  return page?.parts?.[part] ?? '';
}

/** The title of a failing page; null where no page was read, which is not the same as a page without a title. */
export function titleOf({ page }: Evidence): string | null {
  return page?.parts == null ? null : page.title;
}

/** The whole text of a failing page, without the blanks around it. */
export function bodyTextOf({ page }: Evidence): string {
  return page?.bodyText.trim() ?? '';
}
