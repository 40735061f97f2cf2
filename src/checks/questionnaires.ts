import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Errors } from 'typebox/value'
import { Sentence } from '../errors.ts'
import { Questionnaire } from './contract.ts'
import { type Flaw, type LinedJson, readJson } from './json-lines.ts'
import { type CheckKind, checkKinds } from './terms.ts'

const folderOfLotse = fileURLToPath(new URL('../../templates/checks', import.meta.url))

/** The versions of each kind, the first one first. */
export type Questionnaires = Record<CheckKind, Questionnaire[]>

let known: Questionnaires | undefined

/** Called at the start, which a broken file stops; they are read once, and change with a new version of Lotse only. */
export const readQuestionnaires = (): Questionnaires => {
  known ??= questionnairesIn(folderOfLotse)
  return known
}

/** That which a check was begun with: its answers are read with it, whichever versions came since. */
export const questionnaireOf = (kind: CheckKind, version: number): Questionnaire => {
  const found = readQuestionnaires()[kind].find((one) => one.version === version)
  if (!found) throw new Error(`There is no questionnaire ${kind}.${version}`)
  return found
}

/** That which a new check begins with. */
export const latestQuestionnaire = (kind: CheckKind): Questionnaire =>
  questionnaireOf(kind, readQuestionnaires()[kind].length)

/** Every questionnaire of a folder; throws a Sentence with file and line at the first that is not right. */
export const questionnairesIn = (folder: string): Questionnaires => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const stray = files.find((name) => !nameOf.test(name))
  if (stray) throw new Sentence(`${stray} in ${folder} ist nach keinem Fragebogen benannt, etwa company.1.json.`)
  const versionsOf = (kind: CheckKind) =>
    files.flatMap((name) => (name.startsWith(`${kind}.`) ? Number(nameOf.exec(name)?.[2]) : []))
  const read = (kind: CheckKind) => withoutGap(versionsOf(kind), kind, folder).map((one) => readOne(folder, kind, one))
  return { company: read('company'), municipality: read('municipality') }
}

const nameOf = new RegExp(`^(${checkKinds.join('|')})\\.([1-9]\\d*)\\.json$`)

/** Old answers need their version for as long as they are kept. */
const withoutGap = (versions: number[], kind: CheckKind, folder: string): number[] => {
  const all = Array.from({ length: Math.max(1, ...versions) }, (_, index) => index + 1)
  const missing = all.find((version) => !versions.includes(version))
  if (missing) throw new Sentence(`In ${folder} fehlt der Fragebogen ${kind}.${missing}.json.`)
  return all
}

const readOne = (folder: string, kind: CheckKind, version: number): Questionnaire => {
  const file = join(folder, `${kind}.${version}.json`)
  const read = readJson(readFileSync(file, 'utf8'))
  if ('what' in read) throw broken(file, read)
  const flaw = shapeFlaw(read) ?? orderFlaw(read.value as Questionnaire, kind, version, read)
  if (flaw) throw broken(file, flaw)
  return read.value as Questionnaire
}

const broken = (file: string, { line, what }: Flaw) =>
  new Sentence(`Der Fragebogen ${file} ist nicht in Ordnung. Zeile ${line}: ${what}.`)

/** A value that may not be there has no sentence of its own in TypeBox; the one of its object names it. */
const shapeFlaw = ({ value, lineOf }: LinedJson): Flaw | undefined => {
  const [first] = Errors(Questionnaire, value)
  if (!first) return undefined
  const path = first.instancePath.split('/').slice(1)
  const what = first.keyword === 'boolean' ? 'is not known here' : first.message
  const numbered = path.map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  return { line: lineOf(numbered), what: `${path.join('.') || 'Fragebogen'} ${what}` }
}

type Expectation = [path: (string | number)[], found: unknown, expected: unknown]

/** Kind and version are those of the file's name, codes count from 1, and no two levels of a statement say the same. */
const orderFlaw = (one: Questionnaire, kind: CheckKind, version: number, { lineOf }: LinedJson): Flaw | undefined => {
  const expectations: Expectation[] = [
    [['kind'], one.kind, kind],
    [['version'], one.version, version],
    ...one.fields.flatMap((field, at): Expectation[] => {
      const code = `${letters[kind]}${at + 1}`
      return [
        [['fields', at, 'code'], field.code, code],
        ...field.statements.flatMap((statement, index): Expectation[] => [
          [['fields', at, 'statements', index, 'code'], statement.code, `${code}.${index + 1}`],
          [['fields', at, 'statements', index, 'levels'], levelsOf(statement), 4],
        ]),
      ]
    }),
  ]
  const wrong = expectations.find(([, found, expected]) => found !== expected)
  if (!wrong) return undefined
  const [path, found, expected] = wrong
  return { line: lineOf(path), what: `${path.join('.')} ist ${found}, es muss ${expected} sein` }
}

const letters: Record<CheckKind, string> = { company: 'U', municipality: 'K' }

/** How many levels differ from each other, in the language in which fewer do. */
const levelsOf = ({ levels }: Questionnaire['fields'][number]['statements'][number]): number =>
  Math.min(new Set(levels.map(({ de }) => de)).size, new Set(levels.map(({ en }) => en)).size)
