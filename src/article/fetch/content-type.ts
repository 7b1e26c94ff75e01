/** What a server says that it sends. */
export interface ContentType {
  readonly name: string;
  /** A document may be larger than a page; other kinds are not taken. */
  readonly kind: 'page' | 'document' | 'other';
  /** Undefined where the bytes are to tell. */
  readonly isHtml: boolean | undefined;
  readonly charset: string | undefined;
}

const PAGES: Readonly<Record<string, boolean | undefined>> = {
  'text/html': true,
  'application/xhtml+xml': true,
  'text/plain': false,
  'text/markdown': false,
  'text/vtt': false,
  'text/srt': false,
  'application/x-subrip': false,
  '': undefined,
};

/** Bytes of no stated kind are here too: servers send documents so, and the bytes tell what they are. */
export const DOCUMENTS: readonly string[] = [
  'application/pdf',
  'application/x-pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/octet-stream',
  'binary/octet-stream',
];

export function contentType(header: string | undefined): ContentType {
  const name = (header ?? '').split(';', 1)[0]!.trim().toLowerCase();
  const isPage = Object.hasOwn(PAGES, name);
  return {
    name,
    kind: isPage ? 'page' : DOCUMENTS.includes(name) ? 'document' : 'other',
    isHtml: isPage ? PAGES[name] : undefined,
    charset: /;\s*charset\s*=\s*["']?([\w:.-]{1,40})/i.exec(header ?? '')?.[1],
  };
}
