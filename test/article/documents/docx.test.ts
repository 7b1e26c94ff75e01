import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/article/documents/docx/index.ts';
import { packedKind } from '../../../src/article/documents/kind.ts';
import { docxOf, docxParts, p, r, zipOf } from '../../lib/documents.ts';

describe('a Word document becomes lines', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'headings, paragraphs, cells',
      p('Storm closes harbour', 'Heading1') +
        p(`${r('The harbour ')}${r('of Lunde was closed.')}`) +
        `<w:tbl><w:tr><w:tc>${p('Boats')}</w:tc><w:tc>${p('14')}</w:tc></w:tr></w:tbl>`,
      ['Storm closes harbour', 'The harbour of Lunde was closed.', 'Boats', '14'],
    ],
    [
      'list items, line breaks, tabs',
      p(
        '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Crates</w:t></w:r>',
      ) + p('<w:r><w:t>one</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r>'),
      ['Crates', 'one', 'two three'],
    ],
    [
      'tracked changes as if accepted: what is deleted or moved away is not read',
      p(
        `${r('At least ')}<w:del w:id="1" w:author="x"><w:r><w:delText>40</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${r('14')}</w:ins>${r(' boats sank.')}`,
      ) +
        p(`<w:moveFrom w:id="3">${r('Gone.')}</w:moveFrom>${r('Kept.')}`) +
        p(`<w:moveTo w:id="4">${r('Moved here.')}</w:moveTo>`),
      ['At least 14 boats sank.', 'Kept.', 'Moved here.'],
    ],
    [
      'a comment and a picture are no text',
      p(
        `<w:commentRangeStart w:id="0"/>${r('Lund spoke.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      ['Lund spoke.'],
    ],
  ])('%s', async (_, body, lines) => {
    expect((await readDocx(docxOf(body))).text).toBe(lines.join('\n'));
  });

  it('footnotes come last, without their marks', async () => {
    const body = p(`${r('Three boats sank')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(', Veck said.')}`);
    const { text } = await readDocx(docxOf(body, { 2: 'As of Monday.' }));
    expect(text).toBe('Three boats sank, Veck said.\nAs of Monday.');
  });

  it('links keep their place', async () => {
    const parts = docxParts(
      p(`${r('See ')}<w:hyperlink r:id="rId9">${r('the list')}</w:hyperlink>${r('.')}`),
    ).map((part) => ({
      ...part,
      data: part.data
        .toString()
        .replace(
          '<w:document ',
          '<w:document xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ',
        )
        .replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://lunde.example/list" TargetMode="External"/></Relationships>',
        ),
    }));
    const { text, links } = await readDocx(zipOf(parts));
    expect(links?.map((l) => [l.url, text.slice(l.start, l.end)])).toEqual([
      ['https://lunde.example/list', 'the list'],
    ]);
  });
});

describe('a Word document in ZIP64', () => {
  const parts = docxParts(p('The harbour was closed.'));
  const whole = zipOf(parts, { zip64: true });

  it('is read', async () => {
    expect(packedKind(whole)).toBe('docx');
    expect((await readDocx(whole)).text).toBe('The harbour was closed.');
  });

  it.each<readonly [string, () => Buffer, RegExp]>([
    [
      'a bomb',
      () =>
        zipOf(
          parts.map((part) => ({ ...part, states: 2 ** 40 })),
          { zip64: true },
        ),
      /would unpack/,
    ],
    // The record of the long end is overwritten, or cut out.
    [
      'its long end damaged',
      () => Buffer.from(whole.toString('latin1').replace('PK\x06\x06', 'PKxx'), 'latin1'),
      /damaged/,
    ],
    [
      'its long end missing',
      () => Buffer.from(whole.toString('latin1').replace('PK\x06\x07', 'PKxx'), 'latin1'),
      /damaged/,
    ],
  ])('%s: refused', async (_, make, message) => {
    await expect(readDocx(make())).rejects.toThrow(message);
    await expect(readDocx(make())).rejects.toMatchObject({ name: 'Refusal' });
  });
});

describe('a Word document that is refused', () => {
  const small = docxParts(p('Words.'));
  const at = small.findIndex((part) => part.name === 'word/document.xml');
  const withDocument = (data: string | Buffer, states?: number) =>
    zipOf(
      small.map((part, i) => (i === at ? { ...part, data, ...(states !== undefined && { states }) } : part)),
    );
  const spaces = Buffer.alloc(70 * 1024 * 1024, 32);

  it.each<readonly [string, () => Buffer, RegExp]>([
    ['a bomb that says so', () => withDocument(spaces), /would unpack from .* to 70 MB/],
    ['a bomb by its ratio', () => withDocument(spaces.subarray(0, 9e6)), /would unpack/],
    ['a bomb that lies', () => withDocument(spaces, 1000), /larger than it states/],
    ['a part smaller than it says', () => withDocument('<x/>', 900), /smaller than it states/],
    [
      'parts of one name',
      () => zipOf([...small, { name: 'word/document.xml', data: 'x' }]),
      /two parts named word\/document\.xml/,
    ],
    [
      'entities that grow',
      () => docxOf(p('&b;'), {}, '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
      /declares entities/,
    ],
    [
      'entities that fetch',
      () => docxOf(p('&a;'), {}, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
      /declares entities/,
    ],
    ['no words', () => docxOf(p('')), /without text/],
    ['broken XML', () => withDocument('<w:document><w:body>'), /damaged/],
    ['nested without end', () => docxOf('<w:p>'.repeat(50_000) + '</w:p>'.repeat(50_000)), /damaged/],
  ])('%s', async (_, make, message) => {
    await expect(readDocx(make())).rejects.toThrow(message);
    await expect(readDocx(make())).rejects.toMatchObject({ name: 'Refusal' });
  });

  it('is known by what it holds', () => {
    const whole = docxOf(p('Words.'));
    expect(packedKind(whole)).toBe('docx');
    expect(() => packedKind(whole.subarray(0, whole.length - 60))).toThrow(/damaged or cut short/);
    expect(packedKind(zipOf([{ name: 'notes.txt', data: 'Words.' }]))).toBeUndefined();
    expect(packedKind(Buffer.from('%PDF-1.7\n'))).toBe('pdf');
    expect(packedKind(Buffer.from('About %PDF-1.7'))).toBeUndefined();
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(() => packedKind(locked)).toThrow(/with a password/);
  });
});
