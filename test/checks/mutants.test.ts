import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Mutant, mutants } from './mutants.ts'
import { type Rules, table } from './table.ts'

const test = suite('scoring: every wrong line is noticed')

const scoring = 'src/checks/rules.ts'
/** With everything they import, so that a copy stands on its own. */
const modules = [scoring, 'src/checks/terms.ts', 'src/order.ts']
const project = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lotse-check-mutants-'))
symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))

const mutated = (source: string, [, text, replacement]: Mutant): string => {
  const [before, after, ...others] = source.split(text)
  assert.ok(before !== undefined && after !== undefined, `${scoring} no longer has this; mend mutants.ts: ${text}`)
  assert.is(others.length, 0, `${scoring} has this more than once; mend mutants.ts: ${text}`)
  return `${before}${replacement}${after}`
}

/** The rules, loaded from a copy in which the mutant's line is another; without a mutant from a plain copy. */
const rulesWith = async (name: string, mutant?: Mutant): Promise<Rules> => {
  for (const file of modules) {
    const path = join(folder, name, file)
    const source = readFileSync(join(project, file), 'utf8')
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, mutant && file === scoring ? mutated(source, mutant) : source)
  }
  writeFileSync(join(folder, name, 'package.json'), '{ "type": "module" }')
  return import(pathToFileURL(join(folder, name, scoring)).href)
}

/** A mutant that throws has not been noticed by a test of what it says, so an error is let through. */
const isNoticed = (rules: Rules): boolean =>
  table.some(([, said, expected]) => !isDeepStrictEqual(said(rules), expected))

test('a copy of the rules without a wrong line says what the table says', async () => {
  assert.not.ok(isNoticed(await rulesWith('as they are')))
})

mutants.forEach((mutant, index) => {
  test(`it is noticed when a line ${mutant[0]}`, async () => {
    assert.ok(isNoticed(await rulesWith(`mutant ${index}`, mutant)), `survived: ${mutant[0]}`)
  })
})

test.after(() => rmSync(folder, { recursive: true, force: true }))

test.run()
