// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listEnvironments } from '../../../../src/environments/listed-environment';
import { failure } from '../../../../src/failures/failure';
import { FAILURE_CODES, type FailureCode } from '../../../../src/failures/failure-codes';
import { SignInFailureCard } from '../../../../src/sign-in/ui/sign-in-failure-card';
import { environmentOf } from '../../given';
import { button, click, control, enter, mount, pageText } from '../../rendered';

const ORDERS = environmentOf();
const onPage = vi.fn();
const onRetry = vi.fn();
const onConsole = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
});

function show(code: FailureCode, facts: Record<string, string> = {}, environment = ORDERS): void {
  const [listed = null] = listEnvironments([environment], {});
  mount(
    <SignInFailureCard
      environmentId={environment.id}
      listed={listed}
      failure={failure(code, '', facts)}
      at={0}
      onPage={onPage}
      onRetry={onRetry}
      onConsole={onConsole}
    />,
  );
}

function policy(): { Statement: { Action: string; Resource: string[] }[] } {
  return JSON.parse(document.querySelector('pre')?.textContent ?? '');
}

describe('SignInFailureCard', () => {
  it.each(FAILURE_CODES)('offers the AWS console and another try for %s', (code) => {
    show(code);
    click(button('Open through the AWS console'));
    click(button('Try again'));
    expect(onConsole).toHaveBeenCalled();
    expect(onRetry).toHaveBeenCalled();
  });

  it('offers no console to those who came through it', () => {
    show('timed-out', {}, environmentOf({ signInMethod: 'console' }));
    expect(pageText()).not.toContain('Open through the AWS console');
  });

  it.each([
    ['credentials-expired', 'Update credentials', 'src/options/options.html#profiles'],
    ['credentials-missing', 'Update credentials', 'src/options/options.html#profiles'],
    [
      'host-access-missing',
      'Give access',
      `src/options/options.html#access=${encodeURIComponent(ORDERS.id)}`,
    ],
    [
      'web-server-error',
      'Run the doctor',
      `src/doctor/doctor.html#environment=${encodeURIComponent(ORDERS.id)}`,
    ],
    ['environment-unknown', 'Add environments', 'src/welcome/welcome.html'],
  ] as const)('leads from %s to where it is mended', (code, label, page) => {
    show(code);
    click(button(label));
    expect(onPage).toHaveBeenLastCalledWith(page);
  });

  it('gives the exact policy for the role that is picked', () => {
    show('access-denied', { action: 'airflow:CreateWebLoginToken' });
    expect(policy().Statement[0]?.Action).toBe('airflow:CreateWebLoginToken');
    expect(policy().Statement[0]?.Resource).toEqual([
      'arn:aws:airflow:eu-west-1:123456789012:role/orders/User',
    ]);
    enter(control<HTMLSelectElement>('Airflow role'), 'Viewer');
    expect(policy().Statement[0]?.Resource).toEqual([
      'arn:aws:airflow:eu-west-1:123456789012:role/orders/Viewer',
    ]);
  });

  it('gives no sign-in policy where another action was denied', () => {
    show('access-denied', { action: 'airflow:GetEnvironment' });
    expect(document.querySelector('pre')).toBeNull();
    expect(pageText()).toContain('airflow:GetEnvironment');
  });
});
