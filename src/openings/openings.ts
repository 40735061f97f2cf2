import type { Handle, Tx } from '../../db/open.ts'
import { openings } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { latestBefore } from '../audit/latest.ts'
import { refusalOfDay } from '../cases/rules.ts'
import { findSettings } from '../centre/queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { readOrganisation } from '../organisations/organisations.ts'
import { findOrganisation } from '../organisations/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { BeforeVerification, type NewOpening, type Opening, type OpeningEdit, type OpenOpenings } from './contract.ts'
import {
  countOpenOpenings,
  findOpening,
  insertOpening,
  openingsOfOrganisation,
  openOpenings,
  updateOpening,
} from './queries.ts'
import { askedAgainFrom, isLink } from './rules.ts'

/** Throws `not_found`, also for one of an organisation this user may not know of. */
export const readOpening = async (handle: Handle, id: string, { by }: Stamp): Promise<Opening> => {
  const opening = await findOpening(handle, id, by)
  if (!opening) throw notFound()
  return opening
}

export const readOpeningsOf = async (handle: Handle, organisationId: string, stamp: Stamp) => {
  const { id } = await readOrganisation(handle, organisationId, stamp)
  return { rows: await openingsOfOrganisation(handle, id, stamp.by) }
}

/** So many fit on the page where one looks for work for somebody. */
const shownAtMost = 1000

export const readOpenOpenings = async (
  handle: Handle,
  { limit = shownAtMost }: { limit?: number },
  { by, today }: Stamp,
): Promise<OpenOpenings> => {
  const rows = await openOpenings(handle, by, limit)
  const left = rows.length < limit ? 0 : (await countOpenOpenings(handle, by)) - rows.length
  const { openingsAskedAfterDays } = await findSettings(handle)
  return { rows, left, askedAgainFrom: askedAgainFrom(today, openingsAskedAfterDays) }
}

/** Adds an opening; throws `client_unknown`, `link_invalid` or why it was not known on that day. Safe to repeat. */
export const recordOpening = (handle: Handle, input: NewOpening, stamp: Stamp): Promise<Opening> =>
  transaction(handle, async (tx) => {
    const { id } = input
    if (await wasCreated(tx, { id, kind: 'opening', body: input, table: openings }, stamp)) {
      return readOpening(tx, id, stamp)
    }
    const { id: organisationId } = await organisationNamed(tx, input.organisationId, stamp)
    const fields = fieldsTyped(input, stamp)
    await insertOpening(tx, {
      ...input,
      ...fields,
      id,
      organisationId,
      checkedOn: input.knownOn,
      createdAt: stamp.at,
    })
    await writeAudit(tx, 'opening.recorded', id, stamp)
    return readOpening(tx, id, stamp)
  })

/** Of a merged record, the one it was taken into. */
const organisationNamed = async (tx: Tx, id: string, { by }: Stamp) => {
  const organisation = await findOrganisation(tx, id, by)
  if (!organisation) throw ruleBroken('client_unknown', 'organisationId')
  return organisation
}

type Typed = Partial<Pick<Opening, 'kind' | 'title' | 'places' | 'knownOn' | 'link' | 'note'>>

/** What was typed, as it is kept; what nobody named stays out. */
const fieldsTyped = (typed: OpeningEdit, { today }: Stamp): Typed => {
  const { kind, title, places, knownOn, link, note } = typed
  const refusal = knownOn === undefined ? null : refusalOfDay(knownOn, today)
  if (refusal) throw ruleBroken(refusal, 'knownOn')
  if (link && !isLink(link)) throw ruleBroken('link_invalid', 'link')
  return {
    ...(kind !== undefined && { kind }),
    ...(title !== undefined && { title: tidied(title) ?? title }),
    ...(places !== undefined && { places }),
    ...(knownOn !== undefined && { knownOn }),
    ...(link !== undefined && { link }),
    ...(note !== undefined && { note: tidied(note) }),
  }
}

/** Changes what is said of an opening; `version` is what the edit is based on. Throws `ended_before_known`. */
export const editOpening = (handle: Handle, id: string, version: number, input: OpeningEdit, stamp: Stamp) =>
  changeOpening(handle, id, stamp, async (tx, opening) => {
    const edited = fieldsTyped(input, stamp)
    const changes = changesBetween<Opening>(opening, edited)
    refuseIfChanged(version, opening, changes)
    const { endedOn } = opening
    if (edited.knownOn && endedOn !== null && endedOn < edited.knownOn)
      throw ruleBroken('ended_before_known', 'knownOn')
    if (Object.keys(changes).length === 0) return
    const isAskedLater = edited.knownOn !== undefined && edited.knownOn > opening.checkedOn
    await updateOpening(tx, id, { ...edited, ...(isAskedLater && { checkedOn: edited.knownOn }) })
    await writeAudit(tx, 'opening.edited', id, stamp, changes)
  })

/** Somebody asked today: it is still open. Throws `opening_ended`. */
export const verifyOpening = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  changeOpening(handle, id, stamp, async (tx, opening) => {
    if (opening.endedOn !== null) throw ruleBroken('opening_ended')
    if (opening.checkedOn === stamp.today) return
    refuseIfChanged(version, opening)
    await updateOpening(tx, id, { checkedOn: stamp.today })
    await writeAudit(tx, 'opening.verified', id, stamp, {
      checkedOn: { from: opening.checkedOn, to: stamp.today },
    })
  })

/** Nobody asked after all: the day before stands again. */
export const unverifyOpening = (handle: Handle, id: string, stamp: Stamp) =>
  changeOpening(handle, id, stamp, async (tx, opening) => {
    if (opening.checkedOn !== stamp.today) return
    const before = await latestBefore(tx, 'opening.verified', id, BeforeVerification)
    const checkedOn = before?.checkedOn ?? opening.knownOn
    if (checkedOn === opening.checkedOn) return
    await updateOpening(tx, id, { checkedOn })
    await writeAudit(tx, 'opening.unverified', id, stamp, { checkedOn: { from: opening.checkedOn, to: checkedOn } })
  })

/** Reads it as the actor may, changes it, and reads it again. */
export const changeOpening = (
  handle: Handle,
  id: string,
  stamp: Stamp,
  change: (tx: Tx, opening: Opening) => Promise<void>,
): Promise<Opening> =>
  transaction(handle, async (tx) => {
    await change(tx, await readOpening(tx, id, stamp))
    return readOpening(tx, id, stamp)
  })
