import { addDays, type Day } from '../../../src/calendar/rules.ts'
import { sharesOn } from './colleagues.ts'
import { berlinMoment, isWorkday, reportedOn, workdayFrom } from './days.ts'
import type { DemoClient, DemoEntry, DemoStatus } from './model.ts'
import { noteOfShortContact, noteOfTalk, remark } from './notes.ts'
import type { StoryLine } from './personas/persona.ts'
import type { Random } from './random.ts'
import { consultationWith, shortContactWith } from './talks.ts'

/** Whose case it is, and who leads it. */
export type Setting = { client: DemoClient; lead: string }

/** Cases are opened early in the morning, so that everything else of that day comes after. */
export const openingMoment = (openedOn: Day, random: Random): number =>
  berlinMoment(openedOn, random.whole(465, 625), random)

export const statusEntry = (
  status: DemoStatus,
  day: Day,
  recordedAt: number,
  by: string,
  random: Random,
): DemoEntry => ({
  ...blank(day, recordedAt, by, random),
  kind: 'status_change',
  status,
})

export const consultationEntry = ({ client, lead }: Setting, day: Day, random: Random): DemoEntry => {
  const heldBy = random.chance(0.86) ? lead : random.weighted(sharesOn(day))
  const talk = consultationWith(client, day, heldBy, random)
  return {
    ...blank(day, recordedAfter(day, random), recorderOf(heldBy, day, random), random),
    kind: 'consultation',
    note: random.chance(0.72) ? noteOfTalk({ client, day }, talk.topics, random) : null,
    talk,
  }
}

export const shortContactEntry = ({ client, lead }: Setting, day: Day, random: Random): DemoEntry => {
  const heldBy = random.chance(0.7) ? lead : random.weighted(sharesOn(day))
  const talk = shortContactWith(client, day, heldBy, random)
  return {
    ...blank(day, recordedAfter(day, random), heldBy, random),
    kind: 'short_contact',
    note: random.chance(0.75) ? noteOfShortContact({ client, day }, talk.topics, random) : null,
    talk,
  }
}

export const noteEntry = ({ client, lead }: Setting, day: Day, random: Random): DemoEntry => ({
  ...blank(day, recordedAfter(day, random), recorderOf(lead, day, random), random),
  kind: 'note',
  note: remark({ client, day }, random),
})

/** Taken back a little later: recorded in the wrong case, or twice. */
export const removed = (entry: DemoEntry, random: Random): DemoEntry => ({
  ...entry,
  removedAt: entry.recordedAt + random.whole(40_000, 1_500_000),
})

/** What happened today was written down before nine; so was what happened on a free day just before. */
export const lately = (entry: DemoEntry, today: Day, random: Random): DemoEntry => {
  const isOfToday = entry.happenedOn === today || !isWorkday(entry.happenedOn)
  if (!isOfToday && entry.recordedAt <= berlinMoment(today, 420)) return entry
  const minutes: [number, number] = entry.status ? [421, 432] : [435, 537]
  const recordedAt = berlinMoment(today, random.whole(...minutes), random)
  return { ...entry, id: random.id(recordedAt), recordedAt }
}

export const personaEntry = (line: StoryLine, day: Day, lead: string, random: Random): DemoEntry => {
  const { kind, note, channel, minutes, accompanied, topics } = line
  const talk = { heldBy: lead, minutes, channel, language: null, accompanied, topics, talkId: null }
  return { ...blank(day, recordedAfter(day, random), lead, random), kind, note, talk: kind === 'note' ? null : talk }
}

const blank = (happenedOn: Day, recordedAt: number, recordedBy: string, random: Random): DemoEntry => ({
  id: random.id(recordedAt),
  kind: 'note',
  happenedOn,
  recordedAt,
  recordedBy,
  note: null,
  removedAt: null,
  talk: null,
  status: null,
})

/** Most is written down at once, some the next morning, some at the end of the week. */
const recordedAfter = (day: Day, random: Random): number => {
  const delay = random.weighted({ none: 70, oneDay: 20, days: 10 })
  if (delay === 'none' && isWorkday(day)) return berlinMoment(day, random.whole(635, 1060), random)
  const recordedOn = workdayFrom(addDays(day, delay === 'days' ? random.whole(2, 6) : 1))
  // Before the figures were reported, everything of those years had been recorded.
  if (day <= reportedOn && recordedOn > reportedOn) return berlinMoment(reportedOn, random.whole(960, 1075), random)
  return berlinMoment(recordedOn, random.whole(460, 1060), random)
}

const recorderOf = (heldBy: string, day: Day, random: Random): string =>
  random.chance(0.94) ? heldBy : random.weighted(sharesOn(day))
