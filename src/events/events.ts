import type { Handle, Tx } from '../../db/open.ts'
import { events } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { addDays } from '../calendar/rules.ts'
import { findCatalogueEntry } from '../catalogues/queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { Event, EventEdit, NewEvent } from './contract.ts'
import { deleteEvent, findEvent, insertEvent, updateEvent } from './event-queries.ts'
import { countParticipants, deleteParticipantsOf } from './participant-queries.ts'
import { mayHaveCome, refusalOfEvent, withoutWords } from './rules.ts'

/** Throws `not_found`. */
export const readEvent = async (handle: Handle, id: string, stamp: Stamp): Promise<Event> => {
  const event = await findEvent(handle, id, stamp)
  if (!event) throw notFound()
  return event
}

/** Safe to repeat. Throws what `refusalOfEvent` says, `event_not_yet` and `event_kind_unknown`. */
export const recordEvent = (handle: Handle, input: NewEvent, stamp: Stamp): Promise<Event> =>
  transaction(handle, async (tx) => {
    if (await wasCreated(tx, { id: input.id, kind: 'event', body: input, table: events }, stamp)) {
      return readEvent(tx, input.id, stamp)
    }
    const { id, form, heldOn, title, ...typed } = input
    const row = { ...nothingTyped, ...fieldsTyped(typed), form, heldOn, title: tidied(title) ?? title }
    await refuseUnfit(tx, row, stamp)
    if (row.heads > 0 && !mayHaveCome(heldOn, stamp.today)) throw ruleBroken('event_not_yet', 'heads')
    await insertEvent(tx, { id, ...row, createdAt: stamp.at })
    await writeAudit(tx, 'event.recorded', id, stamp)
    return readEvent(tx, id, stamp)
  })

const nothingTyped = {
  begins: null,
  ends: null,
  kindId: null,
  place: null,
  note: null,
  evidence: null,
  coachModule: null,
  heads: 0,
}

const fieldsTyped = ({ place, note, evidence, ...typed }: Omit<EventEdit, 'heldOn' | 'title'>) => ({
  ...typed,
  ...(place !== undefined && { place: tidied(place) }),
  ...(note !== undefined && { note: tidied(note) }),
  ...(evidence !== undefined && { evidence: tidied(evidence) }),
})

type Wanted = Pick<Event, 'form' | 'heldOn' | 'begins' | 'ends' | 'coachModule' | 'kindId'>

/** Whoever plans further ahead has mistyped the year. */
const aheadAtMost = 3 * 366

const refuseUnfit = async (tx: Tx, wanted: Wanted, { today }: Stamp): Promise<void> => {
  const refusal = refusalOfEvent(wanted, { latest: addDays(today, aheadAtMost) })
  if (refusal) throw ruleBroken(refusal.code, refusal.field)
  if (wanted.kindId !== null && !(await findCatalogueEntry(tx, 'eventKind', wanted.kindId))) {
    throw ruleBroken('event_kind_unknown', 'kindId')
  }
}

/**
 * `version` is what the change is based on. An event that was, and to which somebody came, moves to no day ahead:
 * `event_not_yet`.
 */
export const editEvent = (
  handle: Handle,
  id: string,
  version: number,
  input: EventEdit,
  stamp: Stamp,
): Promise<Event> =>
  transaction(handle, async (tx) => {
    const event = await readEvent(tx, id, stamp)
    const { heldOn, title, ...typed } = input
    const edited = {
      ...fieldsTyped(typed),
      ...(heldOn !== undefined && { heldOn }),
      ...(title !== undefined && { title: tidied(title) ?? title }),
    }
    const changes = changesBetween(event, edited as Partial<Event>)
    refuseIfChanged(version, event, changes)
    if (Object.keys(changes).length === 0) return event
    const wanted = { ...event, ...edited } as Event
    await refuseUnfit(tx, wanted, stamp)
    if (!mayHaveCome(wanted.heldOn, stamp.today) && (await hasAnybodyCome(tx, wanted))) {
      throw ruleBroken('event_not_yet', heldOn === undefined ? 'heads' : 'heldOn')
    }
    await updateEvent(tx, id, edited as Partial<Event>)
    await writeAudit(tx, 'event.edited', id, stamp, withoutWords(changes))
    return readEvent(tx, id, stamp)
  })

/** Also somebody the actor may not know of. */
const hasAnybodyCome = async (tx: Tx, { id, heads }: Event): Promise<boolean> =>
  heads > 0 || (await countParticipants(tx, id, 'came')) > 0

/**
 * Takes away what was written down by mistake, with whoever was asked to it. What somebody came to stands in the report:
 * `event_was_attended`.
 */
export const removeEvent = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<void> =>
  transaction(handle, async (tx) => {
    const event = await readEvent(tx, id, stamp)
    refuseIfChanged(version, event)
    if (await hasAnybodyCome(tx, event)) throw ruleBroken('event_was_attended')
    await deleteParticipantsOf(tx, id)
    await deleteEvent(tx, id)
    await writeAudit(tx, 'event.removed', id, stamp)
  })
