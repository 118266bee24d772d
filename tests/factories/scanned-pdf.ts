// A PDF as office scanners write it: each page a picture and nothing else, often cut into strips.
import sharp from 'sharp';

const A4 = { width: 595.28, height: 841.89 };

/** PDF knows no exponents. */
const fixed = (value: number) => value.toFixed(4);

/** One object of the file: its number is its place in the list. */
type Part = Buffer;

const stream = (head: string, body: Buffer): Part =>
  Buffer.concat([
    Buffer.from(`<< ${head} /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);

async function cutStrips(picture: Uint8Array, count: number) {
  const { width, height } = await sharp(picture).metadata();
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const top = Math.round((height * index) / count);
      const high = Math.round((height * (index + 1)) / count) - top;
      const jpeg = await sharp(picture)
        .extract({ left: 0, top, width, height: high })
        .toColourspace('b-w')
        .jpeg({ quality: 85 })
        .toBuffer();
      const head = `/Type /XObject /Subtype /Image /Width ${width} /Height ${high} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`;
      return { image: stream(head, jpeg), from: top / height, share: high / height };
    }),
  );
}

/** `pictures` as pages of A4, in their order. */
export async function scannedPdf(pictures: readonly Uint8Array[], strips = 1): Promise<Buffer> {
  const parts: Part[] = [Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'), Buffer.alloc(0)];
  const add = (part: Part) => parts.push(part);
  const pages: number[] = [];
  for (const picture of pictures) {
    const cut = await cutStrips(picture, strips);
    const images = cut.map(({ image }) => add(image));
    const drawn = cut.map(
      ({ from, share }, index) =>
        `q ${A4.width} 0 0 ${fixed(A4.height * share)} 0 ${fixed(A4.height * (1 - from - share))} cm /S${index} Do Q`,
    );
    const content = add(stream('', Buffer.from(drawn.join('\n'))));
    const names = images.map((number, index) => `/S${index} ${number} 0 R`).join(' ');
    pages.push(
      add(
        Buffer.from(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Contents ${content} 0 R /Resources << /XObject << ${names} >> >> >>`,
        ),
      ),
    );
  }
  const kids = pages.map((number) => `${number} 0 R`).join(' ');
  parts[1] = Buffer.from(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  return writeFile(parts);
}

function writeFile(parts: readonly Part[]): Buffer {
  const written: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  let size = written[0]?.length ?? 0;
  const places = parts.map((part, index) => {
    const at = size;
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), part, Buffer.from('\nendobj\n')]);
    written.push(object);
    size += object.length;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = parts.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${size}\n%%EOF`;
  return Buffer.concat([...written, Buffer.from(table + end)]);
}
