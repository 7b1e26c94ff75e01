import { Refused } from '../errors.ts';

export interface BodyLimits {
  readonly maxBytes: number;
  /** For all of it to come, in milliseconds. */
  readonly timeoutMs: number;
}

/** The body of a request, whole, or `Refused`: it is dropped as soon as it is too long or too slow. */
export async function bodyOf(request: Request, { maxBytes, timeoutMs }: BodyLimits): Promise<Uint8Array> {
  const tooLong = (): Refused =>
    new Refused(413, `more than ${megabytes(maxBytes)} MB; give a single article, as text where it is long`);
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLong();
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refused(408, 'it took too long to come')), timeoutMs);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return Buffer.concat(chunks, size);
      size += value.length;
      if (size > maxBytes) throw tooLong();
      chunks.push(value);
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 1024 * 1024 ? 2 : 0);

/** The fields of a form. Throws `Refused` for what is none. */
export async function formOf(bytes: Uint8Array, contentType: string | undefined): Promise<FormData> {
  if (
    contentType === undefined ||
    !/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType)
  )
    throw new Refused(415, 'give a form: multipart/form-data or application/x-www-form-urlencoded');
  try {
    // Bytes of ours, never shared memory: the type of fetch's bodies is narrower than Node's.
    return await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': contentType },
    }).formData();
  } catch {
    throw new Refused(415, 'the form is broken off or not written as forms are');
  }
}
