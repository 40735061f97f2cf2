import type { Handle, Tx } from '../../db/open.ts'
import { placements } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { findCase } from '../cases/queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { emptyOpening, fillOpening } from '../openings/ending.ts'
import { findOpening } from '../openings/queries.ts'
import { readOrganisation } from '../organisations/organisations.ts'
import { findOrganisation } from '../organisations/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { NewPlacement, Placement, PlacementEdit } from './contract.ts'
import {
  findPlacement,
  insertPlacement,
  placementsOfCase,
  placementsOfOrganisation,
  updatePlacement,
} from './queries.ts'
import { refusalOfPlacement } from './rules.ts'

/** Throws `not_found`, also for one of a case or at an organisation this user may not know of. */
const readPlacement = async (handle: Handle, id: string, { by }: Stamp): Promise<Placement> => {
  const placement = await findPlacement(handle, id, by)
  if (!placement) throw notFound()
  return placement
}

export const readPlacementsAt = async (handle: Handle, organisationId: string, stamp: Stamp) => {
  const { id } = await readOrganisation(handle, organisationId, stamp)
  return { rows: await placementsOfOrganisation(handle, id, stamp.by) }
}

export const readPlacementsOf = async (handle: Handle, caseId: string, { by }: Stamp) => {
  const { id } = await findCase(handle, caseId, by)
  return { rows: await placementsOfCase(handle, id, by) }
}

/**
 * Places a person of a case at an organisation, on one of its openings where it names one. Throws `case_unknown`,
 * `client_unknown`, `placement_needs_person`, `opening_unknown` or why it cannot be for that time. Safe to repeat.
 */
export const recordPlacement = (handle: Handle, input: NewPlacement, stamp: Stamp): Promise<Placement> =>
  transaction(handle, async (tx) => {
    const { id, kind, beganOn, title, endedOn = null, openingId = null, fills = false } = input
    if (await wasCreated(tx, { id, kind: 'placement', body: input, table: placements }, stamp)) {
      return readPlacement(tx, id, stamp)
    }
    const { id: caseId } = await caseNamed(tx, input.caseId, stamp)
    const organisation = await findOrganisation(tx, input.organisationId, stamp.by)
    if (!organisation) throw ruleBroken('client_unknown', 'organisationId')
    const where = { organisationId: organisation.id, beganOn, endedOn }
    refuseTime(where, stamp)
    const filled = await takeOpening(tx, { ...where, openingId, fills }, stamp)
    const row = { id, caseId, ...where, kind, openingId, fills: filled, title: tidied(title) }
    await insertPlacement(tx, { ...row, createdAt: stamp.at })
    await writeAudit(tx, 'placement.recorded', id, stamp)
    return readPlacement(tx, id, stamp)
  })

/** A case of an organisation places nobody. */
const caseNamed = async (tx: Tx, caseId: string, { by }: Stamp) => {
  const caseFile = await findCase(tx, caseId, by)
  if (caseFile.personId === null) throw ruleBroken('placement_needs_person', 'caseId')
  return caseFile
}

const refuseTime = (span: { beganOn: string; endedOn: string | null }, { today }: Stamp): void => {
  const refusal = refusalOfPlacement(span, today)
  if (refusal) throw ruleBroken(refusal, refusal === 'placement_ends_before' ? 'endedOn' : 'beganOn')
}

type OnOpening = { organisationId: string; beganOn: string; openingId: string | null; fills: boolean }

/** Whether the opening is filled with them now. Throws `opening_unknown`, also for one of another organisation. */
const takeOpening = async (tx: Tx, { openingId, organisationId, beganOn, fills }: OnOpening, stamp: Stamp) => {
  if (openingId === null) return false
  const opening = await findOpening(tx, openingId, stamp.by)
  if (opening?.organisation.id !== organisationId) throw ruleBroken('opening_unknown', 'openingId')
  return fills && (await fillOpening(tx, opening, beganOn, stamp))
}

/** What was filled with them is open again. */
const leaveOpening = async (tx: Tx, { fills, opening }: Placement, stamp: Stamp): Promise<void> => {
  const filled = fills && opening ? await findOpening(tx, opening.id, stamp.by) : undefined
  if (filled) await emptyOpening(tx, filled, stamp)
}

/** Changes what is said of it; `version` is what the edit is based on. Throws `placement_removed`. */
export const editPlacement = (handle: Handle, id: string, version: number, input: PlacementEdit, stamp: Stamp) =>
  changePlacement(handle, id, stamp, async (tx, placement) => {
    const { opening, ...current } = placement
    const state = { ...current, openingId: opening?.id ?? null }
    const { title, ...typed } = input
    const edited = { ...typed, ...(title !== undefined && { title: tidied(title) }) }
    const changes = changesBetween<typeof state>(state, edited)
    refuseIfChanged(version, placement, changes)
    if (placement.removed) throw ruleBroken('placement_removed')
    if (Object.keys(changes).length === 0) return
    const wanted = { ...state, ...edited, organisationId: placement.organisation.id }
    refuseTime(wanted, stamp)
    const isMoved = changes.openingId !== undefined || changes.fills !== undefined
    if (isMoved) await leaveOpening(tx, placement, stamp)
    const fills = isMoved ? await takeOpening(tx, wanted, stamp) : wanted.fills
    await updatePlacement(tx, id, { ...edited, fills })
    await writeAudit(tx, 'placement.edited', id, stamp, changes)
  })

/** As if it had not been; an opening that was filled with them is open again. */
export const removePlacement = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  changePlacement(handle, id, stamp, async (tx, placement) => {
    if (placement.removed) return
    refuseIfChanged(version, placement)
    await leaveOpening(tx, placement, stamp)
    await updatePlacement(tx, id, { removedAt: stamp.at })
    await writeAudit(tx, 'placement.removed', id, stamp, { removed: { from: false, to: true } })
  })

/** It stands after all, and fills its opening as before, if nothing else became of that meanwhile. */
export const restorePlacement = (handle: Handle, id: string, stamp: Stamp) =>
  changePlacement(handle, id, stamp, async (tx, placement) => {
    if (!placement.removed) return
    const { opening, fills, beganOn, organisation } = placement
    const on = { openingId: opening?.id ?? null, organisationId: organisation.id, beganOn, fills }
    await updatePlacement(tx, id, { removedAt: null, fills: await takeOpening(tx, on, stamp) })
    await writeAudit(tx, 'placement.restored', id, stamp, { removed: { from: true, to: false } })
  })

const changePlacement = (
  handle: Handle,
  id: string,
  stamp: Stamp,
  change: (tx: Tx, placement: Placement) => Promise<void>,
): Promise<Placement> =>
  transaction(handle, async (tx) => {
    await change(tx, await readPlacement(tx, id, stamp))
    return readPlacement(tx, id, stamp)
  })
