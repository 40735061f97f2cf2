import type { Handle } from '../../db/open.ts'
import { organisations } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { indexClientNames } from '../clients/client-names.ts'
import { wasCreated } from '../creations.ts'
import { notFound } from '../errors.ts'
import { sortNameOfOrganisation } from '../names/rules.ts'
import type { Stamp } from '../stamp.ts'
import { replaceContacts } from './contact-queries.ts'
import type { NewOrganisation, Organisation } from './contract.ts'
import { findOrganisation, insertOrganisation } from './queries.ts'
import { fieldsTyped, firstContactTyped } from './typed.ts'

/** Adds an organisation with its first contact; throws `municipality_unknown`. Safe to repeat. */
export const recordOrganisation = (handle: Handle, input: NewOrganisation, stamp: Stamp): Promise<Organisation> =>
  transaction(handle, async (tx) => {
    if (await wasCreated(tx, { id: input.id, kind: 'organisation', body: input, table: organisations }, stamp)) {
      return readOrganisation(tx, input.id, stamp)
    }
    const { id, contactName, email, phone, ...typed } = input
    const fields = { kind: input.kind, name: input.name, ...(await fieldsTyped(tx, typed)) }
    const sortName = sortNameOfOrganisation(fields.name)
    await insertOrganisation(tx, { id, ...fields, sortName, createdAt: stamp.at })
    await replaceContacts(tx, id, firstContactTyped(input))
    await indexClientNames(tx, id, [fields.name])
    await writeAudit(tx, 'organisation.recorded', id, stamp)
    return readOrganisation(tx, id, stamp)
  })

/** Throws `not_found`, also for one this user may not know of. A merged record reads as the one it was taken into. */
export const readOrganisation = async (handle: Handle, id: string, { by }: Stamp): Promise<Organisation> => {
  const organisation = await findOrganisation(handle, id, by)
  if (!organisation) throw notFound()
  return organisation
}
