import { msg } from '@lit/localize'
import { ApiError } from '../api.ts'
import { fieldErrors, wordsFor } from '../app/messages.ts'
import { talkErrorLines } from '../cases/talk-errors.ts'
import type { FieldError } from '../components/error-summary.ts'
import type { QuickLogProblems } from './quick-log-draft.ts'

const clientFields = ['personId', 'organisationId', 'newPerson', 'newOrganisation', 'reopenedCaseId']
const nextFields = ['followUp', 'dueOn']
const nameFields = ['name', 'familyName', 'givenName']

export type QuickLogErrors = {
  lines: FieldError[]
  /** Where no field is to blame. */
  message: string
  client: string
  name: string
  followUpWhat: string
  followUpDue: string
}

/** Everything that keeps a quick log from being recorded, in words and by field. */
export const quickLogErrors = (
  { client, name, followUpWhat = '', followUpDue = '', ...talk }: QuickLogProblems,
  error: unknown,
): QuickLogErrors => {
  const theirs = fieldErrors(error)
  const among = (fields: string[]) => fields.map((field) => theirs[field]).find(Boolean) ?? ''
  const clientWords = client ? msg('Bitte sagen, für wen.') : among(clientFields)
  const nameWords = name ? msg('Bitte einen Namen.') : among(nameFields)
  const dueProblem = followUpDue || among(nextFields)
  const ofTalk = talkErrorLines(talk, error).filter(
    ({ field }) => ![...clientFields, ...nameFields, ...nextFields].includes(field),
  )
  const lines = [
    ...(clientWords ? [{ field: 'client', label: msg('Für wen?'), message: clientWords }] : []),
    ...(nameWords ? [{ field: 'name', label: msg('Name'), message: nameWords }] : []),
    ...ofTalk,
    ...(followUpWhat ? [{ field: 'followUpWhat', label: msg('Wiedervorlage'), message: followUpWhat }] : []),
    ...(dueProblem ? [{ field: 'followUpDue', label: msg('Wiedervorlage fällig'), message: dueProblem }] : []),
  ]
  const message = error && lines.length === 0 ? wordsOfFailure(error) : ''
  return { lines, message, client: clientWords, name: nameWords, followUpWhat, followUpDue: dueProblem }
}

/** After a lost answer nobody knows whether it arrived; what matters is that trying again does no harm. */
const wordsOfFailure = (error: unknown): string =>
  error instanceof ApiError && error.status === 0
    ? msg(
        'Keine Antwort vom Server. Alles steht noch da: Drücken Sie noch einmal auf „Eintragen“, doppelt wird nichts.',
      )
    : wordsFor(error)
