const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The text of the first element of this name, for the flat answers of STS; null where there is none.
 * A service worker has no `DOMParser`.
 */
export function readXmlText(xml: string, element: string): string | null {
  const start = xml.indexOf(`<${element}>`);
  if (start < 0) return null;
  const from = start + element.length + 2;
  const end = xml.indexOf(`</${element}>`, from);
  if (end < 0) return null;
  return xml.slice(from, end).replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
