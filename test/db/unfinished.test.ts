import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { unfinishedBeside } from '../../db/unfinished.ts'

const test = suite('what a killed process left half made')

const folder = () => mkdtempSync(join(tmpdir(), 'lotse-half-made-'))

test('blocks no other that has the same number, as in a container every one may', () => {
  const file = join(folder(), 'kopie.tar.gz')
  const left = `${file}.unfinished-${process.pid}`
  mkdirSync(join(left, 'darin'), { recursive: true })
  assert.is(unfinishedBeside(file), left)
  assert.not.ok(existsSync(left))
  mkdirSync(left)
})

test('is cleared away, and what another process still works on is not', () => {
  const file = join(folder(), 'kopie.tar.gz')
  const [running, gone, ofAnother] = [
    `${file}.unfinished-${process.ppid}`,
    `${file}.unfinished-999999999`,
    `${file}2.unfinished-999999999`,
  ]
  for (const path of [running, gone, ofAnother]) mkdirSync(path)
  unfinishedBeside(file)
  assert.equal([running, gone, ofAnother].map(existsSync), [true, false, true])
})

test.run()
