import { pickHeaders } from '../../../src/hints/collect/named-headers';
import { readPage } from '../../../src/hints/collect/read-page';
import { type Evidence, type HostRole, NO_EVIDENCE } from '../../../src/hints/evidence';
import { parsePageReport } from '../../../src/hints/page-report';
import type { PageFixture } from '../../fixtures/pages/read-fixture';
import { parseDocument } from './fixture-document';

const HOSTS: Record<string, string> = {
  'web-server': '0f1e2d3c-1111-4222-8333-444455556666.c7.airflow.eu-west-1.on.aws',
  'load-balancer': 'airflow.example.com',
  'aws-console': 'eu-west-1.console.aws.amazon.com',
};

/** Evidence of a document of the corpus, on the way that it takes in the browser: read, sent, parsed. */
export function evidenceOf(fixture: PageFixture): Evidence {
  const host = HOSTS[fixture.hostRole] ?? '';
  const url = new URL(fixture.target, `https://${host}`);
  const contentTypeHeader = fixture.headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
  const contentType = contentTypeHeader?.split(';')[0]?.trim() ?? '';
  const { hasEmptyBody, surface } = fixture.evidence;
  const hasDocument = hasEmptyBody !== true && surface !== 'network' && fixture.status !== 204;
  const document = hasDocument ? parseDocument(fixture.body, contentType, url.href) : null;
  const message = document && readPage(document, fixture.status, contentType);
  const page = message && parsePageReport(JSON.parse(JSON.stringify(message)));
  if (hasDocument && page === null) throw new Error(`${fixture.name}: the report was refused.`);
  return {
    ...NO_EVIDENCE,
    host,
    hostRole: fixture.hostRole as HostRole,
    path: url.pathname,
    status: fixture.status,
    contentType,
    headers: pickHeaders(fixture.headers),
    page,
    ...fixture.evidence,
  };
}
