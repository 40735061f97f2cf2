import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Language, languages } from '../accounts/terms.ts'
import { Sentence } from '../errors.ts'
import { type MailText, readTemplate, TemplateFault, type Values, writtenOut } from './template-rules.ts'
import { type MailTemplate, mailTemplates } from './terms.ts'
import { valueNames } from './values.ts'

type Written = { subject: string; text: string; html: string }

/** Writes a mail out from its template. */
export type MailTexts = (template: MailTemplate, language: Language, values: Values) => Written

const folderOfTemplates = fileURLToPath(new URL('../../templates/mail', import.meta.url))

/** Every mail in every language. Throws a Sentence with file and line where one is missing or broken. */
export const readMailTexts = (folder = folderOfTemplates): MailTexts => {
  const frame = readFrame(join(folder, 'frame.html'))
  const texts = new Map<string, MailText>()
  for (const template of mailTemplates) {
    for (const language of languages) {
      const file = join(folder, `${template}.${language}.txt`)
      texts.set(`${template}.${language}`, readText(file, template))
    }
  }
  return (template, language, values) => {
    const text = texts.get(`${template}.${language}`)
    if (!text) throw new Error('There is no such mail')
    return writtenOut(text, values, language, frame)
  }
}

const readText = (file: string, template: MailTemplate): MailText => {
  try {
    return readTemplate(readWhole(file), valueNames[template])
  } catch (error) {
    if (error instanceof TemplateFault) throw new Sentence(`${file}, line ${error.line} ${error.message}.`)
    throw error
  }
}

/** Everything is in it, and nothing that a mail program would fetch from somewhere. */
const readFrame = (file: string): string => {
  const frame = readWhole(file)
  const missing = ['language', 'subject', 'centre', 'body'].find((name) => !frame.includes(`{${name}}`))
  if (missing !== undefined) throw new Sentence(`${file} has no {${missing}}.`)
  const remote = frame.split('\n').findIndex((line) => /https?:|<(?:img|link|script)\b|@import|url\(/i.test(line))
  if (remote !== -1) throw new Sentence(`${file}, line ${remote + 1} fetches something from outside.`)
  return frame
}

const readWhole = (file: string): string => {
  if (!existsSync(file)) throw new Sentence(`${file} is missing: each mail exists in ${languages.join(' and ')}.`)
  return readFileSync(file, 'utf8')
}
