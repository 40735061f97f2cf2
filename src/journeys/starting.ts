import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { journeys } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { type CaseRecord, findCase } from '../cases/queries.ts'
import { findCounsellor } from '../catalogues/queries.ts'
import { wasCreated } from '../creations.ts'
import { ruleBroken } from '../errors.ts'
import { fitOwnerOf } from '../follow-ups/owners.ts'
import type { Named } from '../http/contract.ts'
import { packageFactsOf } from '../people/queries.ts'
import { nothingKnown, type PackageFacts } from '../people/rules.ts'
import type { Stamp } from '../stamp.ts'
import type { Label } from '../terms.ts'
import { tidied } from '../text.ts'
import { recordAct } from './acts.ts'
import type { Journey, JourneyChoice, JourneyOffers, JourneyPreview, NewJourney } from './contract.ts'
import { readJourney } from './journeys.ts'
import { insertAnchors, insertJourney, insertSteps, journeysOfCase } from './queries.ts'
import { questionOf } from './questions.ts'
import { raiseStep } from './raising.ts'
import { isTwice, refuseAnchors, refuseAnother } from './refusals.ts'
import { type Applies, appliesTo, type Template, type TemplateStep } from './rules.ts'
import { type KeptStep, planFor } from './standing-rules.ts'
import { rowOf } from './step-row.ts'
import { readTemplates } from './templates.ts'
import { ownReasons } from './terms.ts'

const inBoth = ({ de, en }: Label) => ({ german: de, english: en })

/** What can be started on a case, and what is known of the days it asks for. Throws `not_found`. */
export const offerJourneys = async (handle: Handle, caseId: string, stamp: Stamp): Promise<JourneyOffers> => {
  const caseFile = await findCase(handle, caseId, stamp.by)
  const { movingOn } = await factsOf(handle, caseFile, stamp)
  const running = (await journeysOfCase(handle, caseId, stamp.by)).filter(({ journey }) => journey.ending === null)
  const beginnings = { 'moving on': movingOn, today: stamp.today }
  const rows = readTemplates().map(({ code, title, about, groups, anchors }) => ({
    template: code,
    title: inBoth(title),
    about: inBoth(about),
    fits: groups.includes(caseFile.targetGroup),
    running: running.filter(({ journey }) => journey.template === code).length,
    anchors: anchors
      .filter(({ asked }) => asked)
      .map((one) => ({ code: one.code, title: inBoth(one.title), day: one.begins && beginnings[one.begins] })),
  }))
  return {
    rows: [...rows.filter(({ fits }) => fits), ...rows.filter(({ fits }) => !fits)],
    owner: await ownerOf(handle, caseFile, stamp),
  }
}

const ownerOf = async (handle: Handle, { id: caseId, leadId }: CaseRecord, stamp: Stamp): Promise<Named> => {
  const owner = await findCounsellor(handle, await fitOwnerOf(handle, { caseId, ownerId: leadId }, stamp))
  return { id: owner?.id ?? leadId, name: owner?.name ?? '' }
}

const factsOf = async (handle: Handle, { personId }: CaseRecord, { by }: Stamp): Promise<PackageFacts> =>
  (personId && (await packageFactsOf(handle, personId, by))) || nothingKnown

/** Each step with its day, and whether it applies: nothing is stored. Throws as `startJourney` does. */
export const previewJourney = async (
  handle: Handle,
  caseId: string,
  choice: JourneyChoice,
  stamp: Stamp,
): Promise<JourneyPreview> => {
  const caseFile = await findCase(handle, caseId, stamp.by)
  const template = chosenTemplate(choice, stamp)
  const facts = await factsOf(handle, caseFile, stamp)
  const dayOf = daysOf(template, choice)
  return {
    anchors: template.anchors.map(({ code, title }) => ({
      code,
      title: inBoth(title),
      day: dayOf(code),
      recorded: recordedIn(choice, code) !== null,
    })),
    steps: template.steps.map((step) => {
      const applies = appliesTo(step, facts, answerTo(step, template, choice), stamp.today)
      const dueOn = dayOf(step.code)
      return {
        code: step.code,
        title: inBoth(step.title),
        acts: step.acts,
        counting: step.counting,
        source: step.source,
        verified: step.state === 'verified',
        note: step.note && inBoth(step.note),
        question: applies === 'unknown' ? questionOf(rowOf(step), facts, stamp.today) : null,
        dueOn,
        applies,
        past: dueOn !== null && dueOn < stamp.today,
      }
    }),
  }
}

/** With days and answers that can be told apart. */
const chosenTemplate = ({ template: code, anchors, answers }: JourneyChoice, stamp: Stamp): Template => {
  const template = readTemplates().find((one) => one.code === code)
  if (!template) throw ruleBroken('journey_unknown', 'template')
  refuseAnchors(template.anchors, anchors, stamp)
  if (isTwice(answers.map(({ step }) => step))) throw ruleBroken('step_twice', 'answers')
  return template
}

const recordedIn = ({ anchors }: JourneyChoice, code: string) =>
  anchors.find((anchor) => anchor.code === code)?.day ?? null

/** Steps with one question are answered together, whichever of them was. */
const answerTo = (step: TemplateStep, { steps }: Template, { answers }: JourneyChoice): boolean | null => {
  const isSame = (one: TemplateStep) =>
    one.code === step.code || (step.question !== null && one.question?.code === step.question.code)
  const codes = steps.filter(isSame).map(({ code }) => code)
  return answers.find(({ step: code }) => codes.includes(code))?.applies ?? null
}

const daysOf = (template: Template, choice: JourneyChoice) => {
  const steps = template.steps.map(
    (step): KeptStep => ({
      id: step.code,
      code: step.code,
      due: step.dueText,
      counting: step.counting,
      asks: false,
      skipped: false,
      plannedOn: null,
      followUp: null,
    }),
  )
  const anchors = template.anchors.map(({ code, expectedText }) => ({
    code,
    expected: expectedText,
    recordedOn: recordedIn(choice, code),
  }))
  const plan = planFor(anchors, steps)
  const days = new Map([
    ...anchors.map(({ code }) => [code, plan.anchorDay(code)] as const),
    ...steps.map((step) => [step.id, plan.of(step).day] as const),
  ])
  return (code: string) => days.get(code) ?? null
}

/**
 * Begins a journey on an open case: what applies and has a day becomes a follow-up of the case’s lead. Throws `not_found`,
 * `case_closed`, `journeys_full`, `journeys_too_many`, `journey_unknown`, the refusals of days, and `step_twice` where one is
 * answered twice. Safe to repeat.
 */
export const startJourney = (handle: Handle, caseId: string, input: NewJourney, stamp: Stamp): Promise<Journey> =>
  transaction(handle, async (tx) => {
    const creation = { id: input.id, kind: 'journey', body: { caseId, ...input }, table: journeys }
    if (await wasCreated(tx, creation, stamp)) return readJourney(tx, input.id, stamp)
    const caseFile = await findCase(tx, caseId, stamp.by)
    if (caseFile.closedOn !== null) throw ruleBroken('case_closed')
    await refuseAnother(tx, caseId)
    const template = chosenTemplate(input, stamp)

    const label = tidied(input.label)
    await insertJourney(tx, {
      id: input.id,
      caseId,
      template: template.code,
      templateVersion: template.version,
      german: template.title.de,
      english: template.title.en,
      label,
      createdBy: stamp.by.userId,
      createdAt: stamp.at,
    })
    await insertAnchors(tx, anchorRows(template, input))
    await insertStepsOf(tx, template, { ...input, label }, caseFile, stamp)
    await recordAct(tx, { id: input.id, caseId }, { act: 'started' }, stamp)
    await writeAudit(tx, 'journey.started', input.id, stamp)
    return readJourney(tx, input.id, stamp)
  })

const anchorRows = ({ anchors }: Template, input: NewJourney) =>
  anchors.map(({ code, title, expectedText }, position) => ({
    journeyId: input.id,
    code,
    position,
    german: title.de,
    english: title.en,
    expected: expectedText,
    recordedOn: recordedIn(input, code),
  }))

const insertStepsOf = async (
  tx: Tx,
  template: Template,
  input: NewJourney,
  caseFile: CaseRecord,
  stamp: Stamp,
): Promise<void> => {
  const facts = await factsOf(tx, caseFile, stamp)
  const dayOf = daysOf(template, input)
  for (const [position, step] of template.steps.entries()) {
    const applies = appliesTo(step, facts, answerTo(step, template, input), stamp.today)
    const reason = reasonToSkip(applies, input.leftOut.includes(step.code))
    const row = {
      ...rowOf(step),
      id: newId(),
      journeyId: input.id,
      position,
      asks: reason === null && applies === 'unknown',
      plannedOn: dayOf(step.code),
      ...(reason !== null && { skippedAt: stamp.at, skippedBy: stamp.by.userId, skipReason: reason }),
    }
    await insertSteps(tx, [row])
    if (reason === null && applies === 'yes') {
      await raiseStep(tx, row, { caseId: caseFile.id, leadId: caseFile.leadId, label: input.label ?? null }, stamp)
    }
  }
}

const reasonToSkip = (applies: Applies, isLeftOut: boolean): string | null => {
  if (applies === 'no') return ownReasons.doesNotApply
  return isLeftOut ? ownReasons.leftOut : null
}
