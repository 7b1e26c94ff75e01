/** The character set that a page states in its head: `<meta charset>` or `http-equiv`. */
export function statedCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  for (const [tag] of head.matchAll(/<meta\b[^>]{0,300}>/gi)) {
    const found = /\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(tag)?.[1];
    if (found) return found;
  }
  return /^<\?xml[^>]{0,100}encoding=["']([\w:.-]{1,40})/.exec(head)?.[1];
}
