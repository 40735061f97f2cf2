import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Sentence } from '../errors.ts'
import { brokenFile, FileFault, readingFile } from '../file-fault.ts'
import { parseAudience } from './audience-parsing-rules.ts'
import { faultBetween } from './between.ts'
import { type LinedBlock, parseBlocks } from './blocks.ts'
import type { Block } from './contract.ts'
import { parseDue } from './due-rules.ts'
import { dayAt, type Front, GermanFront, readFront, TranslatedFront } from './front-matter.ts'
import { outlineOf } from './outline.ts'
import type { Module, ModuleText } from './rules.ts'
import { type PackageLanguage, packageLanguages, placeholders } from './terms.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const folderOfLotse = join(project, 'templates/welcome-package')
const kindOfFile = 'Das Modul'

let known: Module[] | undefined

/** Called at the start, which a broken file stops; they are read once, and change with a new version of Lotse only. */
export const readModules = (): Module[] => {
  known ??= modulesIn(folderOfLotse)
  return known
}

/** Every module of a folder, by code; throws a Sentence with file and line at the first that is not right. */
export const modulesIn = (folder: string): Module[] => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
  const stray = files.find((name) => !nameOf.test(name))
  if (stray)
    throw new Sentence(`${stray} in ${folder} ist nach keinem Modul benannt, etwa registering-your-home.de.md.`)
  const german = files.filter((name) => name.endsWith('.de.md'))
  const orphan = files.find((name) => !german.includes(`${codeOf(name)}.de.md`))
  if (orphan) throw new Sentence(`Zu ${orphan} in ${folder} fehlt der deutsche Text.`)
  const isPlaceholder = placeholderOf(partnerCodes())
  const read = german.map((name) => readGerman(folder, name, isPlaceholder))
  for (const module of read) {
    const fault = faultBetween(module, read)
    if (!fault) continue
    const file = join(folder, `${module.code}.de.md`)
    throw brokenFile(kindOfFile, file, new FileFault(module.lineOf(fault.key), fault.what))
  }
  return read.map(({ lineOf, ...module }) => ({ ...module, texts: textsOf(folder, module, isPlaceholder) }))
}

const nameOf = new RegExp(`^([a-z]+(?:-[a-z]+)*)\\.(${packageLanguages.join('|')})\\.md$`)

const codeOf = (name: string): string => name.slice(0, name.indexOf('.'))

type IsPlaceholder = (name: string) => boolean

const placeholderOf =
  (partners: string[]): IsPlaceholder =>
  (name) =>
    placeholders.some((one) => one === name) || partners.some((code) => name === `partner:${code}`)

/** Of the directory every centre begins with. */
const partnerCodes = (): string[] => {
  const partners = JSON.parse(readFileSync(join(project, 'templates/partners.json'), 'utf8')) as { code: string }[]
  return partners.map(({ code }) => code)
}

type LinedModule = Module & Pick<Front<GermanFront>, 'lineOf'>

const readGerman = (folder: string, name: string, isPlaceholder: IsPlaceholder): LinedModule =>
  reading(folder, name, (text) => {
    const front = readFront(text, GermanFront)
    const { values, lineOf } = front
    const audience = parseAudience(values.for)
    if ('flaw' in audience) throw new FileFault(lineOf('for'), audience.flaw)
    const due = parseDue(values.due)
    if (!due) throw new FileFault(lineOf('due'), `„${values.due}“ ist keine Frist (etwa „14 days after moving“)`)
    const { title, version, core, order, because = null, after = [], excludes = [], state, sources, reviewed } = values
    if (reviewed) dayAt(front, 'reviewed', reviewed.on)
    const validUntil = dayAt(front, 'valid until', values['valid until'])
    const de = {
      title,
      because,
      follows: version,
      body: bodyOf(folder, front, isPlaceholder).map(({ block }) => block),
    }
    return {
      code: codeOf(name),
      version,
      core,
      order,
      audience,
      due,
      after,
      excludes,
      state,
      reviewed,
      validUntil,
      sources,
      texts: { de },
      lineOf,
    }
  })

const bodyOf = (folder: string, { body, bodyLine }: Front<unknown>, isPlaceholder: IsPlaceholder): LinedBlock[] => {
  const blocks = parseBlocks(body, bodyLine, isPlaceholder)
  if (blocks.length === 0) throw new FileFault(bodyLine, 'der Text fehlt')
  for (const { block, line } of blocks) {
    if (block.kind === 'picture' && !existsSync(join(folder, 'pictures', block.file))) {
      throw new FileFault(line, `das Bild pictures/${block.file} fehlt`)
    }
  }
  return blocks
}

const textsOf = (folder: string, { code, version, texts }: Module, isPlaceholder: IsPlaceholder): Module['texts'] => {
  const translated = packageLanguages.filter(
    (language) => language !== 'de' && existsSync(join(folder, `${code}.${language}.md`)),
  )
  const read = translated.map((language): [PackageLanguage, ModuleText] => [
    language,
    reading(folder, `${code}.${language}.md`, (text) => {
      const front = readFront(text, TranslatedFront)
      const { title, follows, because = null } = front.values
      if (follows > version)
        throw new FileFault(front.lineOf('follows'), `die deutsche Fassung ${follows} gibt es nicht`)
      const blocks = bodyOf(folder, front, isPlaceholder)
      if (follows === version) refuseOtherOutline(blocks, texts.de.body, front)
      return { title, because, follows, body: blocks.map(({ block }) => block) }
    }),
  ])
  return { ...texts, ...Object.fromEntries(read) }
}

/** A translation of an older version is another one until somebody follows the German text again. */
const refuseOtherOutline = (blocks: LinedBlock[], german: Block[], { bodyLine }: Front<unknown>): void => {
  const wrong = blocks.find(({ block }, at) => outlineOf(block) !== (german[at] && outlineOf(german[at])))
  const [line, found] = wrong ? [wrong.line, outlineOf(wrong.block)] : [bodyLine, `${blocks.length} Teile`]
  if (!wrong && blocks.length === german.length) return
  const due = german[wrong ? blocks.indexOf(wrong) : -1]
  const expected = due ? outlineOf(due) : `${german.length} Teile`
  throw new FileFault(line, `anders gebaut als der deutsche Text: ${found} statt ${expected}`)
}

const reading = <Read>(folder: string, name: string, read: (text: string) => Read): Read =>
  readingFile(kindOfFile, join(folder, name), read)
