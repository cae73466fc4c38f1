/** What can be read in files, however they are packed and in whatever encoding they are written. */
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync } from 'node:zlib';
import ts from 'typescript';

/** What one file may hold when it is unpacked: a small file can hold more than there is memory. */
const MOST_BYTES = 2 ** 28;
/** Packed in ways that can't be undone here. */
const SEALED = /\.(7z|bz2|lzma|rar|xz|zst)$/i;
const UNKNOWN = 'is packed in a way that is not known here';

/**
 * @typedef {object} ReadFile
 * @property {string} path Of a file in an archive, behind that of the archive: `a.zip: b/c.json`.
 * @property {Set<string>} texts The strings of a script or of JSON, as they are meant; any other file as one text.
 * @property {Set<string>} ids What its records are called.
 * @property {string} [problem] Why it could not be read, or not as a whole.
 */

/**
 * All files of a folder, or the one file that stands at a path. Links are followed: whoever serves the folder follows them too.
 *
 * @param {string} path
 * @returns {AsyncGenerator<ReadFile>}
 */
export async function* textsIn(path, passed = new Set()) {
  try {
    const place = await realpath(path);
    if (passed.has(place)) return;
    passed.add(place);
    const found = await stat(path);
    if (found.isDirectory()) for (const name of (await readdir(path)).sort()) yield* textsIn(join(path, name), passed);
    else if (found.isFile()) yield* unpacked(path, await readFile(path), { left: MOST_BYTES });
    else throw new Error('is neither a file nor a folder');
  } catch (error) {
    yield { path, texts: new Set(), ids: new Set(), problem: error.message };
  }
}

/**
 * @param room How many bytes more may come out of the file.
 * @param name What the content is called where it was packed.
 */
function* unpacked(path, content, room, name = path) {
  if (SEALED.test(name)) throw new Error(UNKNOWN);
  if (/\.zip$/i.test(name) || begins(content, 'PK\x03\x04')) {
    for (const [entry, file] of entriesOf(content, room)) yield* unpacked(`${path}: ${entry}`, file, room, entry);
  } else if (begins(content, '\x1f\x8b')) {
    yield* unpacked(path, taken(gunzipSync, content, room), room, name.replace(/\.gz$/i, ''));
  } else if (/\.br$/i.test(name)) {
    yield* unpacked(path, taken(brotliDecompressSync, content, room), room, name.slice(0, -3));
  } else {
    const read = decoded(content).map((text) => stringsIn(name, text));
    yield { path, texts: new Set(read.flatMap(({ texts }) => [...texts])), ids: new Set(read.flatMap(({ ids }) => [...ids])) };
  }
}

function begins(content, signature) {
  return content.toString('latin1', 0, signature.length) === signature;
}

function taken(unpack, content, room) {
  const out = unpack(content, { maxOutputLength: Math.max(1, room.left) });
  room.left -= out.length;
  return out;
}

/** The files that a ZIP lists, by what they really hold and not by what it says that they do. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3 */
function* entriesOf(zip, room) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('is not a whole ZIP');
  let entry = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    const [flags, method] = [zip.readUInt16LE(entry + 8), zip.readUInt16LE(entry + 10)];
    const [size, header] = [zip.readUInt32LE(entry + 20), zip.readUInt32LE(entry + 42)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => zip.readUInt16LE(entry + place));
    if (flags & 1) throw new Error('is encrypted');
    if (method !== 0 && method !== 8) throw new Error(UNKNOWN);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const packed = zip.subarray(start, start + size);
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    if (!name.endsWith('/')) yield [name, method === 0 ? packed : taken(inflateRawSync, packed, room)];
    entry += 46 + nameLength + extraLength + commentLength;
  }
}

/** A file as text, in each encoding that it may be in. */
function decoded(content) {
  const inEncoding = (encoding) => new TextDecoder(encoding).decode(content);
  const mark = content.toString('hex', 0, 2);
  if (mark === 'fffe') return [inEncoding('utf-16le')];
  if (mark === 'feff') return [inEncoding('utf-16be')];
  if (content.includes(0)) return ['utf-8', 'utf-16le', 'utf-16be'].map(inEncoding);
  const text = inEncoding('utf-8');
  return text.includes('\ufffd') ? [text, inEncoding('windows-1252')] : [text];
}

/** In a script `é` may be an escape, and what is between its strings is no text. */
function stringsIn(path, text) {
  const name = extname(path).toLowerCase();
  const isJson = /^\.(json|map|webmanifest)$/.test(name);
  if (!isJson && !/^\.[cm]?js$/.test(name)) return { texts: new Set([text]), ids: new Set() };
  const [texts, ids] = [new Set(), new Set()];
  const collect = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) texts.add(node.text);
    if (ts.isPropertyAssignment(node) && node.name.text === 'id' && ts.isStringLiteralLike(node.initializer)) ids.add(node.initializer.text);
    ts.forEachChild(node, collect);
  };
  collect(isJson ? ts.parseJsonText(path, text) : ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return { texts, ids };
}
