import sharp from 'sharp';
const [out, ...names] = process.argv.slice(2);
const pics = await Promise.all(
  names.map(async (n) => {
    const [f, crop] = n.split('@');
    let s = sharp(`/tmp/shots/${f}.png`);
    if (crop) {
      const [left, top, width, height] = crop.split(',').map(Number) as [number, number, number, number];
      s = s.extract({ left, top, width, height });
    }
    const b = await s.png().toBuffer();
    const m = await sharp(b).metadata();
    return { b, w: m.width!, h: m.height! };
  }),
);
const h = Math.max(...pics.map((p) => p.h));
let x = 0;
const parts = pics.map((p) => {
  const c = { input: p.b, left: x, top: 0 };
  x += p.w + 8;
  return c;
});
await sharp({ create: { width: x, height: h, channels: 3, background: '#888' } })
  .composite(parts)
  .png()
  .toFile(`/tmp/shots/${out}.png`);
