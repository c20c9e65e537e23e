import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXmlText } from '../../../src/aws/xml-text';

describe('readXmlText', () => {
  it('reads the first element of the name', () => {
    expect(readXmlText('<a><Code>one</Code><Code>two</Code></a>', 'Code')).toBe('one');
  });

  it.each([['<a/>'], ['<Code>no end'], ['<Codes>x</Codes>'], ['']])('%s has none', (xml) => {
    expect(readXmlText(xml, 'Code')).toBeNull();
  });

  it('reads every text that was escaped, once', () => {
    const escaped = (text: string): string =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant('&amp;lt;')), (text) => {
        expect(readXmlText(`<r><Arn>${escaped(text)}</Arn></r>`, 'Arn')).toBe(text);
      }),
    );
  });
});
