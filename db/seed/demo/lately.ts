import { addDays, type Day } from '../../../src/calendar/rules.ts'
import { counsellingUsers } from './colleagues.ts'
import { isWorkday, reportedOn, workdayUntil } from './days.ts'
import { consultationEntry, lately, noteEntry, shortContactEntry } from './entries.ts'
import type { DemoCase, DemoEntry, DemoOrganisation } from './model.ts'
import { personaCases } from './persona-cases.ts'
import { type Random, randomOf } from './random.ts'
import { closingOf, lastEntryOn } from './standing.ts'

/**
 * The last days, made for `today`: known faces with cases under way, entries of today and yesterday of everybody, topics
 * that nobody has chased yet. Nothing of it lies before 1 July 2022.
 */
export const withLately = (
  cases: readonly DemoCase[],
  halls: readonly DemoOrganisation[],
  today: Day,
  seed: number,
): DemoCase[] => {
  const unchased = cases.map((file) => withUnchasedTopics(file, today, seed))
  const busy = counsellingUsers.reduce(
    (files, { signInName, share }) => stirred(files, signInName, share > 1, today, seed),
    unchased,
  )
  return [...busy, ...personaCases(halls, today, seed)]
}

const withUnchasedTopics = (file: DemoCase, today: Day, seed: number): DemoCase => ({
  ...file,
  entries: file.entries.map((entry) => {
    const isRecent = entry.happenedOn > reportedOn && entry.happenedOn > addDays(today, -15)
    const isUnchased = isRecent && entry.talk && randomOf(seed, 'unchased', entry.id).chance(0.1)
    return isUnchased && entry.talk ? { ...entry, talk: { ...entry.talk, topics: [] } } : entry
  }),
})

/** What this colleague wrote down today and yesterday, in cases that are not silent, as long as there are any. */
const stirred = (cases: DemoCase[], colleague: string, isCounsellor: boolean, today: Day, seed: number): DemoCase[] => {
  const random = randomOf(seed, 'lately', colleague, today)
  const own = cases.filter(
    ({ lead, openedOn, entries }) => lead === colleague && openedOn < today && !closingOf(entries),
  )
  const isFresh = (file: DemoCase) => lastEntryOn(file) >= addDays(today, -30)
  const candidates = [...random.shuffled(own.filter(isFresh)), ...random.shuffled(own.filter((one) => !isFresh(one)))]
  const days = isCounsellor ? daysOfCounsellor(today, random) : [today]
  const added = new Map<string, DemoEntry[]>()
  for (const [index, day] of days.entries()) {
    const file = candidates[index]
    if (file && file.openedOn <= day) added.set(file.id, [entryOf(file, day, index, today, random)])
  }
  return cases.map((file) => ({ ...file, entries: [...file.entries, ...(added.get(file.id) ?? [])] }))
}

const daysOfCounsellor = (today: Day, random: Random): Day[] => {
  const yesterday = addDays(today, -1)
  const before = workdayUntil(addDays(yesterday, -1))
  const days = [today, today, ...(random.chance(0.5) ? [today] : []), yesterday]
  const more = isWorkday(yesterday) ? [yesterday, before] : [before, before]
  return [...days, ...more].filter((day) => day > reportedOn)
}

const entryOf = (file: DemoCase, day: Day, index: number, today: Day, random: Random): DemoEntry => {
  const setting = { client: file.client, lead: file.lead }
  const make = index === 0 ? consultationEntry : kindsOfDay(day)[random.whole(0, 2)]
  const entry = lately((make ?? noteEntry)(setting, day, random), today, random)
  const own = { ...entry, recordedBy: file.lead }
  if (!own.talk) return own
  const topics = random.chance(0.25) ? [] : own.talk.topics
  return { ...own, talk: { ...own.talk, heldBy: file.lead, topics } }
}

/** On a Sunday nobody comes to talk. */
const kindsOfDay = (day: Day) =>
  isWorkday(day)
    ? [consultationEntry, consultationEntry, shortContactEntry]
    : [shortContactEntry, shortContactEntry, noteEntry]
