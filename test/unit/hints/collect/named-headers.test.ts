import { expect, it } from 'vitest';
import { pickHeaders } from '../../../../src/hints/collect/named-headers';

it('picks the named headers, in any case, the first of each, cut short, and no others', () => {
  const headers = [
    { name: 'SERVER', value: 'awselb/2.0' },
    { name: 'server', value: 'second' },
    { name: 'Set-Cookie', value: 'session=secret' },
    { name: 'Authorization', value: 'Bearer secret' },
    { name: 'via' },
    { name: 'X-Cache', value: 'x'.repeat(5000) },
  ];
  expect(pickHeaders(headers)).toEqual({ server: 'awselb/2.0', 'x-cache': 'x'.repeat(200) });
});
