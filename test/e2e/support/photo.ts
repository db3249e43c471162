/** Draws a real PNG, so that the composer shows a picture: a sky, a sun, the sea. */
import { crc32, deflateSync } from 'node:zlib';

const SIZE = 240;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** `name` shifts the place of the sun, so that two files differ. */
export function drawPhoto(name: string): Buffer {
  const sun = 60 + ([...name].reduce((sum, char) => sum + char.charCodeAt(0), 0) % 120);
  const rows = Buffer.alloc(SIZE * (SIZE * 3 + 1));
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const inSun = (x - sun) ** 2 + (y - 120) ** 2 < 900;
      const pixel = inSun ? [255, 244, 214] : y < 150 ? [250 - y / 3, 170 - y / 4, 110 + y / 3] : [60 + (x % 16), 70 + y / 6, 110];
      rows.set(pixel, y * (SIZE * 3 + 1) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIZE, 0);
  header.writeUInt32BE(SIZE, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
