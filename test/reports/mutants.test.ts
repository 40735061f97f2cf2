import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { disagreement, type Rules } from './agreement.ts'
import { someHistories } from './histories.ts'
import { type Mutant, mutants } from './mutants.ts'
import { saidOf, table } from './table.ts'

const test = suite('counting: every wrong line is noticed')

/** Everything the rules import, so that a copy stands on its own. */
const modules = [
  'src/reports/rules.ts',
  'src/reports/breakdown-rules.ts',
  'src/reports/trait-rules.ts',
  'src/reports/check-rules.ts',
  'src/reports/terms.ts',
  'src/outcomes/rules.ts',
  'src/outcomes/terms.ts',
  'src/names/rules.ts',
  'src/calendar/rules.ts',
  'src/grouped.ts',
  'src/order.ts',
]
const project = fileURLToPath(new URL('../../', import.meta.url))
const sources = new Map(modules.map((file) => [file, readFileSync(join(project, file), 'utf8')]))

const folder = mkdtempSync(join(tmpdir(), 'lotse-mutants-'))
symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
const histories = someHistories(250, 20_160_701)

const mutated = (source: string, { file, text, replacement }: Mutant): string => {
  const [before, after, ...others] = source.split(text)
  assert.ok(before !== undefined && after !== undefined, `${file} no longer has this text; mend mutants.ts: ${text}`)
  assert.is(others.length, 0, `${file} has this text more than once; mend mutants.ts: ${text}`)
  return `${before}${replacement}${after}`
}

/** The rules, loaded from a copy in which the mutant's line is another; without a mutant from a plain copy. */
const rulesWith = async (name: string, mutant?: Mutant): Promise<Rules> => {
  for (const [file, source] of sources) {
    const path = join(folder, name, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file === mutant?.file ? mutated(source, mutant) : source)
  }
  writeFileSync(join(folder, name, 'package.json'), '{ "type": "module" }')
  const load = (file: string) => import(pathToFileURL(join(folder, name, file)).href)
  return {
    report: await load('src/reports/rules.ts'),
    breakdown: await load('src/reports/breakdown-rules.ts'),
    traits: await load('src/reports/trait-rules.ts'),
    checks: await load('src/reports/check-rules.ts'),
    outcomes: await load('src/outcomes/rules.ts'),
  }
}

/** A mutant that throws has not been noticed by a test of what it counts, so an error is let through. */
const isNoticed = (rules: Rules): boolean =>
  histories.some((history) => disagreement(rules, history) !== null) ||
  table.some((row) => !isDeepStrictEqual(saidOf(row, rules.report), row.expected))

test('a copy of the rules without a wrong line agrees with the recount and the tables', async () => {
  assert.not.ok(isNoticed(await rulesWith('as they are')))
})

mutants.forEach((mutant, index) => {
  test(`it is noticed when a line ${mutant.breaks}`, async () => {
    assert.ok(isNoticed(await rulesWith(`mutant ${index}`, mutant)), `survived: ${mutant.breaks}`)
  })
})

test.after(() => rmSync(folder, { recursive: true, force: true }))

test.run()
