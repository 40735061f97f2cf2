import { createHash } from 'node:crypto'
import type { Handle } from '../../db/open.ts'
import type { Printed } from '../../templates/pdf/check-report.ts'
import { findLogoImage } from '../centre/logo-queries.ts'
import type { Composition } from '../packages/contract.ts'
import { printBooklet } from '../printing/printing.ts'

/** Looking at it, checking it and handing it over ask for the same booklet: it is printed once. */
const latest = new Map<string, Promise<Printed>>()
const kept = 4

/** With the logo the centre has now. */
export const printedBooklet = async (handle: Handle, composition: Composition): Promise<Printed> => {
  const logo = (await findLogoImage(handle)) ?? null
  const made = [composition, logo?.sha256, logo?.alternative]
  const key = createHash('sha256').update(JSON.stringify(made)).digest('hex')
  const known = latest.get(key)
  if (known) return known
  const printing = printBooklet(composition, { logo })
  latest.set(key, printing)
  printing.catch(() => latest.delete(key))
  for (const oldest of [...latest.keys()].slice(0, -kept)) latest.delete(oldest)
  return printing
}
