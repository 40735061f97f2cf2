import type { Handle } from '../../db/open.ts'
import { berlinDay } from '../calendar/rules.ts'
import { notFound } from '../errors.ts'
import { compareText } from '../order.ts'
import { companiesReached, talksThatCount } from '../reports/rules.ts'
import { suggestionsOf } from '../search/queries.ts'
import type { Stamp } from '../stamp.ts'
import { consequenceOf } from './consequence.ts'
import type { DuplicatePair, Duplicates, PossiblyTwice, SideBySide } from './contract.ts'
import { factsOfClients } from './counted-queries.ts'
import { likelySurvivor } from './merge-rules.ts'
import { decidedPairs, reasonsFor, undecidedPairs } from './pair-queries.ts'
import { accessOfCases, areDistinct, findRecords, type RecordRow } from './record-queries.ts'
import type { LikelyPair } from './rules.ts'
import { describeRecord } from './sides.ts'
import { possiblyCountedTwice } from './twice-rules.ts'

const shownAtMost = 200

/** The likely pairs nobody has decided yet, the strongest first, then the newest; as many as a list can show. */
export const listDuplicates = async (handle: Handle, stamp: Stamp): Promise<Duplicates> => {
  const { people, organisations } = await undecidedPairs(handle)
  const all = [...people, ...organisations]
  const records = await findRecords(handle, idsIn(all), stamp.by)
  const known = all.flatMap((pair) => {
    const [one, other] = [records.get(pair.first), records.get(pair.second)]
    return one && other ? [{ ...pair, one, other }] : []
  })
  const shown = known.sort(strongestFirst).slice(0, shownAtMost)
  return { total: known.length, pairs: await describePairs(handle, shown, stamp) }
}

const idsIn = (pairs: LikelyPair[]): string[] => pairs.flatMap(({ first, second }) => [first, second])

type KnownPair = LikelyPair & { one: RecordRow; other: RecordRow }

const strongestFirst = (one: KnownPair, other: KnownPair): number =>
  byWeight(one, other) || newestIn(other) - newestIn(one) || compareText(one.first, other.first)

const byWeight = (one: LikelyPair, other: LikelyPair): number => weightOf(other) - weightOf(one)
const weightOf = ({ reasons }: LikelyPair): number => reasons.length + (reasons.includes('same_name') ? 1 : 0)
const newestIn = ({ one, other }: KnownPair): number => Math.max(one.createdAt.getTime(), other.createdAt.getTime())

const describePairs = async (handle: Handle, pairs: KnownPair[], stamp: Stamp): Promise<DuplicatePair[]> => {
  const ids = [...new Set(idsIn(pairs))]
  const access = await accessOfCases(handle, ids)
  const suggestions = new Map((await suggestionsOf(handle, ids, stamp)).map((client) => [client.id, client]))
  const candidate = ({ id, createdAt }: RecordRow) => {
    const theirs = access.get(id) ?? []
    return { id, createdAt: createdAt.getTime(), cases: theirs.length, access: theirs }
  }
  return pairs.flatMap(({ one, other, reasons }) => {
    const described = likelySurvivor(candidate(one), candidate(other)).flatMap(({ id, cases, createdAt }) => {
      const client = suggestions.get(id)
      return client ? [{ ...client, cases, recordedOn: berlinDay(new Date(createdAt)) }] : []
    })
    const [survivor, merged] = described
    return survivor && merged ? [{ survivor, merged, reasons }] : []
  })
}

/** Two records side by side, and what merging the second into the first would do. Throws `not_found`. */
export const readPair = async (handle: Handle, id: string, otherId: string, stamp: Stamp): Promise<SideBySide> => {
  const records = await findRecords(handle, [id, otherId], stamp.by)
  const [survivor, merged] = [records.get(id), records.get(otherId)]
  if (!survivor || !merged || (survivor.kind === 'person') !== (merged.kind === 'person')) throw notFound()
  const [one, other] = [await describeRecord(handle, survivor), await describeRecord(handle, merged)]
  return {
    survivor: one.side,
    merged: other.side,
    reasons: await reasonsFor(handle, id, otherId),
    distinct: await areDistinct(handle, id, otherId),
    consequence: await consequenceOf(
      handle,
      { survivor, merged, said: [one.said, other.said], sides: [one.side, other.side] },
      stamp,
    ),
  }
}

/** By how many the figures of today's report would fall if all likely pairs that may be merged were one. */
export const countPossiblyTwice = async (handle: Handle, { today }: Pick<Stamp, 'today'>): Promise<PossiblyTwice> => {
  const { people, organisations } = await undecidedPairs(handle)
  const decided = await decidedPairs(handle)
  const all = [...people, ...organisations].sort(byWeight)
  const firms = [...organisations].sort(byWeight)
  const facts = await factsOfClients(handle, idsIn(all), today)
  const counselled = new Set(talksThatCount('consultation', facts).map(({ clientId }) => clientId))
  const reached = new Set(companiesReached(facts).map(({ organisationId }) => organisationId))
  return {
    clients: possiblyCountedTwice(all, counselled, decided),
    companiesReached: possiblyCountedTwice(firms, reached, decided),
  }
}
