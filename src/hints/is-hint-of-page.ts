/** Whether a hint is about the page at this address: a tab can have gone elsewhere without Airlock's notice. */
export function isHintOfPage({ host }: { readonly host: string }, url: string): boolean {
  return URL.canParse(url) && new URL(url).host === host;
}
