import { addDays, addMonths, berlinDay, type Day, daysBetween } from '../calendar/rules.ts'
import type { CheckKind } from '../checks/terms.ts'
import { stateOfSheet } from '../invitations/rules.ts'
import type { CheckFilter, CheckStanding } from './terms.ts'

/** An answer sheet, as far as the list looks at it. Moments in milliseconds since 1970. */
export type SheetFacts = {
  id: string
  createdAt: number
  openedAt: number | null
  lastAnsweredAt: number | null
  remindedAt: number | null
  finishedOn: Day | null
  revokedAt: number | null
  hasAnswer: boolean
}

export type CheckFacts = {
  id: string
  kind: CheckKind
  /** Null after a registration until a colleague said who it is. */
  organisationId: string | null
  createdAt: number
  endsOn: Day
  sheets: SheetFacts[]
}

export type ListedCheck = CheckFacts & {
  standing: CheckStanding
  /** Its link goes on for no more than a week. */
  endsSoon: boolean
  dueAgain: boolean
  /** Ids of the sheets that a reminder is due for. */
  waiting: string[]
}

const stateOn = (today: Day, endsOn: Day, sheet: SheetFacts) =>
  stateOfSheet({ ...sheet, finishedAt: sheet.finishedOn, endsOn, answered: sheet.hasAnswer ? 1 : 0 }, today)

/** As far as the furthest of its sheets: one that is finished makes a result, whoever else is still asked. */
export const standingOf = ({ endsOn, sheets }: CheckFacts, today: Day): CheckStanding => {
  const states = sheets.map((sheet) => stateOn(today, endsOn, sheet))
  if (states.includes('finished')) return 'finished'
  if (states.includes('begun')) return 'begun'
  return states.includes('invited') || states.includes('opened') ? 'invited' : 'ended'
}

const soonInDays = 7

/** A reminder is due after so many days of silence, and so many after the one before. */
const silentForDays = 7

/** Asked and not finished, the link still good, and nothing heard for a week: neither an answer nor a reminder. */
export const waitsForReminder = (sheet: SheetFacts, endsOn: Day, today: Day): boolean => {
  if (['finished', 'revoked', 'ended'].includes(stateOn(today, endsOn, sheet))) return false
  return daysBetween(lastHeardOn(sheet), today) >= silentForDays
}

type Heard = Pick<SheetFacts, 'createdAt' | 'lastAnsweredAt' | 'remindedAt'>

/** The day since which nothing was heard of it: neither an answer nor, from us, an invitation or a reminder. */
export const lastHeardOn = ({ createdAt, lastAnsweredAt, remindedAt }: Heard): Day =>
  berlinDay(new Date(Math.max(createdAt, lastAnsweredAt ?? 0, remindedAt ?? 0)))

/** A round a year: after so many months it is time to arrange the next one. */
const monthsUntilDueAgain = 11

/** The last day somebody finished a sheet of it. */
const lastFinishedOn = ({ sheets }: CheckFacts): Day | null =>
  sheets.reduce<Day | null>(
    (last, { finishedOn }) => (finishedOn !== null && (last === null || finishedOn > last) ? finishedOn : last),
    null,
  )

/** Whether a check keeps the one before it from being due again: it still can be answered, or was asked for just now. */
const isAskedAgain = ({ createdAt }: CheckFacts, standing: CheckStanding, today: Day): boolean =>
  standing === 'invited' || standing === 'begun' || berlinDay(new Date(createdAt)) > againUntil(today)

const againUntil = (today: Day): Day => addMonths(today, -monthsUntilDueAgain)

/** Ids of those due again: of an organisation and kind the newest finished one, unless a newer one was asked for since. */
const dueAmong = (checks: readonly CheckFacts[], today: Day): Set<string> => {
  const settled = new Set<string>()
  const due = new Set<string>()
  for (const check of checks) {
    const round = `${check.kind} ${check.organisationId}`
    if (check.organisationId === null || settled.has(round)) continue
    const finishedOn = lastFinishedOn(check)
    if (finishedOn === null && !isAskedAgain(check, standingOf(check, today), today)) continue
    settled.add(round)
    if (finishedOn !== null && finishedOn <= againUntil(today)) due.add(check.id)
  }
  return due
}

/** Checks, newest first, each with what the list says of it. */
export const listed = (checks: readonly CheckFacts[], today: Day): ListedCheck[] => {
  const due = dueAmong(checks, today)
  return checks.map((check) => {
    const standing = standingOf(check, today)
    const isOpen = standing === 'invited' || standing === 'begun'
    return {
      ...check,
      standing,
      endsSoon: isOpen && check.endsOn <= addDays(today, soonInDays),
      dueAgain: due.has(check.id),
      waiting: check.sheets.filter((sheet) => waitsForReminder(sheet, check.endsOn, today)).map(({ id }) => id),
    }
  })
}

const shows: Record<CheckFilter, (check: ListedCheck) => boolean> = {
  all: () => true,
  invited: ({ standing }) => standing === 'invited',
  begun: ({ standing }) => standing === 'begun',
  finished: ({ standing }) => standing === 'finished',
  ending: ({ standing, endsSoon }) => endsSoon || standing === 'ended',
  unclaimed: ({ organisationId }) => organisationId === null,
  due_again: ({ dueAgain }) => dueAgain,
}

export const shownBy = (filter: CheckFilter, checks: readonly ListedCheck[]): ListedCheck[] =>
  checks.filter(shows[filter])
