/** Makes pictures of SVG with fonts from npm, the same on every machine. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { Resvg, renderAsync } from '@resvg/resvg-js';
import { runs } from '../dist/publish/index.js';

/** A font of 600 holds letters that those of 400 and 700 have not: two files of one weight hide each other. */
const FONTS = {
  'source-serif-4': ['latin-400', 'latin-700', 'latin-ext-600'],
  'noto-sans-khmer': ['khmer-400', 'khmer-700'],
};
const FOLDER = 'build/fonts';

/** How wide texts are, and how SVG becomes PNG. */
export async function pictureMaker() {
  await mkdir(FOLDER, { recursive: true });
  const names = Object.entries(FONTS).flatMap(([family, cuts]) => cuts.map((cut) => [family, `${family}-${cut}-normal`]));
  const fontFiles = await Promise.all(names.map(([family, name]) => unpacked(`node_modules/@fontsource/${family}/files/${name}.woff`, `${FOLDER}/${name}.ttf`)));
  const options = { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Source Serif 4' } };
  const widths = new Map();
  return {
    measure(text, size, weight) {
      const key = `${weight} ${text}`;
      if (!widths.has(key)) widths.set(key, widthOf(text, weight, options));
      return (widths.get(key) * size) / 100;
    },
    png: async (svg) => (await renderAsync(svg, options)).asPng(),
  };
}

/** At a size of 100. */
function widthOf(text, weight, options) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="100" font-size="100" font-weight="${weight}">${runs(text)}</text></svg>`;
  return new Resvg(svg, options).getBBox()?.width ?? 0;
}

/** WOFF 1.0 is a font whose tables are each packed; what draws pictures reads it unpacked. */
async function unpacked(from, to) {
  const packed = await readFile(from);
  const count = packed.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const entry = packed.subarray(44 + index * 20, 64 + index * 20);
    const [offset, length, originalLength] = [4, 8, 12].map((place) => entry.readUInt32BE(place));
    const data = packed.subarray(offset, offset + length);
    return { tag: entry.subarray(0, 4), checksum: entry.subarray(16, 20), data: length < originalLength ? inflateSync(data) : data };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const header = Buffer.alloc(12 + count * 16);
  packed.copy(header, 0, 4, 8);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, index) => header.writeUInt16BE(value, 4 + index * 2));
  const body = [];
  let place = header.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + index * 16;
    tag.copy(header, entry);
    checksum.copy(header, entry + 4);
    header.writeUInt32BE(place, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    body.push(data, padding);
    place += data.length + padding.length;
  }
  // Another run may read it at this moment: half a font is none, and its pictures would be without words.
  const own = `${to}-${process.pid}`;
  await writeFile(own, Buffer.concat([header, ...body]));
  await rename(own, to);
  return to;
}
