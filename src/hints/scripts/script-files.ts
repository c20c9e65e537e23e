/** The script that reads failing pages: it runs on every page of managed hosts, and is silent on healthy ones. */
export const READER = { id: 'page-reader', file: 'content/reader.js' } as const;

/** The script that explains: it is run where the reader, or a request, told of something that may be a problem. */
export const EXPLAINER_FILE = 'content/explainer.js';
