import path from 'node:path';

const BY_ENDING: Readonly<Record<string, string>> = {
  '.htm': 'text/html',
  '.html': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.vtt': 'text/vtt',
  '.srt': 'application/x-subrip',
  '.md': 'text/markdown',
};

/** Media type of a file, for the log alone: what is read goes by the bytes. */
export function contentTypeOf(name: string, bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (start === '%PDF-') return BY_ENDING['.pdf']!;
  return BY_ENDING[path.extname(name).toLowerCase()] ?? 'text/plain';
}
