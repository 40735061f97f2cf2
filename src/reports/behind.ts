import type { Handle } from '../../db/open.ts'
import type { Day, Quarter } from '../calendar/rules.ts'
import type { TargetGroup } from '../cases/terms.ts'
import { ruleBroken } from '../errors.ts'
import { compareGerman } from '../names/rules.ts'
import { compareText } from '../order.ts'
import type { Actor } from '../stamp.ts'
import { countedIn } from './breakdown-rules.ts'
import { type CheckBehind, type CheckFigure, checksBehind } from './check-rules.ts'
import type { Behind, BehindQuery, BehindRow } from './contract.ts'
import { type Facts, factsOfBeginnings, factsOfQuarter, type Until } from './facts.ts'
import { wordsBy } from './line-words.ts'
import { linesBy } from './lines.ts'
import { casesWith, clientsWith } from './queries.ts'
import { type FigureQuestion, type LineQuestion, questionOf } from './question-rules.ts'
import {
  type CountedConsultation,
  clientsBehind,
  companiesBehind,
  countUntil,
  type ParticipationFact,
  type TalkFact,
} from './rules.ts'

/** Who stands behind a figure, and the talk, event or check that makes them stand there. */
type Counted = {
  clientId: string
  targetGroup: TargetGroup
  on: Day
  /** In which of the cases, where it is in one. */
  caseId: string | null
  talk: TalkFact | null
  event: string | null
  checkId: string | null
}

type Asked = Until & { question: Omit<BehindQuery, 'to' | 'of'> & { of: Exclude<BehindQuery['of'], 'outcomes'> } }

/**
 * Rule 10: exactly the rows behind a figure, by name; of whom the actor may not know, a row without one. Throws where the
 * question names no figure.
 */
export const behindFigure = async (handle: Handle, { question, ...until }: Asked, actor: Actor): Promise<Behind> => {
  const asked = questionOf(question)
  if ('refusal' in asked) throw ruleBroken(asked.refusal, asked.field)
  const factsNeeded = 'figure' in asked && asked.figure === 'cumulative' ? factsOfBeginnings : factsOfQuarter
  const { period, facts } = await factsNeeded(handle, question.quarter, until)
  const counted =
    'key' in asked
      ? await countedInLine(asked, handle, countedIn(period, facts), actor)
      : countedInFigure(asked, question.quarter, until.to, facts)
  const total = asked.of === 'accompanied' ? accompaniedIn(counted) : counted.length
  return { total, rows: await rowsOf(handle, counted, actor) }
}

/** Family members are counted by heads, and have no row of their own: theirs is the talk they came along to. */
const accompaniedIn = (counted: Counted[]): number =>
  counted.reduce((sum, { talk }) => sum + (talk?.accompanied ?? 0), 0)

const countedInFigure = (asked: FigureQuestion, quarter: Quarter, to: Day, facts: Facts): Counted[] => {
  const quarters = countUntil(to, facts)
  const inQuarter = quarters.filter((one) => one.quarter === quarter)
  if (asked.of === 'group') return clientsBehind(asked.group, quarter, quarters)[asked.figure].map(byConsultation)
  if (asked.of === 'consultations') return inQuarter.flatMap((one) => one.consultations.map(byConsultation))
  if (asked.of === 'accompanied') {
    return inQuarter.flatMap((one) => one.consultations.filter(({ talk }) => talk.accompanied > 0).map(byConsultation))
  }
  if (asked.of === 'shortContacts') return inQuarter.flatMap((one) => one.shortContacts.map(byShortContact))
  if (asked.of !== 'companiesReached')
    return inQuarter.flatMap((one) => checksBehind(asked.of as CheckFigure, one).map(byCheck))
  const titles = new Map<ParticipationFact, string>(facts.participations.map((one) => [one, one.eventTitle]))
  return companiesBehind(quarter, quarters)[asked.figure].map((company) => byEvent(company, titles.get(company)))
}

const countedInLine = async (
  { of, key }: LineQuestion,
  handle: Handle,
  among: ReturnType<typeof countedIn>,
  actor: Actor,
): Promise<Counted[]> => {
  const lines = await linesBy(of, handle, among, actor)
  if (key !== null && !(await wordsBy(of, handle, actor)).has(key)) throw ruleBroken('key_unknown', 'key')
  return (lines.find((line) => line.key === key)?.counted ?? []).map(byConsultation)
}

const nothingElse = { caseId: null, talk: null, event: null, checkId: null }

const byConsultation = ({ clientId, targetGroup, talk }: CountedConsultation): Counted => ({
  clientId,
  targetGroup,
  on: talk.heldOn,
  ...nothingElse,
  caseId: talk.caseId,
  talk,
})

/** A short contact gives nobody a group: its row shows that of the case. */
const byShortContact = (talk: TalkFact): Counted => ({
  clientId: talk.clientId,
  targetGroup: talk.targetGroup,
  on: talk.heldOn,
  ...nothingElse,
  caseId: talk.caseId,
  talk,
})

const byEvent = ({ organisationId, heldOn }: ParticipationFact, title = ''): Counted => ({
  clientId: organisationId,
  targetGroup: 'company',
  on: heldOn,
  ...nothingElse,
  event: title,
})

const byCheck = ({ organisationId, kind, ...counted }: CheckBehind): Counted => ({
  clientId: organisationId,
  targetGroup: kind,
  ...nothingElse,
  ...counted,
})

/** One row for each that counts, whatever may be shown of them: so the list is as long as the figure says. */
export const rowsOf = async (handle: Handle, counted: Counted[], actor: Actor): Promise<BehindRow[]> => {
  const clients = await clientsWith(
    handle,
    counted.map(({ clientId }) => clientId),
    actor,
  )
  const cases = await casesWith(
    handle,
    counted.flatMap(({ caseId }) => caseId ?? []),
    actor,
  )
  return counted
    .map((one) => {
      const found = clients.get(one.clientId)
      const caseFile = one.caseId === null ? null : (cases.get(one.caseId) ?? 'hidden')
      if (!found || caseFile === 'hidden') return { sortName: lastOfAll, row: hiddenRow(one) }
      return { sortName: found.sortName, row: rowOf(one, found.client, caseFile) }
    })
    .sort(inOrderOfNames)
    .map(({ row }) => row)
}

const rowOf = (one: Counted, client: BehindRow['client'], caseFile: BehindRow['case']): BehindRow => ({
  client,
  targetGroup: one.targetGroup,
  case: caseFile,
  on: one.on,
  entryId: one.talk?.entryId ?? null,
  accompanied: one.talk?.accompanied ?? 0,
  event: one.event,
  checkId: one.checkId,
})

/** What every figure says anyway; of a day or a place in the alphabet, somebody might guess who it is. */
const hiddenRow = ({ targetGroup, talk }: Counted): BehindRow => ({
  client: null,
  targetGroup,
  case: null,
  on: null,
  entryId: null,
  accompanied: talk?.accompanied ?? 0,
  event: null,
  checkId: null,
})

/** Names are folded to small letters and sort before it. */
const lastOfAll = '\u{10ffff}'

type Sortable = { sortName: string; row: BehindRow }

const inOrderOfNames = (one: Sortable, other: Sortable): number =>
  compareText(one.sortName, other.sortName) ||
  compareGerman(one.row.client?.name ?? '', other.row.client?.name ?? '') ||
  compareText(one.row.client?.id ?? '', other.row.client?.id ?? '') ||
  compareText(one.row.on ?? '', other.row.on ?? '') ||
  compareText(one.row.entryId ?? '', other.row.entryId ?? '') ||
  compareText(one.row.checkId ?? '', other.row.checkId ?? '') ||
  compareText(one.row.targetGroup, other.row.targetGroup) ||
  one.row.accompanied - other.row.accompanied
