import { createHash } from 'node:crypto'
import type { Printed } from '../../templates/pdf/check-report.ts'
import type { Composition } from '../packages/contract.ts'
import { printBooklet } from '../printing/printing.ts'

/** Looking at it, checking it and handing it over ask for the same booklet: it is printed once. */
const latest = new Map<string, Promise<Printed>>()
const kept = 4

export const printedBooklet = (composition: Composition): Promise<Printed> => {
  const key = createHash('sha256').update(JSON.stringify(composition)).digest('hex')
  const known = latest.get(key)
  if (known) return known
  const printing = printBooklet(composition)
  latest.set(key, printing)
  printing.catch(() => latest.delete(key))
  for (const oldest of [...latest.keys()].slice(0, -kept)) latest.delete(oldest)
  return printing
}
