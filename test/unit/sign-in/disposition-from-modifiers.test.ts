import { describe, expect, it } from 'vitest';
import { dispositionFromModifiers } from '../../../src/sign-in/disposition-from-modifiers';

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('dispositionFromModifiers', () => {
  it.each([
    ['nothing', {}, 'new-tab'],
    ['Ctrl', { ctrlKey: true }, 'background-tab'],
    ['⌘', { metaKey: true }, 'background-tab'],
    ['Shift', { shiftKey: true }, 'new-window'],
    ['Alt', { altKey: true }, 'current-tab'],
    ['Ctrl and Shift', { ctrlKey: true, shiftKey: true }, 'background-tab'],
    ['Shift and Alt', { shiftKey: true, altKey: true }, 'new-window'],
  ])('with %s held', (_, held, disposition) => {
    expect(dispositionFromModifiers({ ...NONE, ...held })).toBe(disposition);
  });
});
