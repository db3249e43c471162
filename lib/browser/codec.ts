/** Compression of request texts by the platform's own streams, with a bound on what a small input may grow to. */
import type { Codec } from '../approvals/transport.ts';

async function collect(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel();
      throw new RangeError(`More than ${maxBytes} bytes`);
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

const through = (bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): ReadableStream<Uint8Array> =>
  new Blob([bytes]).stream().pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array>);

export const platformCodec: Codec = {
  deflate: (bytes) => collect(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY),
  inflate: (bytes, maxBytes) => collect(through(bytes, new DecompressionStream('deflate-raw')), maxBytes),
};
