import type { audit } from '../../schema/index.ts'
import { demoUsers } from './colleagues.ts'
import { berlinMoment } from './days.ts'
import type { DemoCase, DemoPerson } from './model.ts'
import type { Keys } from './staff.ts'

type Row = typeof audit.$inferInsert

/** Who recorded a client, and noted that somebody moved: what the pages of people and organisations tell. */
export const historyRows = (cases: readonly DemoCase[], keys: Keys): Row[] => {
  const recordedWith = cases.filter((file) => Math.abs(file.createdAt - clientOf(file).createdAt) < aDay)
  const rows = [
    ...recordedWith.map((file) => recordedRow(file, keys)),
    ...uniqueBy(cases, (file) => clientOf(file).id).flatMap((file) => moveRows(file, keys)),
  ]
  return rows.sort((one, other) => one.at.getTime() - other.at.getTime() || (one.subjectId < other.subjectId ? -1 : 1))
}

const aDay = 86_400_000

const uniqueBy = <One>(all: readonly One[], keyOf: (one: One) => string): One[] => [
  ...new Map([...all].reverse().map((one) => [keyOf(one), one])).values(),
]

const clientOf = ({ client }: DemoCase) => client.person ?? client.organisation

const recordedRow = (file: DemoCase, keys: Keys): Row => ({
  ...actBy(file.lead, keys),
  at: new Date(clientOf(file).createdAt),
  action: file.client.person ? 'person.recorded' : 'organisation.recorded',
  subjectId: clientOf(file).id,
})

const moveRows = (file: DemoCase, keys: Keys): Row[] => {
  const { person } = file.client
  if (!person) return []
  return movesOf(person).map(({ from, to, at }) => ({
    ...actBy(file.lead, keys),
    at: new Date(at),
    action: 'person.edited',
    subjectId: person.id,
    changes: { residences: { from, to } },
  }))
}

/** The moves after a person was recorded, each written down on its day. */
export const movesOf = ({ residences, createdAt }: DemoPerson) => {
  const newestFirst = [...residences]
    .sort((one, other) => ((one.fromOn ?? '') < (other.fromOn ?? '') ? 1 : -1))
    .map(({ id, fromOn, municipalityKey, place }) => ({ id, fromOn, municipalityKey, place }))
  return newestFirst.flatMap(({ fromOn }, index) => {
    const at = fromOn ? berlinMoment(fromOn, 590) : 0
    return at > createdAt ? [{ from: newestFirst.slice(index + 1), to: newestFirst.slice(index), at }] : []
  })
}

const actBy = (signInName: string, keys: Keys) => ({
  userId: keys.user(signInName),
  by: demoUsers.find((one) => one.signInName === signInName)?.name ?? signInName,
  changes: null,
})
