import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPage } from '../../../../src/hints/collect/read-page';
import { parsePageReport } from '../../../../src/hints/page-report';
import { parseDocument } from '../fixture-document';

const TAGS = ['div', 'p', 'pre', 'h1', 'center', 'hr', 'a href=x', 'div class="alert alert-danger"', 'b'];
const html = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TAGS).map((tag) => `<${tag}>`),
      fc.constantFrom('</div>', '</p>', '</pre>', '<!--', ']]>', '<script>', '<body>', '&#0;', '&lt'),
      fc.string({ maxLength: 20, unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

it('reads arbitrary HTML, JSON and text without throwing, into a report that is accepted', () => {
  fc.assert(
    fc.property(
      fc.oneof(html, fc.json()),
      fc.constantFrom(0, 200, 302, 403, 500),
      fc.constantFrom('text/html', 'application/json', 'text/plain', 'image/svg+xml', ''),
      fc.constantFrom('/', '/login/', '/mwaa/home#environments/a/sso', '/%00/%F0%9F/..;x'),
      (text, status, contentType, path) => {
        const document = parseDocument(text, contentType, `https://airflow.example.com${path}`);
        const report = readPage(document, status, contentType);
        expect(parsePageReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
      },
    ),
    { numRuns: 200 },
  );
});
