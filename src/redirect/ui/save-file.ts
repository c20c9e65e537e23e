import type { ProxyFile } from '../socks-proxy';

/** Hands a file to the user's downloads, as a link with `download` does: that needs no permission. */
export function saveFile({ name, mediaType, text }: ProxyFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content by the end of the click.
  URL.revokeObjectURL(url);
}
