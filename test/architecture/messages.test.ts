import { describe, expect, it } from 'vitest';
import { handlers } from '../../src/background/handlers';
import { CONTRACT } from '../../src/messages/contract';

const names = Object.keys(CONTRACT).sort();

describe('the messages', () => {
  it('are named as noun and verb, with words joined by hyphens', () => {
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('have a handler each, and no handler is without a message', () => {
    expect(Object.keys(handlers).sort()).toEqual(names);
    expect(Object.values(handlers).filter((handler) => typeof handler !== 'function')).toEqual([]);
  });

  it.each(Object.entries(CONTRACT))('%s says who may send it', (_name, { sender }) => {
    expect(['extension-page', 'content-script']).toContain(sender);
  });
});
