import { and, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import type { Tx } from '../open.ts'
import {
  caseFiles,
  catalogueEntries,
  openings,
  organisationContacts,
  organisations,
  people,
  placements,
} from '../schema/index.ts'
import { berlinMoment, workdayUntil } from './demo/days.ts'
import { plannedContacts, plannedOpenings, usualOpenings } from './demo/opening-plan.ts'
import { at, type Random, randomOf } from './demo/random.ts'

type Now = { random: Random; today: Day }

/** Whom one reaches at the companies with a face, what companies look for, and who found work there. */
export const seedOpenings = async (tx: Tx, seed: number, today: Day): Promise<void> => {
  const now = { random: randomOf(seed, 'openings'), today }
  await seedContacts(tx, now)
  await seedPlanned(tx, now)
  await seedUsual(tx, now)
  await seedPlacements(tx, { ...now, random: randomOf(seed, 'placements') })
}

const dayOf = ({ today }: Now, daysAgo: number): Day => workdayUntil(addDays(today, -daysAgo))

const organisationNamed = async (tx: Tx, name: string) => {
  const [found] = await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.name, name))
  if (!found) throw new Error(`The demo has no organisation ${name}`)
  return found.id
}

const seedContacts = async (tx: Tx, now: Now): Promise<void> => {
  for (const { of, former, ...contact } of plannedContacts) {
    const organisationId = await organisationNamed(tx, of)
    const position = await tx.$count(organisationContacts, eq(organisationContacts.organisationId, organisationId))
    const id = now.random.id(berlinMoment(dayOf(now, 200), 600, now.random))
    const formerOn = former === undefined ? null : dayOf(now, former)
    await tx.insert(organisationContacts).values({ ...contact, id, organisationId, position, formerOn })
  }
}

const portal = 'https://www.fachkraefte-erzgebirge.example/stellen'

const seedPlanned = async (tx: Tx, now: Now): Promise<void> => {
  for (const { of, known, checked, inPortal, ended, ...opening } of plannedOpenings) {
    await insertOpening(tx, now, {
      ...opening,
      organisationId: await organisationNamed(tx, of),
      knownOn: dayOf(now, known),
      checkedOn: dayOf(now, checked),
      link: inPortal ? `${portal}/${now.random.whole(10_000, 99_999)}` : null,
      ...(ended && { ending: ended.ending, endedOn: dayOf(now, ended.daysAgo) }),
    })
  }
}

type ToInsert = Omit<typeof openings.$inferInsert, 'id' | 'createdAt'>

const insertOpening = async (tx: Tx, { random }: Now, opening: ToInsert): Promise<void> => {
  const createdAt = new Date(berlinMoment(opening.knownOn, 610, random))
  await tx.insert(openings).values({ ...opening, id: random.id(createdAt.getTime()), createdAt })
}

/** Of companies one spoke with lately. */
const seedUsual = async (tx: Tx, now: Now): Promise<void> => {
  const firms = await counselledFirms(tx, Object.keys(usualOpenings))
  const named = new Set(plannedOpenings.map(({ of }) => of))
  for (const { id, sector, openedOn } of now.random.some(
    firms.filter(({ name }) => !named.has(name)).slice(0, 60),
    34,
  )) {
    const title = now.random.pick(usualOpenings[sector ?? ''] ?? [])
    const known = dayOf(now, now.random.whole(2, 130))
    const knownOn = known < openedOn ? openedOn : known
    const asked = dayOf(now, now.random.whole(0, 90))
    await insertOpening(tx, now, {
      organisationId: id,
      kind: now.random.weighted({ job: 7, training: 2, internship: 1 }),
      title,
      places: now.random.chance(0.2) ? now.random.whole(2, 4) : 1,
      knownOn,
      checkedOn: asked < knownOn ? knownOn : asked,
      link: now.random.chance(0.6) ? `${portal}/${now.random.whole(10_000, 99_999)}` : null,
    })
  }
}

/** Each once, whom one spoke with last first, with the day that case began; no restricted one. */
const counselledFirms = async (tx: Tx, sectors: string[]) => {
  const rows = await tx
    .select({
      id: organisations.id,
      name: organisations.name,
      sector: organisations.sector,
      openedOn: caseFiles.openedOn,
    })
    .from(caseFiles)
    .innerJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(
      and(eq(organisations.kind, 'company'), inArray(organisations.sector, sectors), isNull(caseFiles.restrictedAt)),
    )
    .orderBy(desc(caseFiles.lastEntryOn), desc(caseFiles.id))
  return rows.filter(({ id }, index) => rows.findIndex((one) => one.id === id) === index)
}

/** People who reached what they came for found it at companies one counselled by then. */
const seedPlacements = async (tx: Tx, now: Now): Promise<void> => {
  const firms = await counselledFirms(tx, Object.keys(usualOpenings))
  for (const { id: caseId, closedOn, openedOn } of now.random.some(await happyEnds(tx, now), 46)) {
    const there = firms.filter((firm) => firm.openedOn < openedOn)
    if (closedOn === null || there.length === 0) continue
    const { id: organisationId, sector } = now.random.pick(there)
    const beganOn = workdayUntil(addDays(closedOn, now.random.whole(-20, 0)))
    const until = now.random.chance(0.2) ? workdayUntil(addDays(beganOn, now.random.whole(60, 500))) : null
    const createdAt = new Date(berlinMoment(closedOn, 700, now.random))
    await tx.insert(placements).values({
      id: now.random.id(createdAt.getTime()),
      caseId,
      organisationId,
      kind: now.random.weighted({ job: 8, training: 2, internship: 1 }),
      title: now.random.pick(usualOpenings[sector ?? ''] ?? []),
      beganOn: beganOn < openedOn ? openedOn : beganOn,
      endedOn: until !== null && until < now.today ? until : null,
      createdAt,
    })
  }
  await placeDrechsler(tx, now)
}

const happyEnds = async (tx: Tx, { today }: Now) =>
  tx
    .select({ id: caseFiles.id, openedOn: caseFiles.openedOn, closedOn: caseFiles.closedOn })
    .from(caseFiles)
    .innerJoin(people, eq(people.id, caseFiles.personId))
    .innerJoin(catalogueEntries, eq(catalogueEntries.id, caseFiles.closingReasonId))
    .where(
      and(
        eq(catalogueEntries.code, 'goal_reached'),
        isNotNull(caseFiles.closedOn),
        isNull(caseFiles.restrictedAt),
        lt(caseFiles.closedOn, today),
      ),
    )
    .orderBy(desc(caseFiles.closedOn), desc(caseFiles.id))
    .limit(120)

/** The opening at the lathe that is told of as filled was filled with one of ours. */
const placeDrechsler = async (tx: Tx, now: Now): Promise<void> => {
  const organisationId = await organisationNamed(tx, at(plannedOpenings, 0).of)
  const isIt = and(eq(openings.organisationId, organisationId), eq(openings.ending, 'filled'))
  const [opening] = await tx.select().from(openings).where(isIt)
  const isFromElsewhere = and(
    eq(caseFiles.targetGroup, 'abroad'),
    eq(people.gender, 'male'),
    isNull(caseFiles.closedOn),
  )
  const [person] = await tx
    .select({ caseId: caseFiles.id, openedOn: caseFiles.openedOn })
    .from(caseFiles)
    .innerJoin(people, eq(people.id, caseFiles.personId))
    .where(and(isFromElsewhere, isNull(caseFiles.restrictedAt), lt(caseFiles.openedOn, opening?.knownOn ?? '')))
    .orderBy(desc(caseFiles.lastEntryOn), desc(caseFiles.id))
    .limit(1)
  if (!opening?.endedOn || !person) throw new Error('The demo has nobody for the lathe')
  const createdAt = new Date(berlinMoment(opening.endedOn, 705, now.random))
  await tx.insert(placements).values({
    id: now.random.id(createdAt.getTime()),
    caseId: person.caseId,
    organisationId,
    openingId: opening.id,
    fills: true,
    kind: opening.kind,
    title: opening.title,
    beganOn: opening.endedOn,
    createdAt,
  })
}
