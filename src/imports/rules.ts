import { type Day, daysBetween } from '../calendar/rules.ts'

/** What a talk of an old list tells about the case it belongs to. */
export type ListedTalk = { heldOn: Day; counsellorId: string | null }

export type CaseOutline = { openedOn: Day; closedOn: Day | null; lastTalkOn: Day; leadId: string | null }

/** A case that an earlier import made, as it stands now. */
export type ImportedCase = {
  openedOn: Day
  closedOn: Day | null
  leadId: string
  lastEntryOn: Day
  /** The import closed it and nobody has confirmed that yet. */
  isClosedByImport: boolean
  /** The latest of its talks that came from a list. */
  lastListed: ListedTalk
}

export type ExtendedCase = Pick<ImportedCase, 'openedOn' | 'closedOn' | 'leadId' | 'lastEntryOn'>

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

/** New talks of a client who has an imported case go to it; what somebody decided about that case since then stands. */
export const extendedCase = (caseFile: ImportedCase, talks: readonly ListedTalk[], today: Day): ExtendedCase => {
  const { openedOn, lastTalkOn, leadId } = caseOutline(talks, today)
  const { lastListed } = caseFile
  const isLater = lastTalkOn >= lastListed.heldOn
  return {
    openedOn: earlier(caseFile.openedOn, openedOn),
    closedOn: caseFile.isClosedByImport && isLater ? closingDay(lastTalkOn, today) : caseFile.closedOn,
    leadId: isLater && caseFile.leadId === lastListed.counsellorId ? (leadId ?? caseFile.leadId) : caseFile.leadId,
    lastEntryOn: later(caseFile.lastEntryOn, lastTalkOn),
  }
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
const later = (one: Day, other: Day): Day => (one > other ? one : other)
