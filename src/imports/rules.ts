import { type Day, daysBetween } from '../calendar/rules.ts'

/** What a talk of an old list tells about the case it belongs to. */
export type ListedTalk = { heldOn: Day; counsellorId: string | null }

export type CaseOutline = { openedOn: Day; closedOn: Day | null; lastTalkOn: Day; leadId: string | null }

/** A case that an earlier import made, as it stands now. */
export type ImportedCase = {
  openedOn: Day
  closedOn: Day | null
  leadId: string
  /** Only its lead, its readers and the coordinator know of it: who leads it decides who may read it. */
  isRestricted: boolean
  /** The import closed it and nobody has confirmed that yet. */
  isClosedByImport: boolean
  /** Its talks that came from a list, in the order of the lists; none where somebody opened it by hand. */
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
 * somebody decided about it since then stands, and no list hands a restricted case to anybody.
 */
export const extendedCase = (caseFile: ImportedCase, talks: readonly ListedTalk[], today: Day): ExtendedCase => {
  const openedOn = earlier(caseFile.openedOn, caseOutline(talks, today).openedOn)
  if (caseFile.listed.length === 0) return { openedOn, closedOn: caseFile.closedOn, leadId: caseFile.leadId }
  const before = caseOutline(caseFile.listed, today)
  const after = caseOutline([...caseFile.listed, ...talks], today)
  const isLater = after.lastTalkOn > before.lastTalkOn
  const isLedAsListed = !caseFile.isRestricted && caseFile.leadId === (before.leadId ?? caseFile.unnamedId)
  return {
    openedOn,
    closedOn: caseFile.isClosedByImport && isLater ? after.closedOn : caseFile.closedOn,
    leadId: (isLedAsListed && after.leadId) || caseFile.leadId,
  }
}

/** A case of a client, as far as it decides which one their new talks go to. */
export type CaseOfClient = {
  id: string
  /** The record it was opened for, before any merge. */
  recordId: string
  isRestricted: boolean
  isImported: boolean
}

/** Where the new talks of a Nr go. */
export type Home = { caseId: string } | 'new_case' | 'unclear'

/**
 * Where the talks of a Nr go that stood for this record before any merge; the cases of its client, the smallest number
 * first. To the case that the Nr's own rows made; without one, to whichever the client has. No talk leaves a restricted
 * case for an open one, and no open case is made for whom all is restricted: where that is not certain, it is unclear.
 */
export const homeOf = (cases: readonly CaseOfClient[], recordId: string): Home => {
  const own = cases.filter((one) => one.recordId === recordId)
  const ownImported = own.filter(({ isImported }) => isImported)
  if (ownImported.length > 0) return isMixed(ownImported) ? 'unclear' : homeIn(ownImported[0])
  if (cases.some(({ isRestricted }) => isRestricted)) {
    if (own.length === 0 || isMixed(own)) return 'unclear'
    if (own[0]?.isRestricted) return homeIn(own.at(-1))
  }
  return homeIn(cases.find(({ isImported, isRestricted }) => isImported && !isRestricted))
}

const isMixed = ([first, ...others]: readonly CaseOfClient[]): boolean =>
  others.some(({ isRestricted }) => isRestricted !== first?.isRestricted)

const homeIn = (caseFile: CaseOfClient | undefined): Home => (caseFile ? { caseId: caseFile.id } : 'new_case')

const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
