import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { putInPlace } from '../../src/backups/put-in-place.ts'

const test = suite('a finished backup')

const finished = () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-finished-'))
  const archive = join(folder, 'archive')
  writeFileSync(archive, 'whole')
  return { archive, file: join(folder, 'kopie.tar.gz') }
}

const refusingWith = (code: string) => () => {
  throw Object.assign(new Error(code), { code })
}

test('gets its name also on a stick that knows no links', () => {
  for (const code of ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']) {
    const { archive, file } = finished()
    putInPlace(archive, file, refusingWith(code))
    assert.is(readFileSync(file, 'utf8'), 'whole', code)
    assert.not.ok(existsSync(archive), code)
  }
})

test('takes the place of nothing, whether there are links or none', () => {
  for (const link of [undefined, refusingWith('EPERM')]) {
    const { archive, file } = finished()
    writeFileSync(file, 'the one before')
    assert.throws(() => putInPlace(archive, file, link), /gibt es schon/)
    assert.is(readFileSync(file, 'utf8'), 'the one before')
  }
})

test('says so where it may not get its name for another reason', () => {
  const { archive, file } = finished()
  assert.throws(() => putInPlace(archive, file, refusingWith('ENOSPC')), /ENOSPC/)
  assert.not.ok(existsSync(file))
})

test.run()
