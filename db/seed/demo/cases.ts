import type { Day } from '../../../src/calendar/rules.ts'
import type { TargetGroup } from '../../../src/cases/terms.ts'
import { longStanding, type Opening } from './clients.ts'
import { mainCounsellor, sharesOn } from './colleagues.ts'
import { courseInPassing, courseOfCounselling, courseOfYears, later } from './courses.ts'
import { reportedOn, workdaysIn } from './days.ts'
import { openingMoment, type Setting, statusEntry } from './entries.ts'
import type { DemoCase, DemoEntry } from './model.ts'
import { type Random, randomOf } from './random.ts'

/** A client's cases: one, and for a few a second one some years on. */
export const casesOf = (opening: Opening, end: Day, seed: number): DemoCase[] => {
  const { arrival, client, openedOn, openedAt } = opening
  if (arrival.label === longStanding.label) return [caseOfYears(opening, end, seed)]
  const random = randomOf(seed, 'case', arrival.label)
  const setting: Setting = { client, lead: random.weighted(sharesOn(openedOn)) }
  const course = arrival.isCounselled
    ? courseOfCounselling(setting, openedOn, arrival.firstTalkOn, random)
    : courseInPassing(setting, openedOn, random)
  const first = caseFile(setting, arrival.group, openedOn, openedAt, course, random)
  return arrival.isCounselled && random.chance(0.08) ? [first, secondCase(opening, random)] : [first]
}

/** Exactly four hundred entries when the figures were reported, and still going on. */
const caseOfYears = ({ client, openedOn, openedAt }: Opening, end: Day, seed: number): DemoCase => {
  const random = randomOf(seed, 'case of years')
  const setting: Setting = { client, lead: mainCounsellor }
  const days = workdaysIn({ from: openedOn, to: reportedOn })
  const course = courseOfYears(setting, { from: openedOn, until: reportedOn, end, count: 399 }, days, random)
  // The course is longer in a later demo: the case's own ids must not hang on how much was drawn for it.
  return caseFile(setting, 'company', openedOn, openedAt, course, randomOf(seed, 'file of years'))
}

/** It may have another group; the client counts in that of the first (rule 4). */
const secondCase = ({ arrival, client, openedOn }: Opening, random: Random): DemoCase => {
  const day = later(openedOn, 300, 1100, random)
  const setting: Setting = { client, lead: random.weighted(sharesOn(day)) }
  const group: TargetGroup = client.person && random.chance(0.4) ? 'returnee' : arrival.group
  const course = courseOfCounselling(setting, day, day, random)
  return caseFile(setting, group, day, openingMoment(day, random), course, random)
}

const caseFile = (
  { client, lead }: Setting,
  group: TargetGroup,
  openedOn: Day,
  createdAt: number,
  course: readonly DemoEntry[],
  random: Random,
): DemoCase => {
  const opened = statusEntry({ change: 'opened', reason: null }, openedOn, createdAt, lead, random)
  return { id: random.id(createdAt), client, group, lead, openedOn, createdAt, entries: [opened, ...course] }
}
