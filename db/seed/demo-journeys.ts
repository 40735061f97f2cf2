import { eq, or } from 'drizzle-orm'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import type { Template, TemplateStep } from '../../src/journeys/rules.ts'
import { planFor } from '../../src/journeys/standing-rules.ts'
import { rowOf } from '../../src/journeys/step-row.ts'
import { readTemplates } from '../../src/journeys/templates.ts'
import { ownReasons } from '../../src/journeys/terms.ts'
import type { Tx } from '../open.ts'
import {
  caseFiles,
  counsellors,
  entries,
  followUps,
  journeyAnchors,
  journeySteps,
  journeys,
  organisations,
  people,
} from '../schema/index.ts'
import { berlinMoment, workdayUntil } from './demo/days.ts'
import { type PlannedJourney, plannedJourneys } from './demo/journey-plan.ts'
import { type Random, randomOf } from './demo/random.ts'
import { type ActOfDemo, seedActs } from './demo-journey-acts.ts'

/** Journeys on cases with a face, told backwards from today; what would lie before their case began is done with it. */
export const seedJourneys = async (tx: Tx, seed: number, today: Day): Promise<void> => {
  for (const plan of plannedJourneys) {
    const caseFile = await caseOf(tx, plan.of)
    const template = readTemplates().find(({ code }) => code === plan.template)
    if (!caseFile || !template) throw new Error(`The demo has no case or no journey for ${plan.of}`)
    const now = { random: randomOf(seed, 'journey', plan.of, today), today }
    const { journeyId, acts } = await seedJourney(tx, plan, template, caseFile, now)
    const { id: caseId, openedAt, userId } = caseFile
    await seedActs(tx, { journeyId, caseId, openedAt, userId }, acts, randomOf(seed, 'journey acts', plan.of, today))
  }
}

const caseOf = async (tx: Tx, name: string) => {
  const [found] = await tx
    .select({
      id: caseFiles.id,
      openedOn: caseFiles.openedOn,
      openedAt: caseFiles.createdAt,
      leadId: caseFiles.leadId,
      userId: counsellors.userId,
    })
    .from(caseFiles)
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(or(eq(people.familyName, name), eq(organisations.name, name)))
  return found
}

type CaseOfDemo = NonNullable<Awaited<ReturnType<typeof caseOf>>>
type Now = { random: Random; today: Day }

const seedJourney = async (
  tx: Tx,
  plan: PlannedJourney,
  template: Template,
  caseFile: CaseOfDemo,
  { random, today }: Now,
) => {
  const dayOf = (days: number): Day => {
    const day = workdayUntil(addDays(today, days))
    return days < 0 && day < caseFile.openedOn ? caseFile.openedOn : day
  }
  const createdAt = new Date(berlinMoment(dayOf(plan.startedOn), 640, random))
  const id = random.id(createdAt.getTime())
  const { de: german, en: english } = template.title
  const kind = { template: template.code, templateVersion: template.version, german, english }
  const journey = { id, caseId: caseFile.id, ...kind, label: plan.label, createdBy: caseFile.userId, createdAt }
  await tx.insert(journeys).values(journey)
  const anchors = template.anchors.map(({ code, title, expectedText }, position) => {
    const recorded = plan.anchors[code]
    const words = { german: title.de, english: title.en }
    const recordedOn = recorded === undefined ? null : dayOf(recorded)
    return { journeyId: id, code, position, ...words, expected: expectedText, recordedOn }
  })
  await tx.insert(journeyAnchors).values(anchors)

  const planned = planFor(
    anchors,
    template.steps.map((step) => keptOf(step, doneOn(plan, step, dayOf))),
  )
  for (const [position, step] of template.steps.entries()) {
    const done = doneOn(plan, step, dayOf)
    const { lawful } = planned.of(keptOf(step, done))
    const story = { journeyId: id, position, plannedOn: lawful, done, label: plan.label }
    await seedStep(tx, plan, step, story, caseFile, { random, today }, createdAt)
  }
  return { journeyId: id, acts: actsOf(plan, template, anchors, { dayOf, createdAt }) }
}

type AnchorRow = typeof journeyAnchors.$inferInsert & { recordedOn: Day | null; expected: string | null }
type Told = { dayOf: (days: number) => Day; createdAt: Date }

/** Its start, what was skipped then, and each day that was recorded later, with what moved for it. */
const actsOf = (plan: PlannedJourney, template: Template, anchors: AnchorRow[], { dayOf, createdAt }: Told) => {
  const startedOn = dayOf(plan.startedOn)
  const after = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000)
  const skipped = Object.entries(plan.skipped).map(
    ([step, note], at): ActOfDemo => ({
      act: 'step_skipped',
      happenedOn: startedOn,
      at: after(at + 2),
      step,
      note,
    }),
  )
  const redated = plan.redated.map((code): ActOfDemo => {
    const happenedOn = dayOf(plan.anchors[code] ?? 0)
    // What was recorded by then, without and with it.
    const known = anchors.map((one) => ((one.recordedOn ?? '') > happenedOn ? { ...one, recordedOn: null } : one))
    const before = known.map((one) => (one.code === code ? { ...one, recordedOn: null } : one))
    const steps = template.steps.map((step) => keptOf(step, null))
    const [was, is] = [planFor(before, steps), planFor(known, steps)]
    const moved = template.steps.filter((step) => {
      const done = doneOn(plan, step, dayOf)
      const kept = keptOf(step, null)
      return (done === null || done >= happenedOn) && was.of(kept).day !== is.of(kept).day
    })
    const days = [{ of: code, from: null, to: happenedOn }]
    return { act: 'redated', happenedOn, at: new Date(`${happenedOn}T10:05:00Z`), days, moved: moved.length }
  })
  return [{ act: 'started' as const, happenedOn: startedOn, at: after(1) }, ...skipped, ...redated]
}

const doneOn = ({ done }: PlannedJourney, { code }: TemplateStep, dayOf: (days: number) => Day): Day | null => {
  const days = done[code]
  return days === undefined ? null : dayOf(days)
}

const keptOf = ({ code, dueText, counting }: TemplateStep, done: Day | null) => ({
  id: code,
  code,
  due: dueText,
  counting,
  asks: false,
  skipped: false,
  plannedOn: null,
  followUp: done === null ? null : { dueOn: done, doneOn: done, removed: false },
})

type Story = { journeyId: string; position: number; plannedOn: Day | null; done: Day | null; label: string | null }

const seedStep = async (
  tx: Tx,
  plan: PlannedJourney,
  step: TemplateStep,
  story: Story,
  caseFile: CaseOfDemo,
  { random }: Now,
  createdAt: Date,
): Promise<void> => {
  const { journeyId, position, plannedOn } = story
  const answer = plan.answers[step.question?.code ?? step.code]
  const asks = (step.question !== null || step.audience !== null) && answer === undefined
  const reason = plan.skipped[step.code] ?? (answer === false ? ownReasons.doesNotApply : null)
  const takesPart = reason === null && !asks && plannedOn !== null
  const followUpId = takesPart ? random.id(createdAt.getTime()) : null
  if (followUpId !== null) {
    const dueOn = workdayUntil(addDays(plannedOn ?? '', -(plan.moved[step.code] ?? 0)))
    const day = plan.moved[step.code] === undefined ? (plannedOn ?? '') : dueOn
    await seedFollowUp(tx, { id: followUpId, dueOn: day, createdAt }, step, story, caseFile, random)
  }
  const skipped = reason === null ? {} : { skippedAt: createdAt, skippedBy: caseFile.userId, skipReason: reason }
  const id = random.id(createdAt.getTime())
  await tx
    .insert(journeySteps)
    .values({ ...rowOf(step), id, journeyId, position, asks, plannedOn, followUpId, ...skipped })
}

const seedFollowUp = async (
  tx: Tx,
  { id, dueOn, createdAt }: { id: string; dueOn: Day; createdAt: Date },
  step: TemplateStep,
  { done, label }: Story,
  caseFile: CaseOfDemo,
  random: Random,
): Promise<void> => {
  const what = label === null ? step.title.de : `${step.title.de} (${label})`
  const entryId = done === null ? null : await seedEntry(tx, what, done, caseFile, random)
  const { id: caseId, leadId: ownerId, userId } = caseFile
  const finished = done === null ? {} : { doneOn: done, doneBy: userId, entryId }
  await tx.insert(followUps).values({ id, caseId, what, ownerId, dueOn, ...finished, createdBy: userId, createdAt })
}

const seedEntry = async (tx: Tx, note: string, happenedOn: Day, { id: caseId, userId }: CaseOfDemo, random: Random) => {
  const recordedAt = new Date(berlinMoment(happenedOn, 690, random))
  const id = random.id(recordedAt.getTime())
  await tx.insert(entries).values({ id, caseId, kind: 'follow_up', happenedOn, note, recordedAt, recordedBy: userId })
  return id
}
