import type { Handle } from '../../db/open.ts'
import type { Day, Quarter } from '../calendar/rules.ts'
import { findSettings } from '../centre/queries.ts'
import type { Actor } from '../stamp.ts'
import { type Counted, countedIn } from './breakdown-rules.ts'
import type { Breakdowns } from './contract.ts'
import { factsFor, periodIn } from './facts.ts'
import { haveOwnOrder, wordsBy } from './line-words.ts'
import { clientsIn, linesBy } from './lines.ts'
import type { BreakdownBy } from './question-rules.ts'

type Asked = { quarter: Quarter; to: Day; today: Day }

/** Rule 14. Of topics and channels no sum is given: a consultation can stand in several lines. */
export const breakdownsOf = async (handle: Handle, { quarter, ...until }: Asked, actor: Actor): Promise<Breakdowns> => {
  const asked = { handle, actor }
  const facts = await factsFor(handle, until)
  const counted = countedIn(periodIn(quarter, until.to, facts), facts)
  const { withheldBelow } = await findSettings(handle)
  return {
    quarter,
    withheldBelow,
    topics: await breakdown('topic', asked, counted),
    channels: await breakdown('channel', asked, counted),
    municipalities: await breakdownOfClients('municipality', asked, counted),
    nationalities: await breakdownOfClients('nationality', asked, counted),
    genders: await breakdownOfClients('gender', asked, counted),
    ageGroups: await breakdownOfClients('ageGroup', asked, counted),
    sectors: await breakdownOfClients('sector', asked, counted),
    companySizes: await breakdownOfClients('companySize', asked, counted),
  }
}

type By = { handle: Handle; actor: Actor }

const breakdownOfClients = async (by: BreakdownBy, asked: By, counted: Counted) => ({
  ...(await breakdown(by, asked, counted)),
  clients: clientsIn(by, counted).length,
})

const breakdown = async (by: BreakdownBy, { handle, actor }: By, counted: Counted) => {
  const lines = new Map((await linesBy(by, handle, counted, actor)).map((line) => [line.key, line.counted.length]))
  // After the lines, so that a word that came meanwhile is among them.
  const words = await wordsBy(by, handle, actor)
  const keys = haveOwnOrder(by) ? [...words.keys()] : [...lines.keys()].filter((key) => key !== null)
  return {
    lines: keys.map((key) => ({ ...wordAmong(words, key), count: lines.get(key) ?? 0 })),
    notRecorded: lines.get(null) ?? 0,
  }
}

/** A line is never left out for want of a word: rather no report than one that lacks something. */
const wordAmong = (words: Awaited<ReturnType<typeof wordsBy>>, key: string) => {
  const word = words.get(key)
  if (!word) throw new Error('A line of a breakdown has no word')
  return word
}
