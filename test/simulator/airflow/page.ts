import { readFileSync } from 'node:fs';
import { escapeHtml, scriptLiteral } from '../answers';

export interface PageOrder {
  title: string;
  /** HTML */
  main: string;
  /** HTML of the bar's right end */
  aside?: string;
  head?: string;
  /** JavaScript for the end of the body; `browserScript` reads one from a file. */
  script?: string;
  /** Data for the script, found in the element `#settings`. */
  settings?: unknown;
}

/**
 * The text of a `.browser.js` file. Page scripts are files of their own, since a function's `toString()` is what the
 * TypeScript loader made of it, which need not run elsewhere.
 */
export function browserScript(name: string, importerUrl: string): string {
  return readFileSync(new URL(`./${name}.browser.js`, importerUrl), 'utf8');
}

/** A page in the plain look of the simulator's own web servers. */
export function renderPage({ title, main, aside = '', head = '', script = '', settings }: PageOrder): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${head}
<style>${styles}</style>
</head>
<body>
<header class="top"><nav class="navbar navbar-fixed-top">
<a class="navbar-brand" href="/"><svg class="brand-logo" viewBox="0 0 16 16" width="20" height="20" aria-hidden="true"><circle cx="8" cy="8" r="7"/></svg> Simulated Airflow</a>
${aside}
</nav></header>
<div id="main_content"><main>
${main}
</main></div>
${settings === undefined ? '' : `<script type="application/json" id="settings">${scriptLiteral(settings)}</script>`}
${script && `<script>{${script}}</script>`}
</body>
</html>
`;
}

const styles = `
:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e8ecf2); --soft: light-dark(#5b6675, #9aa5b5);
  --paper: light-dark(#f4f6f9, #12161c); --card: light-dark(#fff, #1b212a); --line: light-dark(#dfe4eb, #2c3541);
  --brand: light-dark(#0f6b6b, #3fb8b0); }
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
header.top { background: var(--card); border-bottom: 1px solid var(--line) }
nav { display: flex; gap: 1.25rem; align-items: center; padding: .75rem 1.5rem }
nav a { color: inherit; text-decoration: none }
.navbar-brand { display: flex; gap: .5rem; align-items: center; font-weight: 600; margin-right: auto }
.brand-logo { fill: var(--brand) }
main { max-width: 64rem; margin: 2rem auto; padding: 0 1.5rem }
h1 { font-size: 1.4rem; margin: 0 0 1rem }
a { color: var(--brand) }
.who { color: var(--soft) }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: 8px }
th, td { text-align: left; padding: .6rem 1rem; border-top: 1px solid var(--line) }
thead th { border: 0; color: var(--soft); font-weight: 500 }
.button { display: inline-block; padding: .6rem 1rem; border-radius: 8px; background: var(--brand); color: var(--card); text-decoration: none }
code { font: 13px ui-monospace, monospace }
`;
