import { and, asc, eq, isNull } from 'drizzle-orm'
import { addDays, type Day, within } from '../../src/calendar/rules.ts'
import type { TargetGroup } from '../../src/cases/terms.ts'
import { stayedFrom } from '../../src/outcomes/rules.ts'
import type { OutcomeKind } from '../../src/outcomes/terms.ts'
import type { Tx } from '../open.ts'
import { caseFiles, catalogueEntries, entries, followUps, outcomes, statusChanges } from '../schema/index.ts'
import { berlinMoment, workdayFrom } from './demo/days.ts'
import { type Random, randomOf } from './demo/random.ts'

/** What came of the cases that reached their goal, told with their closing; some movers are asked after twelve months now. */
export const seedOutcomes = async (tx: Tx, seed: number, today: Day): Promise<void> => {
  for (const closing of await closingsThatReached(tx)) {
    const random = randomOf(seed, 'outcome', closing.entryId)
    for (const kind of kindsFor(closing.targetGroup, random)) {
      const evidence = random.pick(evidenceOf[kind])
      const said = { kind, evidence, happenedOn: closing.closedOn, recordedAt: closing.recordedAt }
      const id = await seedOutcome(tx, closing, said, random)
      if (kind === 'moved') await seedStaying(tx, closing, id, { random: randomOf(seed, 'staying', id), today })
    }
  }
}

const closingsThatReached = (tx: Tx) =>
  tx
    .select({
      entryId: entries.id,
      caseId: entries.caseId,
      closedOn: entries.happenedOn,
      recordedAt: entries.recordedAt,
      recordedBy: entries.recordedBy,
      targetGroup: caseFiles.targetGroup,
      leadId: caseFiles.leadId,
    })
    .from(statusChanges)
    .innerJoin(entries, eq(entries.id, statusChanges.entryId))
    .innerJoin(caseFiles, eq(caseFiles.id, entries.caseId))
    .innerJoin(catalogueEntries, eq(catalogueEntries.id, statusChanges.reasonId))
    .where(
      and(eq(statusChanges.change, 'closed'), eq(catalogueEntries.code, 'goal_reached'), isNull(entries.removedAt)),
    )
    .orderBy(asc(entries.id))

type Closing = Awaited<ReturnType<typeof closingsThatReached>>[number]

const kindsFor = (group: TargetGroup, random: Random): OutcomeKind[] => {
  const likely: Partial<Record<OutcomeKind, number>> =
    group === 'company' || group === 'municipality'
      ? { job: 0.5, training_place: 0.15, course: 0.15 }
      : {
          moved: 0.55,
          job: 0.4,
          training_place: 0.08,
          course: group === 'abroad' ? 0.25 : 0.02,
          recognition: group === 'abroad' ? 0.15 : 0,
        }
  return (Object.keys(likely) as OutcomeKind[]).filter((kind) => random.chance(likely[kind] ?? 0))
}

const evidenceOf: Record<OutcomeKind, readonly string[]> = {
  moved: ['Anmeldebestätigung gesehen', 'Mietvertrag gesehen', 'am Telefon gesagt', 'Umzug mit Foto gemeldet'],
  job: ['Arbeitsvertrag gesehen', 'Rückmeldung am Telefon', 'E-Mail vom ersten Arbeitstag'],
  training_place: ['Ausbildungsvertrag gesehen', 'Rückmeldung der Berufsschule'],
  course: ['Anmeldung zum Kurs B1', 'Teilnahmebestätigung gesehen'],
  recognition: ['Bescheid der Kammer gesehen', 'Gleichwertigkeitsbescheid als Kopie'],
  stayed: ['am Telefon gesagt', 'beim Welcome-Hutzn getroffen', 'E-Mail: alle sind noch da'],
}

type Said = { kind: OutcomeKind; evidence: string; happenedOn: Day; recordedAt: Date; followUpId?: string }

const seedOutcome = async (tx: Tx, { caseId, recordedBy }: Closing, said: Said, random: Random): Promise<string> => {
  const { kind, evidence: note, happenedOn, recordedAt, followUpId = null } = said
  const id = random.id(recordedAt.getTime())
  await tx.insert(entries).values({ id, caseId, kind: 'outcome', happenedOn, recordedAt, recordedBy, note })
  await tx.insert(outcomes).values({ id, kind, followUpId })
  return id
}

/** Long ago, many said that they stayed; who moved about a year ago and did not say yet is asked these days. */
const seedStaying = async (
  tx: Tx,
  closing: Closing,
  movedId: string,
  { random, today }: { random: Random; today: Day },
): Promise<void> => {
  const [answers, later] = [random.chance(0.6), random.whole(0, 20)]
  const evidence = random.pick(evidenceOf.stayed)
  const dueOn = stayedFrom(closing.closedOn)
  const happenedOn = workdayFrom(addDays(dueOn, later))
  if (answers && happenedOn < today) {
    const recordedAt = new Date(berlinMoment(happenedOn, 620, random))
    await seedOutcome(tx, closing, { kind: 'stayed', evidence, happenedOn, recordedAt }, random)
  } else if (within({ from: addDays(today, -6), to: addDays(today, 35) }, dueOn)) {
    const { caseId, leadId: ownerId, recordedBy: createdBy, recordedAt: createdAt } = closing
    const id = random.id(createdAt.getTime())
    const what = 'Nachfragen: nach zwölf Monaten noch hier?'
    await tx.insert(followUps).values({ id, caseId, what, ownerId, dueOn, createdBy, createdAt })
    await tx.update(outcomes).set({ followUpId: id }).where(eq(outcomes.id, movedId))
  }
}
