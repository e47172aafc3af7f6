// Verifies an export by the page that describes it (src/main/docs/export.md), with nothing but what Node has.
// node verify-export.mjs EXPORT [NOTE ...]: prints the names of what is wrong, a line each with where.
import { createHash, createHmac, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const found = new Set();
const wrong = (name, where = '') => found.add(`${name} ${where}`.trim());
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hex = (bytes) => bytes.toString('hex');

function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error('no zip');
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((it) => bytes.readUInt16LE(at + it));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    files.set(name, bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const lines = (file) => (file.length ? file.toString('utf8').split('\n').slice(0, -1).map((it) => JSON.parse(it)) : []);

// RFC 9162, section 2.1.1, leaf by leaf: the roots of the full subtrees, largest first.
class Tree {
  size = 0;
  edge = [];
  add(leaf) {
    for (let full = this.size; full & 1; full >>= 1) leaf = sha256(Buffer.of(1), this.edge.pop(), leaf);
    this.edge.push(leaf);
    this.size++;
  }
  root() {
    return this.edge.reduceRight((right, left) => (right ? sha256(Buffer.of(1), left, right) : left), null) ?? sha256();
  }
}

function verifierKey(text) {
  const [, name, id, base64] = /^(.+?)\+([0-9a-f]{8})\+(.+)$/.exec(text);
  const bytes = Buffer.from(base64, 'base64');
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  if (hex(sha256(name, '\n', bytes).subarray(0, 4)) !== id) throw new Error('key id');
  return { name, id, algorithm: bytes[0], key: createPublicKey({ key: spki, format: 'der', type: 'spki' }) };
}

// A key that is none signed nothing.
function fit(text) {
  try {
    return [verifierKey(text)];
  } catch {
    return [];
  }
}

function note(text) {
  const split = text.lastIndexOf('\n\n') + 1;
  const signatures = text.slice(split + 1).split('\n').slice(0, -1).map((line) => {
    const [, name, base64] = line.split(' ');
    const bytes = Buffer.from(base64, 'base64');
    return { name, id: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
  });
  const [origin, size, root] = text.slice(0, split).split('\n');
  return { text: text.slice(0, split), origin, size: Number(size), root, signatures };
}

function signs(key, line, text) {
  if (key.algorithm === 1) return verify(null, Buffer.from(text), key.key, line.signature);
  const time = line.signature.readBigUInt64BE(0);
  return verify(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), key.key, line.signature.subarray(8));
}

const named = (keys, line) => keys.filter((it) => it.name === line.name && it.id === line.id);
const isSigned = (keys, it) => it.signatures.some((line) => named(keys, line).some((key) => signs(key, line, it.text)));

function read(file) {
  const bytes = readFileSync(file);
  if (hex(sha256(bytes.subarray(0, -64))) !== bytes.toString('latin1', bytes.length - 64)) wrong('file-damaged');
  const files = unzip(bytes);
  const manifest = JSON.parse(files.get('manifest.json'));
  for (const [name, hash] of Object.entries(manifest.files)) {
    if (!files.has(name) || hex(sha256(files.get(name))) !== hash) wrong('file-differs', name);
  }
  return { files, manifest };
}

function readLog({ files, manifest }, sizes) {
  const tree = new Tree();
  const roots = new Map();
  const cosigners = [];
  const unwritten = new Set();
  let before = null;
  for (const line of lines(files.get('log.ndjson'))) {
    const revision = tree.size + 1;
    if (line.revision !== revision) wrong('revision-differs', revision);
    let leaf = Buffer.from(line.leaf, 'hex');
    if (line.envelope !== undefined) {
      leaf = sha256(Buffer.of(0), line.envelope);
      if (hex(leaf) !== line.leaf) wrong('leaf-differs', revision);
      const it = JSON.parse(line.envelope);
      if (it.revision !== revision) wrong('revision-differs', revision);
      if (it.relationship !== manifest.relationship) wrong('of-another-log', revision);
      content(line, it, revision, unwritten);
      if (it.type === 'content-erased.v1') it.data.revisions.forEach((some) => unwritten.delete(some));
      if (it.type === 'cosigner-key-registered.v1') cosigners.push(...fit(it.data.key));
      if (before) inOrder(before, it, revision);
      before = it;
    }
    tree.add(leaf);
    if (sizes.has(tree.size)) roots.set(tree.size, tree.root().toString('base64'));
  }
  if (manifest.words) unwritten.forEach((revision) => wrong('content-missing', revision));
  return { size: tree.size, roots, cosigners };
}

function content(line, it, revision, unwritten) {
  if (line.content === undefined) {
    unwritten.add(revision);
  } else {
    const hash = createHmac('sha256', Buffer.from(line.salt, 'hex')).update(line.content).digest('hex');
    if (hash !== it.contentHash) wrong('content-differs', revision);
  }
}

function inOrder(before, it, revision) {
  const together = before.command.first === it.command.first;
  const later = it.recordedAt > before.recordedAt;
  if (together ? it.recordedAt !== before.recordedAt : !later) wrong('time-runs-back', revision);
  if (it.effectiveAt < before.effectiveAt) wrong('time-runs-back', revision);
}

function checkpoints({ files, manifest }, kept) {
  const last = note(files.get('checkpoint').toString());
  const earlier = lines(files.get('checkpoints.ndjson')).map((it) => note(it.note));
  const saved = kept.map((it) => note(readFileSync(it, 'utf8')));
  const keys = lines(files.get('keys.ndjson')).map((it) => verifierKey(it.key));
  const log = readLog({ files, manifest }, new Set([last, ...earlier, ...saved].map((it) => it.size)));
  for (const it of [last, ...earlier]) {
    if (!isSigned(keys, it)) wrong('signature-invalid');
    else if (it === last ? it.size !== log.size : it.size > log.size) wrong('size-differs');
    else if (log.roots.get(it.size) !== it.root) wrong('root-differs');
  }
  for (const line of last.signatures) {
    if (named(log.cosigners, line).some((key) => !signs(key, line, last.text))) wrong('cosignature-invalid');
  }
  for (const it of saved) {
    if (!isSigned(keys, it)) wrong('saved-signature-invalid');
    else if (it.size > log.size) wrong('saved-longer', log.size + 1);
    else if (log.roots.get(it.size) !== it.root) wrong('saved-differs');
  }
}

const [file, ...kept] = process.argv.slice(2);
try {
  checkpoints(read(file), kept);
} catch (e) {
  wrong('unreadable', e.message);
}
console.log([...found].sort().join('\n'));
process.exit(found.size ? 1 : 0);
