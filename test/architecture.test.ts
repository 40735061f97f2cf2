import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import * as schema from '../db/schema/index.ts'
import { clientNames } from '../db/schema/search.ts'
import { builtWeb } from '../src/http/web-files.ts'
import { routesAddedBy } from './support/routes.ts'
import { complaintsAbout, testFiles } from './support/test-files.ts'
import { newWorld } from './support/world.ts'

const test = suite('the architecture')

/** What is committed, or about to be. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && existsSync(file))
const text = (file: string) => readFileSync(file, 'utf8')
const linesOf = (file: string) => text(file).split('\n').length - 1

test('starts every suite of every test file', () => {
  const complaints = testFiles().flatMap((file) =>
    complaintsAbout(text(file)).map((complaint) => `${file}: ${complaint}`),
  )
  assert.equal(complaints, [])
})

test('finds every test file', () => {
  const suites = files.filter(
    (file) => /^(?:test|src|db|web)\/.*\.ts$/.test(file) && /^\w+\.run\(\)$/m.test(text(file)),
  )
  assert.equal(
    suites.filter((file) => !testFiles().includes(file)),
    [],
  )
})

test('keeps every file to a size one can read', () => {
  const long = files
    .filter((file) => /^(?:src|db|web|templates|scripts)\/(?!locales\/).*\.ts$/.test(file) && linesOf(file) > 250)
    .map((file) => `${file}: ${linesOf(file)} lines`)
  assert.equal(long, [])
})

test('names no folder of the machine it was written on, and no registry', () => {
  const isText = (file: string) => statSync(file).size < 2_000_000 && !text(file).includes('\0')
  const telling = /(?<![\w.:/-])\/(?:home|root|Users|work|mnt)\/\w/
  assert.equal(
    files.filter((file) => isText(file) && telling.test(text(file))),
    [],
  )
  assert.not.match(text('package-lock.json'), /"resolved": "https?:/)
})

type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }

/** `npm ci` refuses a lock without them; `npm install` leaves them out where the registry does not answer for one. */
test('locks the builds of every library for every platform', () => {
  const { packages } = JSON.parse(text('package-lock.json')) as Lock
  const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
  assert.ok(named.length > 50)
  assert.equal(
    named.filter((name) => !locked.has(name)),
    [],
  )
})

test('reads the environment in the server, the scripts and the tests only', () => {
  const readers = files.filter(
    (file) => /^(?:src|db|web|templates)\/.*\.ts$/.test(file) && text(file).includes('process.env'),
  )
  assert.equal(readers, ['src/server.ts'])
})

test('declares a permission with every route', async () => {
  const routes = await routesAddedBy(async () => (await newWorld()).dispose())
  assert.ok(routes.length > 10, 'these are all routes')
  // A built page is a route of its own, and holds nothing of the centre.
  const open = routes.filter(({ url, permission }) => permission === undefined && !existsSync(join(builtWeb, url)))
  assert.equal(open, [])
})

const glossary = new Set(
  text('src/GLOSSARY.md')
    .split('\n')
    .map((line) => line.split('|')[1] ?? '')
    .flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map(([, word]) => word)),
)

test('explains every table in the glossary', () => {
  const tables = [...Object.values(schema), clientNames]
    .filter((one) => is(one, SQLiteTable))
    .map((table) => getTableConfig(table).name)
  assert.ok(tables.length > 15)
  assert.equal(
    tables.filter((table) => !glossary.has(table)),
    [],
  )
})

test('explains every feature in the glossary', () => {
  const features = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  assert.equal(
    features.map(({ name }) => name).filter((feature) => !glossary.has(feature)),
    [],
  )
})

test('has one row in the glossary for each word of the code', () => {
  const words = text('src/GLOSSARY.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)].map(([, word]) => word))
  assert.equal(
    words.filter((word, position) => words.indexOf(word) !== position),
    [],
  )
})

test.run()
