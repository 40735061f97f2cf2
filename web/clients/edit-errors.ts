import type { Day } from '#rules/calendar'
import { fieldErrors } from '../app/messages.ts'
import type { FieldError } from '../components/error-summary.ts'
import type { ClientKind, ShownClient } from './client-kind.ts'
import type { Draft } from './drafts-merged.ts'

type Forms<Fields extends Draft> = Pick<ClientKind<ShownClient, never, Fields>, 'told' | 'errorsIn' | 'fieldOf'>

/** What the server would not take, in words and by field of the form. */
export const refusedFields = <Fields extends Draft>(
  { fieldOf }: Forms<Fields>,
  error: unknown,
): Record<string, string> =>
  Object.fromEntries(Object.entries(fieldErrors(error)).map(([name, words]) => [fieldOf(name), words]))

/** Everything that keeps a form from being saved, one line each. */
export const errorLines = <Fields extends Draft>(
  { told, errorsIn }: Forms<Fields>,
  draft: Fields,
  today: Day,
  refused: Record<string, string>,
): FieldError[] => {
  const own = errorsIn(draft, today)
  const theirs = Object.entries(refused).map(([field, message]) => {
    return { field, label: told[field as keyof Fields]?.label() ?? '', message }
  })
  return [...own, ...theirs.filter(({ label }) => label !== '')]
}
