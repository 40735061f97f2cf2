import { type Day, periodOf, type Quarter, quarterOf, quartersBetween } from '../../../src/calendar/rules.ts'
import type { TargetGroup } from '../../../src/cases/terms.ts'
import { reportedOn, workdaysIn } from './days.ts'
import { at, type Random, randomOf } from './random.ts'

export const foundedOn: Day = '2016-07-01'

type DecidedGroup = Exclude<TargetGroup, 'undecided'>

/** A client who turns up in a quarter; the label is the root of everything that is drawn for them. */
export type Arrival = {
  label: string
  group: DecidedGroup
  quarter: Quarter
  /** Which one of its group and quarter, from 0. */
  index: number
  /** False for those who only ever ask something in passing. */
  isCounselled: boolean
  /** The day of the first consultation, or of the question. */
  firstTalkOn: Day
}

/** How many the centre reported at `reportedOn`; 167 and 124 are the 291 from within Germany. */
const reportedClients: Record<DecidedGroup, number> = {
  returnee: 167,
  domestic: 124,
  abroad: 379,
  company: 262,
  municipality: 19,
}

/** The shape of the growth, quarter by quarter from 2016-Q3: people come home after Christmas, nobody in 2020-Q2. */
const shapes: Record<DecidedGroup, readonly number[]> = {
  returnee: [2, 4, 6, 5, 4, 5, 8, 6, 6, 7, 10, 7, 7, 8, 10, 3, 6, 8, 10, 8, 9, 9, 13, 10],
  domestic: [1, 2, 3, 3, 4, 4, 5, 4, 5, 5, 6, 5, 5, 6, 6, 2, 5, 6, 7, 6, 7, 8, 9, 10],
  abroad: [3, 5, 7, 9, 10, 11, 13, 13, 14, 15, 17, 17, 18, 19, 17, 6, 13, 14, 15, 18, 20, 22, 34, 45],
  company: [2, 4, 6, 7, 8, 8, 10, 10, 11, 12, 13, 13, 13, 14, 13, 5, 11, 12, 12, 14, 15, 15, 17, 17],
  municipality: [0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 2, 2, 1, 2, 2, 2, 2],
}

/** What came after: around how many in a quarter, and how far from it. */
const later: Record<DecidedGroup, readonly [number, number]> = {
  returnee: [8, 3],
  domestic: [7, 2],
  abroad: [19, 5],
  company: [11, 3],
  municipality: [1, 1],
}

const groups = Object.keys(shapes) as DecidedGroup[]

/** Every client from the founding to the end of the quarter `last`, in the order in which they turn up. */
export const arrivalsUntil = (last: Quarter, seed: number): Arrival[] =>
  quartersBetween(foundedOn, periodOf(last).to).flatMap((quarter, index) =>
    groups
      .flatMap((group) => arrivalsIn(quarter, group, countOf(group, quarter, index, seed), seed))
      .sort((one, other) => compareDays(one, other) || (one.label < other.label ? -1 : 1)),
  )

const compareDays = (one: Arrival, other: Arrival): number =>
  one.firstTalkOn < other.firstTalkOn ? -1 : one.firstTalkOn > other.firstTalkOn ? 1 : 0

const countOf = (group: DecidedGroup, quarter: Quarter, index: number, seed: number): number => {
  if (quarter <= quarterOf(reportedOn)) return at(apportion(reportedClients[group], shapes[group]), index)
  const [around, spread] = later[group]
  const afterChristmas = group === 'returnee' && quarter.endsWith('Q1') ? 3 : 0
  return around + afterChristmas + randomOf(seed, 'arrivals', group, quarter).whole(-spread, spread)
}

const arrivalsIn = (quarter: Quarter, group: DecidedGroup, counselled: number, seed: number): Arrival[] => {
  const random = randomOf(seed, 'days', group, quarter)
  const workdays = workdaysIn(periodOf(quarter))
  return Array.from({ length: counselled + inPassing(counselled, group, random) }, (_, index) => {
    const label = `${quarter}/${group}/${index}`
    return { label, group, quarter, index, isCounselled: index < counselled, firstTalkOn: random.pick(workdays) }
  })
}

/** One in twelve asks something in passing and is never counselled. */
const inPassing = (counselled: number, group: DecidedGroup, random: Random): number =>
  group === 'municipality' ? 0 : Math.floor(counselled / 12 + random.fraction())

/** Splits a total by weights into whole numbers that add up to it: largest remainders first. */
export const apportion = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((left, right) => left + right, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const left = total - exact.reduce((all, one) => all + Math.floor(one), 0)
  const byRemainder = exact.map((one, index) => ({ index, remainder: one % 1 }))
  const raised = byRemainder.sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  const luckyOnes = new Set(raised.slice(0, left).map(({ index }) => index))
  return exact.map((one, index) => Math.floor(one) + (luckyOnes.has(index) ? 1 : 0))
}
