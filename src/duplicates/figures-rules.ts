import type { Day, Quarter } from '../calendar/rules.ts'
import { type TargetGroup, targetGroups } from '../cases/terms.ts'
import { type CountingFacts, type QuarterFigures, reportUntil } from '../reports/rules.ts'

/** A figure that a merge changes: how many more or, mostly, fewer. */
export type FigureChange = {
  group: TargetGroup | 'companiesReached'
  quarter: Quarter
  figure: 'counselled' | 'new'
  by: number
}

export type FigureChanges = {
  /** Quarter by quarter. */
  quarters: FigureChange[]
  /** All that were ever counselled, by group. */
  cumulative: { group: TargetGroup | 'companiesReached'; by: number }[]
}

/**
 * Rule 6: what merging does to the live counts. Each client counts by their own talks alone, so the two records' facts are
 * enough, and the change is that of the whole report.
 */
export const changedByMerging = (
  facts: CountingFacts,
  mergedId: string,
  survivorId: string,
  to: Day,
): FigureChanges => {
  const before = reportUntil(to, facts).quarters
  const after = reportUntil(to, asOne(facts, mergedId, survivorId)).quarters
  const quarters = before.flatMap((was, index) => changesIn(was, after[index] ?? was))
  const [lastBefore, lastAfter] = [before.at(-1), after.at(-1)]
  return { quarters, cumulative: lastBefore && lastAfter ? cumulativeChanges(lastBefore, lastAfter) : [] }
}

const asOne = (facts: CountingFacts, mergedId: string, survivorId: string): CountingFacts => ({
  ...facts,
  talks: facts.talks.map((talk) => (talk.clientId === mergedId ? { ...talk, clientId: survivorId } : talk)),
  participations: facts.participations.map((one) =>
    one.organisationId === mergedId ? { ...one, organisationId: survivorId } : one,
  ),
})

const changesIn = (was: QuarterFigures, is: QuarterFigures): FigureChange[] => {
  const { quarter } = was
  const ofGroups = targetGroups.flatMap((group) =>
    (['counselled', 'new'] as const).map((figure) => ({
      group,
      quarter,
      figure,
      by: is[group][figure] - was[group][figure],
    })),
  )
  const reached = is.companiesReached.new - was.companiesReached.new
  const all: FigureChange[] = [...ofGroups, { group: 'companiesReached', quarter, figure: 'new', by: reached }]
  return all.filter(({ by }) => by !== 0)
}

const cumulativeChanges = (was: QuarterFigures, is: QuarterFigures): FigureChanges['cumulative'] =>
  ([...targetGroups, 'companiesReached'] as const)
    .map((group) => ({ group, by: is[group].cumulative - was[group].cumulative }))
    .filter(({ by }) => by !== 0)
