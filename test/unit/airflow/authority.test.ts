import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAuthority } from '../../../src/airflow/authority';

describe('isAuthority', () => {
  it.each(['airflow.example.com', 'airflow.example.com:8443', 'x-1.eu-west-1.elb.amazonaws.com:65535'])(
    'takes %j',
    (text) => expect(isAuthority(text)).toBe(true),
  );

  it.each([
    '',
    'localhost',
    'airflow.example.com:',
    'airflow.example.com:0',
    'airflow.example.com:08443',
    'airflow.example.com:65536',
    'airflow.example.com:8443:1',
    'user@airflow.example.com',
    'airflow.example.com/home',
    'AIRFLOW.example.com',
    '10.0.0.1:443',
  ])('refuses %j', (text) => expect(isAuthority(text)).toBe(false));

  it('takes nothing that a URL would read as another host or port', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (isAuthority(text)) expect(new URL(`https://${text}/`).host).toBe(text.replace(/:443$/, ''));
      }),
    );
  });
});
