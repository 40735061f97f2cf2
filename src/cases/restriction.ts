import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { mayWith } from '../accounts/permissions.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { notAllowed, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Named } from '../http/contract.ts'
import type { Stamp } from '../stamp.ts'
import { describeCase } from './case-queries.ts'
import { readCase } from './cases.ts'
import type { CaseFile, PossibleReaders, Restriction } from './contract.ts'
import { takeOverHiddenFollowUps } from './hidden-follow-ups.ts'
import { findCase, updateCase } from './queries.ts'
import { colleaguesWho, replaceReaders } from './restriction-queries.ts'

/**
 * From now on only its lead, the coordinator and these readers know of the case; what others had still to do on it goes to its
 * lead. As it is already, it stays.
 */
export const restrictCase = (
  handle: Handle,
  id: string,
  version: number,
  { readerIds }: Restriction,
  stamp: Stamp,
): Promise<CaseFile> =>
  transaction(handle, async (tx) => {
    const current = await findCaseToRestrict(tx, id, stamp)
    const readers = await readersNamed(tx, readerIds)
    const { restriction } = current
    if (restriction && areTheSame(restriction.readers, readers)) return current
    refuseIfChanged(version, current)

    await replaceReaders(tx, id, readers)
    await updateCase(tx, id, restriction ? {} : { restrictedAt: stamp.at })
    await writeAudit(tx, 'case.restricted', id, stamp, changesTo(restriction, { readers }))
    await takeOverHiddenFollowUps(tx, id, stamp)
    return readCase(tx, id, stamp)
  })

/** Opens a restricted case to everybody again. One that is not restricted stays as it is. */
export const liftRestriction = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<CaseFile> =>
  transaction(handle, async (tx) => {
    const current = await findCaseToRestrict(tx, id, stamp)
    const { restriction } = current
    if (!restriction) return current
    refuseIfChanged(version, current)

    await replaceReaders(tx, id, [])
    await updateCase(tx, id, { restrictedAt: null })
    await writeAudit(tx, 'case.unrestricted', id, stamp, changesTo(restriction, null))
    return readCase(tx, id, stamp)
  })

/** Whom a restricted case can be opened to: everybody with an account who may read cases at all. */
export const possibleReaders = async (handle: Handle): Promise<PossibleReaders> => {
  const coordination = await colleaguesWho(handle, 'read restricted cases')
  const known = new Set(coordination.map(({ id }) => id))
  const everybody = await colleaguesWho(handle, 'read cases')
  return { colleagues: everybody.filter(({ id }) => !known.has(id)), coordination }
}

/** For its lead or the coordinator; `not_allowed` for whoever may know of it, `not_found` for others. */
const findCaseToRestrict = async (tx: Tx, id: string, stamp: Stamp): Promise<CaseFile> => {
  const caseFile = await findCase(tx, id, stamp.by)
  const leads = caseFile.leadUserId !== null && caseFile.leadUserId === stamp.by.userId
  if (!leads && !mayWith(stamp.by.roles, 'restrict everyone’s cases')) throw notAllowed()
  return describeCase(tx, caseFile, stamp)
}

/** Throws `reader_unknown` also for those who are gone, and those whose account opens no case: it would promise too much. */
const readersNamed = async (tx: Tx, ids: readonly string[]): Promise<Named[]> => {
  const colleagues = await colleaguesWho(tx, 'read cases')
  const readers = colleagues.filter(({ id }) => ids.includes(id))
  if (readers.length < ids.length) throw ruleBroken('reader_unknown', 'readerIds')
  return readers
}

const areTheSame = (some: readonly Named[], others: readonly Named[]): boolean =>
  some.length === others.length && some.every(({ id }) => others.some((other) => other.id === id))

const changesTo = (from: CaseFile['restriction'], to: CaseFile['restriction']) =>
  changesBetween(inWords(from), inWords(to))

/** As the audit tells it: by the names of that time. */
const inWords = (restriction: CaseFile['restriction']) => ({
  restricted: restriction !== null,
  readers: restriction?.readers.map(({ name }) => name) ?? null,
})
