import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CheckedYaml, readYaml } from '../checked-yaml.ts'
import { Sentence } from '../errors.ts'
import { FileFault, readingFile } from '../file-fault.ts'
import { parseAudience } from '../packages/audience-parsing-rules.ts'
import type { Audience } from '../packages/audience-rules.ts'
import { type Offset, parseOffset } from './deadline-rules.ts'
import { circleAmong } from './plan-rules.ts'
import type { Question, Template, TemplateStep } from './rules.ts'
import { TemplateFile } from './template-shape.ts'

const folderOfLotse = fileURLToPath(new URL('../../templates/journeys', import.meta.url))

let known: Template[] | undefined

/** Called at the start, which a broken file stops; they are read once, and change with a new version of Lotse only. */
export const readTemplates = (): Template[] => {
  known ??= templatesIn(folderOfLotse)
  return known
}

/** Every journey of a folder, in order; throws a Sentence with file and line at the first that is not right. */
export const templatesIn = (folder: string): Template[] => {
  const files = readdirSync(folder).sort()
  const stray = files.find((name) => !nameOf.test(name))
  if (stray) throw new Sentence(`${stray} in ${folder} ist nach keinem Ablauf benannt, etwa return-with-family.yaml.`)
  return files
    .map((name) => readingFile('Der Ablauf', join(folder, name), (text) => templateOf(name, text)))
    .sort((one, other) => one.order - other.order)
}

const nameOf = /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/

const templateOf = (name: string, text: string): Template => {
  const file = readYaml(text, TemplateFile)
  const { anchors, steps, questions: _questions, ...head } = file.values
  refuseTwice(file)
  const offset = offsetIn(file)
  const template = {
    ...head,
    code: name.slice(0, -'.yaml'.length),
    anchors: anchors.map(({ expected, asked = false, begins = null, ...anchor }, at) => ({
      ...anchor,
      asked,
      begins,
      expectedText: expected ?? null,
      expected: expected === undefined ? null : offset(expected, 'anchors', at, 'expected'),
    })),
    steps: steps.map((_, at) => stepAt(file, at, offset)),
  }
  refuseIdleAnchor(file, template)
  refuseCircle(file, template)
  return template
}

type File = CheckedYaml<TemplateFile>

const refuseTwice = ({ values: { anchors, steps }, lineOf }: File): void => {
  const codes = [...anchors.map(({ code }) => code), ...steps.map(({ code }) => code)]
  const twice = codes.findIndex((code, at) => codes.indexOf(code) !== at)
  if (twice < 0) return
  const inSteps = twice - anchors.length
  const line = inSteps < 0 ? lineOf('anchors', twice, 'code') : lineOf('steps', inSteps, 'code')
  throw new FileFault(line, `„${codes[twice]}“ steht zweimal da`)
}

type OffsetAt = (text: string, ...path: [list: 'anchors' | 'steps', at: number, key: string]) => Offset

const offsetIn =
  ({ values: { anchors, steps }, lineOf }: File): OffsetAt =>
  (text, ...path) => {
    const offset = parseOffset(text)
    if (!offset) throw new FileFault(lineOf(...path), `„${text}“ ist keine Frist (etwa „2 weeks after moving“)`)
    if (![...anchors, ...steps].some(({ code }) => code === offset.of))
      throw new FileFault(lineOf(...path), `einen Stichtag oder Schritt „${offset.of}“ gibt es nicht`)
    return offset
  }

/** What the law counts names the law; only a period moves on, and only forwards. */
const stepAt = (file: File, at: number, offset: OffsetAt): TemplateStep => {
  const step = file.values.steps[at]
  if (!step) throw new RangeError(`no step ${at}`)
  const { counting = 'reminder', source = null, note = null, state = 'verified' } = step
  const due = offset(step.due, 'steps', at, 'due')
  const line = (key: string) => file.lineOf('steps', at, key)
  if (counting !== 'reminder' && source === null) throw new FileFault(line('counting'), 'die Quelle der Frist fehlt')
  if (counting === 'period' && due.when !== 'after')
    throw new FileFault(line('due'), 'nur eine Frist nach einem Tag verschiebt das Gesetz: hier ist es „limit“')
  if (state === 'to be verified' && source === null) throw new FileFault(line('state'), 'es gibt nichts zu prüfen')
  const question = questionAt(file, at)
  const audience = step.for === undefined ? null : audienceAt(step.for, line('for'))
  const audienceText = step.for ?? null
  const { code, title, acts } = step
  return { code, title, acts, due, dueText: step.due, counting, audience, audienceText, question, source, state, note }
}

const questionAt = ({ values: { steps, questions = [] }, lineOf }: File, at: number): Question | null => {
  const asked = steps[at]?.question
  if (asked === undefined) return null
  const question = questions.find(({ code }) => code === asked)
  if (!question) throw new FileFault(lineOf('steps', at, 'question'), `die Frage „${asked}“ gibt es nicht`)
  return question
}

const audienceAt = (text: string, line: number): Audience => {
  const audience = parseAudience(text)
  if ('flaw' in audience) throw new FileFault(line, audience.flaw)
  return audience
}

/** A day that one is asked for and that decides nothing. */
const refuseIdleAnchor = ({ lineOf }: File, { anchors, steps }: Pick<Template, 'anchors' | 'steps'>): void => {
  const used = [...anchors.flatMap(({ expected }) => expected ?? []), ...steps.map(({ due }) => due)]
  const idle = anchors.findIndex(({ code }) => !used.some(({ of }) => of === code))
  if (idle >= 0) throw new FileFault(lineOf('anchors', idle, 'code'), 'an diesem Stichtag hängt nichts')
}

const refuseCircle = ({ lineOf }: File, { anchors, steps }: Pick<Template, 'anchors' | 'steps'>): void => {
  const circle = circleAmong([
    ...anchors.map(({ code, expected }) => ({ code, offset: expected })),
    ...steps.map(({ code, due }) => ({ code, offset: due })),
  ])
  if (!circle) return
  const at = steps.findIndex(({ code }) => code === circle[0])
  const line = at < 0 ? lineOf('anchors') : lineOf('steps', at, 'due')
  throw new FileFault(line, `die Tage hängen im Kreis aneinander: ${circle.join(' nach ')}`)
}
