import zlib from 'node:zlib';

/** A file of a ZIP; `states` is the unpacked size that it claims, where that is to be a lie. */
export interface Part {
  readonly name: string;
  readonly data: string | Buffer;
  readonly states?: number;
}

export interface ZipOptions {
  /** Sizes and places in ZIP64's fields, as programs write them that do not know beforehand how much will come. */
  readonly zip64?: boolean;
}

/** A ZIP archive, packed with deflate. */
export function zipOf(parts: readonly Part[], { zip64 = false }: ZipOptions = {}): Buffer {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, states } of parts) {
    const raw = Buffer.from(data);
    const packed = zlib.deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(zlib.crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Math.min(states ?? raw.length, 0xffffffff), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const record = Buffer.alloc(14);
    record.writeUInt32LE(zip64 ? 0xffffffff : offset, 10);
    const extra = zip64 ? longSizes([states ?? raw.length, packed.length, offset]) : Buffer.alloc(0);
    const listed = Buffer.from(common);
    if (zip64) {
      listed.fill(0xff, 14, 22);
      listed.writeUInt16LE(extra.length, 24);
    }
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        Buffer.from([20, 0]),
        listed,
        record,
        Buffer.from(name),
        extra,
      ]),
    );
    out.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(zip64 ? 0xffff : parts.length, 4);
  end.writeUInt16LE(zip64 ? 0xffff : parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(zip64 ? 0xffffffff : offset, 12);
  const end64 = zip64 ? longEnd(parts.length, central.length, offset) : Buffer.alloc(0);
  return Buffer.concat([...out, central, end64, Buffer.from('PK\x05\x06'), end]);
}

function longSizes(sizes: readonly number[]): Buffer {
  const out = Buffer.alloc(4 + 8 * sizes.length);
  out.writeUInt16LE(1, 0);
  out.writeUInt16LE(8 * sizes.length, 2);
  for (const [i, size] of sizes.entries()) out.writeBigUInt64LE(BigInt(size), 4 + 8 * i);
  return out;
}

/** The long end of a directory, and where it stands. */
function longEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(56);
  end.write('PK\x06\x06', 'latin1');
  end.writeBigUInt64LE(44n, 4);
  for (const at of [24, 32]) end.writeBigUInt64LE(BigInt(count), at);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A paragraph of WordprocessingML; `inside` may hold runs of its own. */
export const p = (inside: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${inside.startsWith('<') ? inside : r(inside)}</w:p>`;

/** A run of words. */
export const r = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** The parts of a Word document with this body, and notes for the ids that it refers to. */
export function docxParts(body: string, notes: Readonly<Record<number, string>> = {}, head = ''): Part[] {
  const footnotes = Object.entries(notes).map(
    ([id, words]) => `<w:footnote w:id="${id}">${p(words)}</w:footnote>`,
  );
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return [
    {
      name: '[Content_Types].xml',
      data: `${xml}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${xml}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `${xml}${head}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/footnotes.xml', data: `${xml}<w:footnotes ${W}>${footnotes.join('')}</w:footnotes>` },
    {
      name: 'word/_rels/document.xml.rels',
      data: `${xml}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    },
  ];
}

export const docxOf = (body: string, notes?: Readonly<Record<number, string>>, head?: string): Buffer =>
  zipOf(docxParts(body, notes, head));

/** Words at a place of a page, in points from its lower left corner. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly size?: number;
  /** Degrees, anticlockwise. */
  readonly turn?: number;
}

export interface PdfOptions {
  /** Raw objects put behind the others, as "<<...>>"; the trailer's `Encrypt` or the catalogue's `OpenAction` may name one. */
  readonly encrypted?: boolean;
  readonly action?: string;
}

/** A PDF whose pages hold these words, in Helvetica (Latin letters only), with a width that pdf.js knows. */
export function pdfOf(pages: readonly (readonly Words[])[], { encrypted, action }: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const font = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  const tree = objects.length + 2 * pages.length + 1;
  const kids = pages.map((words) => {
    const content = zlib.deflateSync(Buffer.from(words.map(drawn).join('\n'), 'latin1')).toString('latin1');
    const stream = add(`<</Length ${content.length}/Filter/FlateDecode>>stream\n${content}\nendstream`);
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Contents ${stream} 0 R/Resources<</Font<</F ${font} 0 R>>>>>>`,
    );
  });
  add(`<</Type/Pages/Count ${pages.length}/Kids[${kids.map((k) => `${k} 0 R`).join(' ')}]>>`);
  const catalogue = add(`<</Type/Catalog/Pages ${tree} 0 R${action ? `/OpenAction ${action}` : ''}>>`);
  const lock = encrypted
    ? add(`<</Filter/Standard/V 1/R 2/P -4/O<${'ab'.repeat(32)}>/U<${'cd'.repeat(32)}>>>`)
    : 0;
  let file = '%PDF-1.4\n';
  const places = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const id = `/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]`;
  const trailer = `<</Size ${objects.length + 1}/Root ${catalogue} 0 R${lock ? `/Encrypt ${lock} 0 R${id}` : ''}>>`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function drawn({ x, y, words, size = 10, turn = 0 }: Words): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos].map((n) => n.toFixed(4)).join(' ');
  return `BT /F ${size} Tf ${matrix} ${x} ${y} Tm (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`;
}
