import type { Handle } from '../../db/open.ts'
import { organisations } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { indexClientNames } from '../clients/client-names.ts'
import { survivorOf } from '../clients/queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound } from '../errors.ts'
import { sortNameOfOrganisation } from '../names/rules.ts'
import { placeTyped } from '../places/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { NewOrganisation, Organisation } from './contract.ts'
import { findOrganisation, insertOrganisation } from './queries.ts'

/** Adds an organisation; throws `municipality_unknown`. Safe to repeat. */
export const recordOrganisation = (handle: Handle, input: NewOrganisation, stamp: Stamp): Promise<Organisation> =>
  transaction(handle, async (tx) => {
    if (await wasCreated(tx, { id: input.id, kind: 'organisation', body: input, table: organisations }, stamp)) {
      return readOrganisation(tx, input.id)
    }
    const row = { ...rowOf(input, stamp), ...(await placeTyped(tx, input)) }
    await insertOrganisation(tx, row)
    await indexClientNames(tx, row.id, [row.name])
    await writeAudit(tx, 'organisation.recorded', row.id, stamp)
    return readOrganisation(tx, row.id)
  })

/** Of a merged organisation, the one it went into. Throws `not_found`. */
export const readOrganisation = async (handle: Handle, id: string): Promise<Organisation> => {
  const organisation = await findOrganisation(handle, await survivorOf(handle, id))
  if (!organisation) throw notFound()
  return organisation
}

const rowOf = (input: NewOrganisation, stamp: Stamp) => {
  const name = tidied(input.name) ?? input.name
  return {
    id: input.id,
    kind: input.kind,
    name,
    sortName: sortNameOfOrganisation(name),
    sector: tidied(input.sector),
    employees: input.employees ?? null,
    contactName: tidied(input.contactName),
    email: tidied(input.email),
    phone: tidied(input.phone),
    createdAt: stamp.at,
  }
}
