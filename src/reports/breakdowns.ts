import type { Handle } from '../../db/open.ts'
import type { Day, Period, Quarter } from '../calendar/rules.ts'
import type { Breakdowns } from './contract.ts'
import { factsFor, periodIn } from './facts.ts'
import { linesBy, wordsBy } from './lines.ts'
import type { BreakdownBy } from './question-rules.ts'
import type { CountingFacts } from './rules.ts'

type Asked = { quarter: Quarter; to: Day; today: Day }

/** Rule 14. Of topics and channels no sum is given: a consultation can stand in several lines. */
export const breakdownsOf = async (handle: Handle, { quarter, ...until }: Asked): Promise<Breakdowns> => {
  const facts = await factsFor(handle, until)
  const period = periodIn(quarter, until.to, facts)
  return {
    quarter,
    topics: await breakdown('topic', handle, period, facts),
    channels: await breakdown('channel', handle, period, facts),
    municipalities: await breakdown('municipality', handle, period, facts),
  }
}

const breakdown = async (by: BreakdownBy, handle: Handle, period: Period, facts: CountingFacts) => {
  const lines = await linesBy(by, handle, period, facts)
  // After the lines, so that a word that came meanwhile is among them.
  const words = await wordsBy(by, handle)
  return {
    lines: lines.flatMap(({ key, counted }) =>
      key === null ? [] : [{ ...wordAmong(words, key), count: counted.length }],
    ),
    notRecorded: lines.find(({ key }) => key === null)?.counted.length ?? 0,
  }
}

/** A line is never left out for want of a word: rather no report than one that lacks something. */
const wordAmong = (words: Awaited<ReturnType<typeof wordsBy>>, key: string) => {
  const word = words.get(key)
  if (!word) throw new Error('A line of a breakdown has no word')
  return word
}
