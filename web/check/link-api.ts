import type { Result } from '#contract/checks'
import type { Confirmation, OpenPage } from '#contract/open-pages'
import type { NewRegistration } from '#contract/registrations'
import type { AnswersNow, FieldNote, NoteWritten, Sheet, TalkWanted } from '#contract/sheets'
import type { AnswerCode, CheckLanguage } from '#terms/checks'
import { ask, bodyOf } from '../open-pages/asking.ts'

export const openSheet = (secret: string) => bodyOf<Sheet>(ask('POST', '/api/check-sheet/opening', { secret }))

export const chooseLanguage = (secret: string, language: CheckLanguage) =>
  bodyOf<Sheet>(ask('PUT', '/api/check-sheet/language', { secret, body: { language } }))

export const giveAnswer = (secret: string, statement: string, answer: AnswerCode) =>
  bodyOf<AnswersNow>(ask('PUT', `/api/check-sheet/answers/${statement}`, { secret, body: { answer }, keepalive: true }))

export const writeNote = (secret: string, field: string, written: NoteWritten) =>
  bodyOf<FieldNote>(ask('PUT', `/api/check-sheet/notes/${field}`, { secret, body: written, keepalive: true }))

export const finishSheet = (secret: string) => bodyOf<Result>(ask('POST', '/api/check-sheet/finishing', { secret }))

export const readResult = (secret: string) => bodyOf<Result>(ask('GET', '/api/check-sheet/result', { secret }))

export const askForTalk = (secret: string, wanted: TalkWanted) =>
  bodyOf<{ id: string }>(ask('POST', '/api/check-sheet/talk', { secret, body: wanted }))

/** As a file, named as the server names it. */
export const downloadReport = async (secret: string): Promise<{ name: string; content: Blob }> => {
  const reply = await ask('GET', '/api/check-sheet/report.pdf', { secret })
  const [, name = 'willkommens-check.pdf'] =
    /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '') ?? []
  return { name, content: await reply.blob() }
}

export const readOpenCheck = () => bodyOf<OpenPage>(ask('GET', '/api/check-registrations', {}))

export const register = (body: NewRegistration) =>
  bodyOf<{ received: true }>(ask('POST', '/api/check-registrations', { body }))

export const confirmRegistration = (body: Confirmation) =>
  bodyOf<{ confirmed: true }>(ask('POST', '/api/check-registrations/confirmation', { body }))
