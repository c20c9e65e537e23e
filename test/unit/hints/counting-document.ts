/** Counts the selector reads of a document. */
export function countSelectorReads(document: Document): { readonly reads: () => number } {
  let reads = 0;
  for (const name of ['querySelector', 'querySelectorAll'] as const) {
    const original = document[name].bind(document) as (selector: string) => never;
    Object.defineProperty(document, name, {
      value: (selector: string) => {
        reads += 1;
        return original(selector);
      },
    });
  }
  return { reads: () => reads };
}
