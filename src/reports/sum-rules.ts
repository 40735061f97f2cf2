import { type Day, type Quarter, quarterOf, quartersBetween } from '../calendar/rules.ts'
import type { TargetGroup } from '../cases/terms.ts'
import {
  type CountedCheck,
  checksThatCount,
  type FinishedSheetFact,
  type MeasureFact,
  measuresThatCount,
  repeatedAmong,
} from './check-rules.ts'
import {
  type ClientFigures,
  companiesReached,
  type NumberOf,
  type ParticipationFact,
  type QuarterFigures,
  type Report,
  type ReportGroup,
  ruleVersion,
} from './rules.ts'

/** What the database summed, by quarter; a quarter or group without any is absent. */
export type Sums = {
  groups: { quarter: Quarter; group: TargetGroup; counselled: number; new: number; consultations: number }[]
  accompanied: { quarter: Quarter; sum: number }[]
  shortContacts: { quarter: Quarter; sum: number }[]
  participations: ParticipationFact[]
  finishedSheets: FinishedSheetFact[]
  measures: MeasureFact[]
}

type Asked = { countingStart: Day; to: Day; today: Day }

/** The same report as `reportUntil` makes of the talks themselves: clients are in one group each, so groups add up. */
export const reportOfSums = ({ countingStart, to, today }: Asked, sums: Sums): Report => {
  const window = { from: countingStart, to: to < today ? to : today }
  const reached = companiesReached({ countingStart, today: window.to, talks: [], ...sums }).map(({ heldOn }) =>
    quarterOf(heldOn),
  )
  const checks = checksThatCount(sums.finishedSheets, window)
  const measures = measuresThatCount(sums.measures, window)
  const cumulative = new Map<ReportGroup | 'companiesReached', number>()
  /** Rule 3: cumulative are all who were new until then. */
  const grown = (what: ReportGroup | 'companiesReached', by: number): number => {
    const total = (cumulative.get(what) ?? 0) + by
    cumulative.set(what, total)
    return total
  }
  const quarters = quartersBetween(countingStart, to).map((quarter): QuarterFigures => {
    const rows = sums.groups.filter((row) => row.quarter === quarter)
    const figuresOf = (name: ReportGroup, groups: TargetGroup[]): ClientFigures => {
      const own = rows.filter(({ group }) => groups.includes(group))
      const newOnes = total(own, (row) => row.new)
      return {
        counselled: unit(total(own, (row) => row.counselled)),
        new: unit(newOnes),
        cumulative: unit(grown(name, newOnes)),
      }
    }
    const companies = reached.filter((one) => one === quarter).length
    return {
      quarter,
      returnee: figuresOf('returnee', ['returnee']),
      domestic: figuresOf('domestic', ['domestic']),
      returneeAndDomestic: figuresOf('returneeAndDomestic', ['returnee', 'domestic']),
      abroad: figuresOf('abroad', ['abroad']),
      undecided: figuresOf('undecided', ['undecided']),
      company: figuresOf('company', ['company']),
      municipality: figuresOf('municipality', ['municipality']),
      companiesReached: { new: unit(companies), cumulative: unit(grown('companiesReached', companies)) },
      consultations: unit(total(rows, (row) => row.consultations)),
      shortContacts: unit(sumIn(quarter, sums.shortContacts)),
      accompanied: unit(sumIn(quarter, sums.accompanied)),
      checksFinished: unit(checksIn(quarter, checks)),
      checksRepeated: unit(checksIn(quarter, repeatedAmong(checks))),
      measuresDone: unit(measures.filter(({ doneOn }) => quarterOf(doneOn) === quarter).length),
    }
  })
  return { countingStart, to, ruleVersion, quarters }
}

const total = <Row>(rows: Row[], numberOf: (row: Row) => number) => rows.reduce((sum, row) => sum + numberOf(row), 0)
const checksIn = (quarter: Quarter, checks: CountedCheck[]) =>
  checks.filter(({ finishedOn }) => quarterOf(finishedOn) === quarter).length
const sumIn = (quarter: Quarter, rows: Sums['accompanied']) => rows.find((row) => row.quarter === quarter)?.sum ?? 0
const unit = <Unit>(number: number) => number as NumberOf<Unit>
