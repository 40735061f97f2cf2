import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Sentence } from '../src/errors.ts'
import { readKeys } from '../src/key-file.ts'

const test = suite('the key file')

const centre = () => {
  const parent = mkdtempSync(join(tmpdir(), 'lotse-keys-'))
  const folder = join(parent, 'data')
  mkdirSync(folder)
  return { parent, folder, file: `${folder}.keys` }
}
const refusal = (file: string, folder: string): string => {
  try {
    readKeys(file, folder)
  } catch (error) {
    assert.instance(error, Sentence)
    return (error as Error).message
  }
  return ''
}

test('is made at the first start, for nobody else to read, and stays', () => {
  const { folder, file } = centre()
  const keys = readKeys(file, folder)
  const { drafts, mail, links } = keys
  assert.equal([drafts.length, mail.length, links.length], [32, 32, 32])
  assert.is(new Set([drafts, mail, links].map(String)).size, 3, 'each thing has a key of its own')
  assert.is(statSync(file).mode & 0o777, 0o600)
  assert.equal(readKeys(file, folder), keys)
  const other = centre()
  assert.not.equal(readKeys(other.file, other.folder).drafts, drafts)
})

test('that others may read is closed to them', () => {
  const { folder, file } = centre()
  readKeys(file, folder)
  chmodSync(file, 0o644)
  readKeys(file, folder)
  assert.is(statSync(file).mode & 0o077, 0)
})

test('left empty by a power cut is made anew', () => {
  const { folder, file } = centre()
  writeFileSync(file, ' \n')
  assert.is(readKeys(file, folder).drafts.length, 32)
})

test('keeps the keys of other things that stand in it', () => {
  const { folder, file } = centre()
  writeFileSync(file, JSON.stringify({ version: 1, keys: { documents: 'abc' } }))
  const { drafts, mail, links } = readKeys(file, folder)
  assert.equal(JSON.parse(readFileSync(file, 'utf8')).keys, {
    documents: 'abc',
    drafts: drafts.toString('base64url'),
    mail: mail.toString('base64url'),
    links: links.toString('base64url'),
  })
})

test('of a centre from before gets the key that is new, and keeps the one it has', () => {
  const { folder, file } = centre()
  const drafts = Buffer.alloc(32, 'of last year')
  writeFileSync(file, JSON.stringify({ version: 1, keys: { drafts: drafts.toString('base64url') } }))
  const keys = readKeys(file, folder)
  assert.equal(keys.drafts, drafts)
  assert.is(keys.mail.length, 32)
  assert.equal(readKeys(file, folder), keys)
})

test('that is damaged is refused in a sentence, and left as it is', () => {
  for (const text of [
    '{"version": 1, "keys"',
    '{"version": 2, "keys": {}}',
    'null',
    '{"version": 1, "keys": {"drafts": "short"}}',
  ]) {
    const { folder, file } = centre()
    writeFileSync(file, text)
    assert.match(refusal(file, folder), /ist keine Schlüsseldatei dieses Lotse oder beschädigt/)
    assert.is(readFileSync(file, 'utf8'), text)
  }
})

test('in the centre’s folder is refused, for a backup would hold it: also behind a link, also before there is a folder', () => {
  const { parent, folder } = centre()
  symlinkSync(folder, join(parent, 'link'))
  for (const file of [join(folder, 'keys'), join(folder, 'deep', 'keys'), join(parent, 'link', 'keys')]) {
    assert.match(refusal(file, folder), /lies in LOTSE_DATA/, file)
    assert.not.ok(existsSync(file))
  }
  assert.match(refusal(join(parent, 'new', 'keys'), join(parent, 'new')), /lies in LOTSE_DATA/)
  assert.is(refusal(join(parent, 'data-keys'), folder), '')
})

test.run()
