import { describe, expect, it } from 'vitest';
import type { HintRemedy, HintText } from '../../../../src/hints/hint';
import { groupRemedies } from '../../../../src/hints/ui/group-remedies';

const label = (key: string): HintText => ({ key, substitutions: [] });
const copy = (text: string, key = 'hint_remedy_copy_commands'): HintRemedy => ({
  does: 'copy',
  text,
  label: label(key),
});

describe('groupRemedies', () => {
  it('lays remedies out by what they are, in their order', () => {
    const signIn: HintRemedy = { does: 'act', act: 'sign-in-again', label: label('a') };
    const link: HintRemedy = { does: 'open-url', url: 'https://example.com/', label: label('b') };
    const tell: HintRemedy = { does: 'tell', label: label('c') };
    expect(groupRemedies([tell, link, signIn, copy('x')])).toEqual({
      acts: [signIn],
      steps: [label('c')],
      tools: [link, copy('x')],
    });
  });

  it('makes one text of those that are named alike, without a line twice', () => {
    const { tools } = groupRemedies([copy('dig a\ncurl a'), copy('policy', 'p'), copy('curl a\nnc a')]);
    expect(tools).toEqual([copy('dig a\ncurl a\nnc a'), copy('policy', 'p')]);
  });

  it('leaves links that are named alike apart', () => {
    const open = (url: string): HintRemedy => ({ does: 'open-url', url, label: label('b') });
    expect(groupRemedies([open('https://a.example/'), open('https://b.example/')]).tools).toHaveLength(2);
  });
});
