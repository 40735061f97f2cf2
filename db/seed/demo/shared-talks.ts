import type { DemoCase, DemoEntry } from './model.ts'
import { randomOf } from './random.ts'

type Talk = { entry: DemoEntry; file: DemoCase }

/** Now and then a firm and its worker sit at the same table: two entries that share a talk id. */
export const withSharedTalks = (cases: readonly DemoCase[], seed: number): DemoCase[] => {
  const shared = new Map(pairs(cases).flatMap((pair) => sharedTalk(pair, seed)))
  return cases.map((file) => ({ ...file, entries: file.entries.map((entry) => shared.get(entry.id) ?? entry) }))
}

/** A company's and a newcomer's consultation of the same day with the same counsellor. */
const pairs = (cases: readonly DemoCase[]): [company: Talk, worker: Talk][] => {
  const talks = cases.flatMap((file) => file.entries.map((entry) => ({ entry, file })))
  const standing = talks.filter(({ entry }) => entry.kind === 'consultation' && entry.removedAt === null)
  const workers = new Map(standing.filter(({ file }) => file.group === 'abroad').map((one) => [meetingOf(one), one]))
  const companies = new Map(standing.filter(({ file }) => file.group === 'company').map((one) => [meetingOf(one), one]))
  return [...companies].flatMap(([meeting, company]) => {
    const worker = workers.get(meeting)
    return worker ? [[company, worker] as [Talk, Talk]] : []
  })
}

const meetingOf = ({ entry }: Talk): string => `${entry.happenedOn} ${entry.talk?.heldBy}`

const sharedTalk = ([company, worker]: [Talk, Talk], seed: number): [string, DemoEntry][] => {
  const random = randomOf(seed, 'shared talk', company.entry.id)
  if (!company.entry.talk || !worker.entry.talk || !random.chance(0.4)) return []
  const { minutes, channel } = company.entry.talk
  const talkId = random.id(company.entry.recordedAt)
  return [company.entry, worker.entry].flatMap((entry): [string, DemoEntry][] =>
    entry.talk ? [[entry.id, { ...entry, talk: { ...entry.talk, minutes, channel, talkId } }]] : [],
  )
}
