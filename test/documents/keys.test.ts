import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { addDocumentKey, documentKeysIn, eraseDocumentKey, findDocumentKey } from '../../src/documents/document-keys.ts'
import { readKeys } from '../../src/key-file.ts'
import { Started } from '../support/processes.ts'

const test = suite('the keys of documents')

const centre = () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'lotse-document-keys-')), 'data')
  mkdirSync(folder)
  const file = `${folder}.keys`
  return { folder, file, keys: readKeys(file, folder) }
}

const newName = () => randomBytes(16).toString('hex')
const newKey = () => randomBytes(32)

const added = (file: string, key = newKey()) => {
  const name = newName()
  addDocumentKey(file, name, key)
  return { name, key }
}

test('stand in the key file behind the named ones, and both are read as before', () => {
  const { folder, file, keys } = centre()
  const { name, key } = added(file)
  assert.equal(findDocumentKey(file, name), key)
  assert.is(findDocumentKey(file, newName()), null)
  assert.equal(readKeys(file, folder), keys)
  assert.is(statSync(file).mode & 0o777, 0o600)
})

test('go into a key file that was made before, whatever it ends with', () => {
  for (const end of ['', '\n', '\n\n']) {
    const { file } = centre()
    writeFileSync(file, `${readFileSync(file, 'utf8').trim()}${end}`)
    const [one, other] = [added(file), added(file)]
    assert.equal([findDocumentKey(file, one.name), findDocumentKey(file, other.name)], [one.key, other.key])
  }
})

test('stay where a later Lotse adds a named key', () => {
  const { folder, file } = centre()
  const { name, key } = added(file)
  const { keys } = JSON.parse(readFileSync(file, 'utf8').split('\ndocument')[0] ?? '')
  const { drafts, links } = keys
  const lines = readFileSync(file, 'utf8')
    .split(/(?=\ndocument)/)
    .slice(1)
  writeFileSync(file, [JSON.stringify({ version: 1, keys: { drafts, links } }), ...lines].join(''))
  const { mail } = readKeys(file, folder)
  assert.is(mail.length, 32)
  assert.equal(readKeys(file, folder).mail, mail)
  assert.equal(findDocumentKey(file, name), key)
})

test('that are erased leave no trace of the key, and all others as they were', () => {
  const { folder, file, keys } = centre()
  const [one, other, last] = [added(file), added(file), added(file)]
  const size = statSync(file).size
  eraseDocumentKey(file, other.name)
  eraseDocumentKey(file, other.name)
  eraseDocumentKey(file, newName())
  assert.is(findDocumentKey(file, other.name), 'erased')
  assert.not.ok(readFileSync(file, 'latin1').includes(other.key.toString('base64url')))
  assert.equal([findDocumentKey(file, one.name), findDocumentKey(file, last.name)], [one.key, last.key])
  assert.is(statSync(file).size, size)
  assert.equal(readKeys(file, folder), keys)
  assert.equal(
    [...documentKeysIn(file)],
    [
      [one.name, 'stands'],
      [other.name, 'erased'],
      [last.name, 'stands'],
    ],
  )
})

test('are whole in a copy made at any moment, but for the last', () => {
  fc.assert(
    fc.property(fc.nat(), (moment) => {
      const { folder, file, keys } = theOne()
      const whole = readFileSync(file)
      const [first, second] = names
      const from = whole.indexOf('\ndocument')
      const copy = `${file}.copy`
      writeFileSync(copy, whole.subarray(0, from + (moment % (whole.length - from + 1))), { mode: 0o600 })
      assert.equal(readKeys(copy, folder), keys, 'the named ones always')
      const found = [first, second].map((one) => one && findDocumentKey(copy, one.name))
      const isThere = [first, second].map(
        (one, index) => found[index] === null || one?.key.equals(found[index] as Buffer),
      )
      assert.equal(isThere, [true, true], 'right or not there')
      const next = added(copy)
      assert.equal(findDocumentKey(copy, next.name), next.key, 'and one can go on with it')
      if (found[0] !== null) assert.equal(findDocumentKey(copy, first?.name ?? ''), first?.key)
    }),
    { numRuns: 60 },
  )
})

const names: { name: string; key: Buffer }[] = []
let made: ReturnType<typeof centre> | undefined
const theOne = () => {
  if (made) return made
  made = centre()
  names.push(added(made.file), added(made.file))
  return made
}

test('go on behind what a power cut left: zeros, half a line, half a letter', () => {
  for (const left of ['\0'.repeat(86), 'document 0123', 'docu', '\n', '\ndocument', `document ${newName()} abc`]) {
    const { folder, file, keys } = centre()
    const before = added(file)
    appendFileSync(file, left)
    const after = added(file)
    const found = [before, after].map(({ name }) => findDocumentKey(file, name))
    assert.equal(found, [before.key, after.key], JSON.stringify(left))
    assert.equal(readKeys(file, folder), keys)
    assert.is(documentKeysIn(file).size, 2)
  }
})

test('half written over are as good as erased', () => {
  const { file } = centre()
  const { name, key } = added(file)
  const text = readFileSync(file, 'latin1')
  writeFileSync(file, text.replace(key.toString('base64url').slice(0, 20), '.'.repeat(20)))
  assert.is(findDocumentKey(file, name), 'erased')
  eraseDocumentKey(file, name)
  assert.match(readFileSync(file, 'latin1'), /^document [0-9a-f]{32} \.{43}$/m)
})

test('are all there after several processes added and erased at once', async () => {
  const { folder, file, keys } = centre()
  // As a centre of before: whoever starts first writes the head anew.
  writeFileSync(file, JSON.stringify({ version: 1, keys: { drafts: keys.drafts.toString('base64url') } }))
  const script = new URL('../support/key-adder.ts', import.meta.url).pathname
  const processes = Array.from({ length: 3 }, () => new Started(['--import', 'tsx', script, file, folder, '60']))
  const said = (await Promise.all(processes.map(({ ended }) => ended))).map(({ stdout, stderr, status }) => {
    assert.is(status, 0, stderr)
    return stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ') as [name: string, key: string])
  })
  for (const [name, key] of said.flat()) {
    const found = findDocumentKey(file, name)
    assert.is(found === 'erased' ? found : found?.toString('base64url'), key)
  }
  assert.is(documentKeysIn(file).size, 180)
  assert.equal(readKeys(file, folder).drafts, keys.drafts)
})

test('are added and erased in the same time, however many there are', () => {
  const { file } = centre()
  const lines = Array.from({ length: 100_000 }, () => `document ${newName()} ${newKey().toString('base64url')}\n`)
  appendFileSync(file, lines.join(''))
  const small = centre().file
  const millisecondsFor = (one: string) => {
    const times = Array.from({ length: 15 }, () => {
      const begun = performance.now()
      added(one)
      return performance.now() - begun
    })
    return times.sort((a, b) => a - b)[7] ?? 0
  }
  const [many, few] = [millisecondsFor(file), millisecondsFor(small)]
  assert.ok(many < 5 * few + 2, `${many.toFixed(2)} ms in a file of 100,000, ${few.toFixed(2)} ms in a new one`)
})

test('in a file that is missing are neither added nor found', () => {
  const { file } = centre()
  copyFileSync(file, `${file}.aside`)
  const gone = `${file}.gone`
  for (const work of [
    () => added(gone),
    () => findDocumentKey(gone, newName()),
    () => eraseDocumentKey(gone, newName()),
  ]) {
    assert.throws(work, (error: { code?: string }) => error.code === 'key_file_missing')
  }
  assert.not.ok(existsSync(gone), 'a new file would hold one key, and no named one')
})

test.run()
