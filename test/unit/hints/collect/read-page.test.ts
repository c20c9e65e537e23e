import { describe, expect, it } from 'vitest';
import { isWorthReporting } from '../../../../src/hints/collect/is-worth-reporting';
import { readPage } from '../../../../src/hints/collect/read-page';
import { PAGE_LIMITS } from '../../../../src/hints/page-limits';
import { parsePageReport } from '../../../../src/hints/page-report';
import { readFixtures } from '../../../fixtures/pages/read-fixture';
import { countSelectorReads } from '../counting-document';
import { parseDocument } from '../fixture-document';

const HOST = 'https://airflow.example.com';

function read(html: string, status = 200, path = '/home', contentType = 'text/html') {
  return readPage(parseDocument(html, contentType, HOST + path), status, contentType);
}

describe('readPage', () => {
  const healthy = readFixtures('healthy').filter(({ status }) => status < 400 && status !== 204);

  it.each(healthy)('reads at most four selectors on $name', (fixture) => {
    const type = fixture.headers[0]?.value.split(';')[0] ?? '';
    const document = parseDocument(fixture.body, type, HOST + fixture.target);
    const { reads } = countSelectorReads(document);
    readPage(document, fixture.status, type);
    expect(reads()).toBeLessThanOrEqual(4);
  });

  it('reads two selectors on a page of Airflow without alerts', () => {
    const document = parseDocument('<h1>DAGs</h1>', 'text/html', `${HOST}/home`);
    const { reads } = countSelectorReads(document);
    readPage(document, 200, 'text/html');
    expect(reads()).toBe(2);
  });

  it('takes no text of a page that did not fail', () => {
    const report = read('<title>Secret DAG</title><h1>Secret</h1><p>text</p><pre>log</pre>', 200);
    expect(JSON.stringify(report).toLowerCase()).not.toMatch(/secret|text<|log"/);
    expect(report).toMatchObject({ title: '', parts: null, bodyText: '', bodyChildCount: 0 });
  });

  it('takes neither query nor fragment', () => {
    const report = read('<p>x</p>', 403, '/aws_mwaa/aws-console-sso?login=true#TOKENTOKEN');
    expect(report.path).toBe('/aws_mwaa/aws-console-sso');
    expect(JSON.stringify(report)).not.toMatch(/TOKENTOKEN|login=true/);
  });

  it('cuts what is long, so that the worker accepts every report', () => {
    const long = 'x'.repeat(200_000);
    const alerts = `<div class="alert-danger">${long}</div>`.repeat(100);
    const html = `<title>${long}</title><h1>${long}</h1>${alerts}<pre>${long}</pre>`;
    for (const status of [200, 500]) {
      const report = read(html, status, `/login/${status === 500 ? long.slice(0, 5000) : ''}`);
      expect(parsePageReport(report)).toEqual(report);
    }
    expect(read(html, 500).bodyText).toHaveLength(PAGE_LIMITS.bodyText);
    expect(read(html).alerts).toHaveLength(PAGE_LIMITS.list);
  });

  it('reads as much of a large page as of a small one', () => {
    const counts = [1, 100, 2000].map((size) => {
      const document = parseDocument('<p>x</p><pre>y</pre>'.repeat(size), 'text/html', `${HOST}/home`);
      const { reads } = countSelectorReads(document);
      readPage(document, 500, 'text/html');
      return reads();
    });
    expect(new Set(counts).size).toBe(1);
  });

  it('tells the own text of an alert from that of its elements', () => {
    const { alerts } = read(
      '<div class="alert alert-danger"><button>×</button> Access\n is Denied </div><div class="alert-warning"><p>First</p><p>Second</p></div>',
    );
    expect(alerts).toEqual([
      { tone: 'danger', own: 'Access is Denied', paragraph: '' },
      { tone: 'warning', own: '', paragraph: 'First' },
    ]);
  });

  it('names the environment that the console signs in to, and only there', () => {
    const text = '<p>Oops</p>';
    expect(read(text, 200, '/mwaa/home?region=x#environments/etl/sso')).toMatchObject({
      consoleEnvironment: 'etl',
      bodyText: 'Oops',
    });
    for (const path of ['/mwaa/home#environments/etl', '/home#environments/etl/sso', '/mwaa/home#eyJ.a.b']) {
      expect(read(text, 200, path)).toMatchObject({ consoleEnvironment: null, bodyText: '' });
    }
  });

  it('reads a document without a body', () => {
    const document = parseDocument('', 'text/html', `${HOST}/home`);
    document.body.remove();
    expect(readPage(document, 500, 'text/html')).toMatchObject({ bodyText: '', bodyChildCount: 0 });
  });
});

describe('isWorthReporting', () => {
  it('is silent about a healthy page', () => {
    expect(isWorthReporting(read('<h1>403 Forbidden</h1>'))).toBe(false);
  });

  it.each([
    ['an error', read('', 404)],
    ['an alert of Airflow 2', read('<div class="alert-danger">x</div>')],
    ['an alert of Airflow 3', read('<div data-testid="error-alert">x</div>')],
    ['links for visitors without a session', read('<a href="/x">x</a>', 200, '/login/')],
    ['the console about to sign in', read('', 200, '/mwaa/home#environments/etl/sso')],
  ])('speaks up about %s', (_, report) => expect(isWorthReporting(report)).toBe(true));
});
