import { msg, str } from '@lit/localize'
import type { OutcomeFigures, QuarterFigures, Report } from '#contract/reports'
import { type Day, type Quarter, yearOf } from '#rules/calendar'
import { longQuarter } from '../components/format.ts'
import type { CopiedTable } from '../components/table-text.ts'
import { checkUnitsOf } from './check-units.ts'
import { figuresOfGroup, groupName, groupsOfTable } from './group-table.ts'
import { newByQuarter } from './new-by-quarter.ts'
import { outcomeUnitsOf } from './outcome-units.ts'
import { type Unit, unitsOf } from './units.ts'

/** The tables of the report for the clipboard, from what the screen shows (rule 13). */
export const tableOfGroups = (row: QuarterFigures, countingStart: Day): CopiedTable => ({
  name: msg('Nach Zielgruppe'),
  head: [longQuarter(row.quarter), msg('beraten'), msg('davon neu'), msg(str`seit ${yearOf(countingStart)}`)],
  rows: groupsOfTable.map((group) => [groupName(group), ...figuresOfGroup(group, row)]),
})

export const tableOfUnits = (row: QuarterFigures): CopiedTable =>
  tableNamed(
    msg('Im Quartal'),
    row,
    unitsOf(row, () => undefined),
  )

export const tableOfChecks = (row: QuarterFigures): CopiedTable =>
  tableNamed(
    msg('Willkommens-Check'),
    row,
    checkUnitsOf(row, () => undefined),
  )

export const tableOfOutcomes = (outcomes: OutcomeFigures): CopiedTable =>
  tableNamed(
    msg('Ergebnisse'),
    outcomes,
    outcomeUnitsOf(outcomes, () => undefined),
  )

const tableNamed = (
  name: string,
  { quarter }: Pick<QuarterFigures, 'quarter'>,
  units: readonly Unit[],
): CopiedTable => ({
  name,
  head: [longQuarter(quarter), msg('Zahl')],
  rows: units.map((unit) => [unit.hint ? `${unit.name}, ${unit.hint}` : unit.name, unit.value]),
})

export const tableOfNew = (report: Report, quarter: Quarter): CopiedTable => {
  const { columns, series } = newByQuarter(report, quarter, () => undefined)
  return {
    name: msg('Neu beraten je Quartal'),
    head: [msg('Zielgruppe'), ...columns.map(({ name }) => name)],
    rows: series.map(({ name, cells }) => [name, ...cells.map(({ value }) => value)]),
  }
}
