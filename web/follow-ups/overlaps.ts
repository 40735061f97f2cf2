import { Task } from '@lit/task'
import type { ReactiveControllerHost } from 'lit'
import type { OverlapQuery, Overlaps } from '#contract/follow-ups'
import { fetchOverlaps } from './api.ts'

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
