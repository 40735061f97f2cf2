import type * as reportRules from '../../src/reports/rules.ts'
import type { Row } from './by-hand.ts'
import { tableOfClients } from './table-of-clients.ts'
import { tableOfCompanies, tableOfQuarters } from './table-of-companies.ts'

export const table: Row[] = [...tableOfClients, ...tableOfCompanies, ...tableOfQuarters]

/** What the report says where the row expects something, in the form of the row. */
export const saidOf = ({ facts, to, quarter, expected }: Row, { reportUntil }: typeof reportRules): Row['expected'] => {
  const figures = reportUntil(to, facts).quarters.find((one) => one.quarter === quarter)
  if (!figures) return 'absent'
  if (expected === 'absent') return {}
  return Object.fromEntries(Object.keys(expected).map((path) => [path, numberAt(figures, path)]))
}

const numberAt = (figures: object, path: string): number => {
  const found = path
    .split('.')
    .reduce<unknown>((within, key) => (within as Record<string, unknown> | undefined)?.[key], figures)
  return typeof found === 'number' ? found : Number.NaN
}
