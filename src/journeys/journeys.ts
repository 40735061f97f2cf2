import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { mayWith } from '../accounts/permissions.ts'
import { berlinDay } from '../calendar/rules.ts'
import { findCase } from '../cases/queries.ts'
import { notAllowed, notFound, Refusal, refuseIfChanged, ruleBroken } from '../errors.ts'
import { mayChangeFollowUp } from '../follow-ups/rules.ts'
import { packageFactsOf } from '../people/queries.ts'
import type { PackageFacts } from '../people/rules.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { Journey, JourneyStep, Journeys } from './contract.ts'
import { allKept, type Kept, keptOf, keptStep } from './kept.ts'
import { findJourneyRow, type JourneyRow, journeysOfCase, type StepRow } from './queries.ts'
import { questionOf, recordedOf } from './questions.ts'
import { mayChangeJourney, type Plan, planFor, progressOf, standingOf } from './standing-rules.ts'

/** Throws `not_found`, also for one of a case this user may not know of. */
export const readJourney = async (handle: Handle, id: string, stamp: Stamp): Promise<Journey> => {
  const [journey] = await described(handle, [await findJourney(handle, id, stamp)], stamp)
  if (!journey) throw notFound()
  return journey
}

/** Throws `not_found` where the case is hidden. */
export const readJourneysOf = async (handle: Handle, caseId: string, stamp: Stamp): Promise<Journeys> => {
  const { id } = await findCase(handle, caseId, stamp.by)
  return { rows: await described(handle, await journeysOfCase(handle, id, stamp.by), stamp) }
}

export const findJourney = async (handle: Handle, id: string, { by }: Stamp): Promise<JourneyRow> => {
  const row = await findJourneyRow(handle, id, by)
  if (!row) throw notFound()
  return row
}

/** `refuseStale` throws 412 where the journey was changed since: asked once it is clear that there is something to do. */
type Change = (tx: Tx, kept: Kept, refuseStale: () => void) => Promise<void>

/**
 * Finds it for somebody who may change it, on an open case, changes it, and tells how it is now; `version` is what the change
 * is based on, null where it needs none.
 */
export const changeJourney = (
  handle: Handle,
  id: string,
  version: number | null,
  stamp: Stamp,
  change: Change,
): Promise<Journey> =>
  transaction(handle, async (tx) => {
    const { row, current } = await findToChange(tx, id, stamp)
    await change(tx, await keptOf(tx, row), () => {
      if (version !== null) refuseIfChanged(version, current)
    })
    return readJourney(tx, id, stamp)
  })

/** For somebody who may change it, on an open case. Throws `not_found`, `not_allowed` and `case_closed`. */
export const findToChange = async (tx: Tx, id: string, stamp: Stamp) => {
  const row = await findJourney(tx, id, stamp)
  const current = await readJourney(tx, id, stamp)
  if (!current.mayChange) throw notAllowed()
  if ((await findCase(tx, row.journey.caseId, stamp.by)).closedOn !== null) throw ruleBroken('case_closed')
  return { row, current }
}

export const refuseIfEnded = ({ row }: Kept): void => {
  if (row.journey.ending !== null) throw new Refusal(409, 'journey_ended')
}

/** All of one case. */
const described = async (handle: Handle, rows: JourneyRow[], stamp: Stamp): Promise<Journey[]> => {
  const journeys = await allKept(handle, rows)
  const facts = await factsFor(handle, journeys, stamp.by)
  return journeys.map((kept) => describedAs(kept, facts, stamp))
}

/** Asked for only where a question of a person is open. */
const factsFor = async (handle: Handle, journeys: Kept[], by: Actor): Promise<PackageFacts | null> => {
  const asking = journeys.find(({ steps }) => steps.some(({ step }) => step.asks && step.audience !== null))
  const personId = asking?.row.personId ?? null
  return personId === null ? null : ((await packageFactsOf(handle, personId, by)) ?? null)
}

const describedAs = (kept: Kept, facts: PackageFacts | null, stamp: Stamp): Journey => {
  const { row, anchors, steps } = kept
  const { journey } = row
  const keptSteps = steps.map(keptStep)
  const plan = planFor(anchors, keptSteps)
  const mayCorrectEveryones = mayWith(stamp.by.roles, 'correct everyone’s entries')
  const actor = { userId: stamp.by.userId, mayCorrectEveryones }
  return {
    id: journey.id,
    caseId: journey.caseId,
    template: journey.template,
    title: { german: journey.german, english: journey.english },
    label: journey.label,
    startedOn: berlinDay(journey.createdAt),
    ending: journey.ending,
    endedOn: journey.endedAt && berlinDay(journey.endedAt),
    anchors: anchors.map(({ code, german, english, recordedOn }) => ({
      code,
      title: { german, english },
      day: plan.anchorDay(code),
      recorded: recordedOn !== null,
    })),
    steps: steps.map((step) => describedStep(step, plan, row, { facts, actor, stamp })),
    moves: journey.ending === null ? plan.moves : [],
    ...progressOf(keptSteps),
    mayChange: mayChangeJourney({ createdBy: journey.createdBy, leadUserId: row.leadUserId }, actor),
    version: journey.version,
  }
}

type Asked = {
  facts: PackageFacts | null
  actor: { userId: string | null; mayCorrectEveryones: boolean }
  stamp: Stamp
}

const describedStep = (row: StepRow, plan: Plan, { leadUserId }: JourneyRow, asked: Asked): JourneyStep => {
  const { step, followUp, owner } = row
  const kept = keptStep(row)
  const standing = standingOf(kept)
  const { day, lawful } = plan.of(kept)
  const dueOn = standing === 'open' || standing === 'done' ? (followUp?.dueOn ?? null) : day
  return {
    id: step.id,
    title: { german: step.german, english: step.english },
    acts: step.acts,
    counting: step.counting,
    source: step.source,
    verified: step.verified,
    note: step.noteGerman === null ? null : { german: step.noteGerman, english: step.noteEnglish ?? step.noteGerman },
    question: standing === 'asked' ? questionOf(step, asked.facts, asked.stamp.today) : null,
    standing,
    dueOn,
    lawfulOn: step.counting !== 'reminder' && standing === 'open' && lawful !== dueOn ? lawful : null,
    doneOn: followUp?.doneOn ?? null,
    skipReason: step.skipReason,
    added: step.code === null,
    recorded: standing === 'asked' ? recordedOf(step, asked.facts, asked.stamp.today) : null,
    followUp:
      followUp && owner
        ? {
            id: followUp.id,
            version: followUp.version,
            owner: { id: owner.id, name: owner.name },
            mayChange: mayChangeFollowUp(
              { ownerUserId: owner.userId, createdBy: followUp.createdBy, leadUserId },
              asked.actor,
            ),
          }
        : null,
  }
}
