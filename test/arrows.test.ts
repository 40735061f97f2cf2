import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'

const test = suite('the arrows between layers')

type Import = { from: string; of: string; line: string }

/** For each rule of .dependency-cruiser.cjs, imports that it must refuse. */
const refused: Record<string, Import[]> = {
  'no-cycles': [{ from: 'src/cases/closing.ts', of: 'src/cases/opening.ts', line: `import '../cases/opening.ts'` }],
  'everything-is-found': [{ from: 'src/cases/a.ts', of: './missing.ts', line: `import './missing.ts'` }],
  'nothing-imports-scripts-or-tests': [
    { from: 'src/cases/b.ts', of: 'scripts/demo.ts', line: `import '../../scripts/demo.ts'` },
    { from: 'web/b.ts', of: 'test/support/world.ts', line: `import '../test/support/world.ts'` },
  ],
  'no-development-library-at-run-time': [
    { from: 'src/cases/c.ts', of: 'node_modules/lit/index.js', line: `import 'lit'` },
    { from: 'db/c.ts', of: 'node_modules/lit/index.js', line: `import type { L } from 'lit'` },
  ],
  'terms-import-nothing': [
    { from: 'src/cases/terms.ts', of: 'src/people/terms.ts', line: `import '../people/terms.ts'` },
    { from: 'src/terms.ts', of: 'node_modules/typebox/index.js', line: `import 'typebox'` },
  ],
  'contracts-are-schemas': [
    { from: 'src/cases/contract.ts', of: 'src/cases/rules.ts', line: `import type { R } from './rules.ts'` },
    { from: 'src/people/contract.ts', of: 'db/schema/people.ts', line: `import '../../db/schema/people.ts'` },
  ],
  'rules-are-pure': [
    { from: 'src/cases/rules.ts', of: 'db/open.ts', line: `import type { Db } from '../../db/open.ts'` },
    { from: 'src/people/name-rules.ts', of: 'fs', line: `import 'node:fs'` },
    { from: 'src/events/rules.ts', of: 'src/events/queries.ts', line: `import './queries.ts'` },
  ],
  'rules-take-types-of-contracts': [
    { from: 'src/search/rules.ts', of: 'src/people/contract.ts', line: `import { P } from '../people/contract.ts'` },
  ],
  'schema-is-drizzle-and-terms': [
    { from: 'db/schema/people.ts', of: 'src/cases/rules.ts', line: `import '../../src/cases/rules.ts'` },
    { from: 'db/schema/cases.ts', of: 'db/open.ts', line: `import '../open.ts'` },
  ],
  'database-knows-no-feature': [
    { from: 'db/transaction.ts', of: 'src/cases/opening.ts', line: `import '../src/cases/opening.ts'` },
  ],
  'queries-ask-the-database': [
    { from: 'src/cases/queries.ts', of: 'src/http/may.ts', line: `import '../http/may.ts'` },
    { from: 'src/events/list-queries.ts', of: 'node_modules/fastify/index.js', line: `import 'fastify'` },
  ],
  'queries-take-types-of-contracts': [
    { from: 'src/search/queries.ts', of: 'src/people/contract.ts', line: `import { P } from '../people/contract.ts'` },
  ],
  'queries-call-no-verb': [
    { from: 'src/people/queries.ts', of: 'src/cases/opening.ts', line: `import '../cases/opening.ts'` },
  ],
  'verbs-know-no-request': [
    { from: 'src/cases/opening.ts', of: 'src/http/may.ts', line: `import '../http/may.ts'` },
    { from: 'src/people/people.ts', of: 'src/config.ts', line: `import type { C } from '../config.ts'` },
    { from: 'src/events/events.ts', of: 'node_modules/@fastify/jwt/index.js', line: `import '@fastify/jwt'` },
  ],
  'routes-and-rest-touch-no-table': [
    { from: 'src/events/routes.ts', of: 'db/schema/people.ts', line: `import '../../db/schema/people.ts'` },
    { from: 'src/http/may.ts', of: 'db/schema/people.ts', line: `import '../../db/schema/people.ts'` },
  ],
  'routes-are-listed-in-app-alone': [
    { from: 'src/cases/routes.ts', of: 'src/events/routes.ts', line: `import '../events/routes.ts'` },
    { from: 'src/server.ts', of: 'src/events/routes.ts', line: `import './events/routes.ts'` },
  ],
  'app-is-built-by-the-server': [
    { from: 'src/people/routes.ts', of: 'src/app.ts', line: `import type { A } from '../app.ts'` },
    { from: 'src/app.ts', of: 'src/server.ts', line: `import './server.ts'` },
  ],
  'templates-draw': [
    { from: 'templates/pdf/letter.ts', of: 'db/open.ts', line: `import type { Db } from '../../db/open.ts'` },
    { from: 'templates/pdf/report.ts', of: 'src/people/queries.ts', line: `import '../../src/people/queries.ts'` },
    { from: 'templates/pdf/hour.ts', of: 'http', line: `import 'node:http'` },
  ],
  'templates-take-types': [
    { from: 'templates/pdf/d.ts', of: 'src/cases/rules.ts', line: `import { R } from '../../src/cases/rules.ts'` },
    {
      from: 'templates/pdf/e.ts',
      of: 'src/people/contract.ts',
      line: `import { P } from '../../src/people/contract.ts'`,
    },
  ],
  'web-enters-by-three-doors': [
    { from: 'web/e.ts', of: 'src/people/queries.ts', line: `import type { Q } from '../src/people/queries.ts'` },
    { from: 'web/e.ts', of: 'db/open.ts', line: `import type { Db } from '../db/open.ts'` },
  ],
  'web-uses-the-doors': [{ from: 'web/f.ts', of: 'src/people/terms.ts', line: `import '../src/people/terms.ts'` }],
  'web-takes-types-of-contracts': [
    { from: 'web/g.ts', of: 'src/people/contract.ts', line: `import { P } from '#contract/people'` },
  ],
  'components-know-no-feature': [
    { from: 'web/components/chart.ts', of: 'web/cases/api.ts', line: `import type { A } from '../cases/api.ts'` },
  ],
  'elements-do-not-fetch': [
    { from: 'web/cases/note-form.ts', of: 'web/cases/api.ts', line: `import { a } from './api.ts'` },
    { from: 'web/cases/day-form.ts', of: 'node_modules/@vaadin/router/index.js', line: `import '@vaadin/router'` },
  ],
}

/** What the house does all over must pass. */
const allowed: Import[] = [
  { from: 'src/places/terms.ts', of: '', line: `import type { Label } from '../terms.ts'` },
  { from: 'src/places/contract.ts', of: '', line: `import { Type } from 'typebox'\nimport '../people/terms.ts'` },
  {
    from: 'src/places/rules.ts',
    of: '',
    line: `import type { P } from '../people/contract.ts'\nimport '../cases/rules.ts'`,
  },
  { from: 'src/places/queries.ts', of: '', line: `import '../../db/schema/people.ts'\nimport '../cases/rules.ts'` },
  { from: 'src/places/places.ts', of: '', line: `import './queries.ts'\nimport '../people/queries.ts'` },
  { from: 'src/places/routes.ts', of: '', line: `import './places.ts'\nimport './queries.ts'\nimport 'fastify'` },
  {
    from: 'web/places/api.ts',
    of: '',
    line: `import type { P } from '#contract/people'\nimport '#terms/people'\nimport 'lit'`,
  },
  {
    from: 'templates/pdf/list.ts',
    of: '',
    line: `import type { R } from '../../src/cases/rules.ts'\nimport 'node:fs'`,
  },
  { from: 'templates/pdf/f.ts', of: '', line: `import type { P } from '../../src/people/contract.ts'` },
  { from: 'scripts/list.ts', of: '', line: `import '../src/app.ts'\nimport '../test/support/world.ts'\nimport 'lit'` },
]

const libraries = {
  fastify: 'dependencies',
  '@fastify/jwt': 'dependencies',
  typebox: 'dependencies',
  lit: 'devDependencies',
  '@vaadin/router': 'devDependencies',
}

/** A little project with all those imports, and every file they speak of. */
const makeProject = (imports: Import[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'arrows-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text, { flag: 'a' })
  }
  for (const { from, line } of imports) write(from, `${line}\n`)
  for (const { of } of imports.filter(({ of }) => /^(src|db|web|test|scripts)\//.test(of))) write(of, 'export {}\n')
  for (const also of ['src/terms.ts', 'src/people/terms.ts', 'src/cases/rules.ts']) write(also, 'export {}\n')
  write('src/cases/opening.ts', `import '../cases/closing.ts'\n`)
  write('package.json', packageOf())
  for (const name of Object.keys(libraries)) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'export {}')
  }
  cpSync('tsconfig.json', join(folder, 'tsconfig.json'))
  cpSync('.dependency-cruiser.cjs', join(folder, '.dependency-cruiser.cjs'))
  return folder
}

const packageOf = () => {
  const { imports } = createRequire(import.meta.url)('../package.json') as { imports: Record<string, string> }
  const of = (wanted: string) =>
    Object.fromEntries(
      Object.entries(libraries)
        .filter(([, kind]) => kind === wanted)
        .map(([name]) => [name, '1.0.0']),
    )
  return JSON.stringify({
    name: 'a',
    type: 'module',
    imports,
    dependencies: of('dependencies'),
    devDependencies: of('devDependencies'),
  })
}

type Violation = { rule: { name: string }; from: string; to: string }

const cruise = (folder: string): Violation[] => {
  const depcruise = resolve('node_modules/.bin/depcruise')
  const folders = ['src', 'db', 'web', 'templates', 'scripts', 'test'].filter((one) => existsSync(join(folder, one)))
  const { stdout } = spawnSync(
    depcruise,
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    },
  )
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations
}

test('refuse what they say they refuse', () => {
  const violations = cruise(makeProject([...Object.values(refused).flat(), ...allowed]))
  const missed = Object.entries(refused).flatMap(([rule, imports]) =>
    imports
      .filter(({ from, of }) => !violations.some((one) => one.rule.name === rule && one.from === from && one.to === of))
      .map(({ from, of }) => `${rule} let ${from} import ${of}`),
  )
  assert.equal(missed, [])
  const wronglyRefused = violations.filter(({ from }) => allowed.some((one) => one.from === from))
  assert.equal(
    wronglyRefused.map(({ rule, from, to }) => `${rule.name} refused ${from} ${to}`),
    [],
  )
})

test('are each tried here', () => {
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
    forbidden: { name: string }[]
  }
  assert.equal(Object.keys(refused).sort(), forbidden.map(({ name }) => name).sort())
})

test.run()
