import { Task } from '@lit/task'
import type { ReactiveControllerHost } from 'lit'
import type { OverlapQuery, Overlaps } from '#contract/follow-ups'
import type { Day } from '#rules/calendar'
import { spanFromWords } from '#rules/clock'
import { dueDayFromWords } from '#rules/follow-ups'
import { fetchOverlaps } from './api.ts'
import type { FollowUpDraft } from './follow-up-draft.ts'

/** What there is to look for: an appointment of somebody, on a day; `except` is the one that is changed. */
export const askedOf = (
  { timeWords, dueWords, ownerId }: FollowUpDraft,
  today: Day,
  except: string | undefined,
): OverlapQuery | null => {
  const span = spanFromWords(timeWords)
  const dueOn = dueDayFromWords(dueWords, today)
  if (!span || dueOn === null || ownerId === '') return null
  return { ownerId, dueOn, ...span, ...(except !== undefined && { except }) }
}

/** So that not every key asks. */
const pauseMs = 250

/** What else somebody has at the time that is being typed; nothing where that could not be learnt: it is only a hint. */
export const overlapsOf = (host: ReactiveControllerHost, asked: () => OverlapQuery | null) =>
  new Task(host, {
    args: () => [JSON.stringify(asked())] as const,
    task: async ([text], { signal }): Promise<Overlaps['rows']> => {
      const query: OverlapQuery | null = JSON.parse(text)
      if (!query) return []
      await new Promise((done) => setTimeout(done, pauseMs))
      signal.throwIfAborted()
      return fetchOverlaps(query, signal).then(
        ({ rows }) => rows,
        () => [],
      )
    },
  })
