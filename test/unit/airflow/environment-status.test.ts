import { describe, expect, it } from 'vitest';
import { ENVIRONMENT_STATUSES, isUsable, statusTone } from '../../../src/airflow/environment-status';

describe('the states of an environment', () => {
  it('are the twelve of AWS', () => {
    expect(new Set(ENVIRONMENT_STATUSES).size).toBe(12);
  });

  it.each([
    ['AVAILABLE', 'good', true],
    ['UPDATE_FAILED', 'notice', true],
    ['CREATING', 'busy', false],
    ['CREATING_SNAPSHOT', 'busy', false],
    ['UPDATING', 'busy', false],
    ['ROLLING_BACK', 'busy', false],
    ['MAINTENANCE', 'busy', false],
    ['DELETING', 'busy', false],
    ['PENDING', 'waiting', false],
    ['CREATE_FAILED', 'bad', false],
    ['UNAVAILABLE', 'bad', false],
    ['DELETED', 'bad', false],
    ['HIBERNATING', 'unknown', false],
    ['available', 'unknown', false],
    ['constructor', 'unknown', false],
    ['', 'unknown', false],
  ])('%s is %s, usable: %j', (status, tone, usable) => {
    expect(statusTone(status)).toBe(tone);
    expect(isUsable(status)).toBe(usable);
  });

  it('all have a tone', () => {
    for (const status of ENVIRONMENT_STATUSES) expect(statusTone(status)).not.toBe('unknown');
  });
});
