import { type Day, daysBetween } from '../calendar/rules.ts'

/** What a talk of an old list tells about the case it belongs to. */
export type ListedTalk = { heldOn: Day; counsellorId: string | null }

export type CaseOutline = { openedOn: Day; closedOn: Day | null; lastTalkOn: Day; leadId: string | null }

/** A case that an earlier import made, as it stands now. */
export type ImportedCase = {
  openedOn: Day
  closedOn: Day | null
  leadId: string
  /** The import closed it and nobody has confirmed that yet. */
  isClosedByImport: boolean
  /** Its talks that came from a list, in the order of the lists. */
  listed: readonly ListedTalk[]
  /** Who leads the cases of which no row names anybody. */
  unnamedId: string | null
}

export type ExtendedCase = Pick<ImportedCase, 'openedOn' | 'closedOn' | 'leadId'>

/** After how many days without a talk an imported case counts as closed. */
const closedAfterDays = 180

/**
 * The one case of a client of the lists: opened on the first talk's day, led by who held the last one, closed on that day
 * if it lies long back. Where the last row names nobody, the latest one that does decides; null where none does.
 */
export const caseOutline = (talks: readonly ListedTalk[], today: Day): CaseOutline => {
  const inOrder = talks.toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : one.heldOn > other.heldOn ? 1 : 0))
  const first = inOrder[0]
  const last = inOrder.at(-1)
  if (!first || !last) throw new RangeError('a case is made of one talk or more')
  return {
    openedOn: first.heldOn,
    closedOn: closingDay(last.heldOn, today),
    lastTalkOn: last.heldOn,
    leadId: inOrder.findLast((talk) => talk.counsellorId !== null)?.counsellorId ?? null,
  }
}

const closingDay = (lastTalkOn: Day, today: Day): Day | null =>
  daysBetween(lastTalkOn, today) > closedAfterDays ? lastTalkOn : null

/**
 * New talks of a client who has an imported case go to it, and it becomes what it would be had all come at once; but what
 * somebody decided about it since then stands.
 */
export const extendedCase = (caseFile: ImportedCase, talks: readonly ListedTalk[], today: Day): ExtendedCase => {
  const before = caseOutline(caseFile.listed, today)
  const after = caseOutline([...caseFile.listed, ...talks], today)
  const isLater = after.lastTalkOn > before.lastTalkOn
  const isLedAsListed = caseFile.leadId === (before.leadId ?? caseFile.unnamedId)
  return {
    openedOn: earlier(caseFile.openedOn, caseOutline(talks, today).openedOn),
    closedOn: caseFile.isClosedByImport && isLater ? after.closedOn : caseFile.closedOn,
    leadId: (isLedAsListed && after.leadId) || caseFile.leadId,
  }
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
