import type { Handle, Tx } from '../../db/open.ts'
import { entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { openCase } from '../cases/cases.ts'
import type { Entry } from '../cases/contract.ts'
import { readEntry } from '../cases/entries.ts'
import { findLatestOpenCase } from '../cases/queries.ts'
import { refusalOfDay } from '../cases/rules.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { wasCreated } from '../creations.ts'
import { ruleBroken } from '../errors.ts'
import { recordOrganisation } from '../organisations/organisations.ts'
import { recordPerson } from '../people/people.ts'
import type { Stamp } from '../stamp.ts'
import { addConsultation } from './consultations.ts'
import type { QuickLog } from './contract.ts'

/**
 * Records a talk wherever the client's case is: on the open case with the latest entry, or on one opened for it. Client,
 * case and talk come about together or not at all. Safe to repeat.
 */
export const logQuickly = (handle: Handle, input: QuickLog, stamp: Stamp): Promise<Entry> =>
  transaction(handle, async (tx) => {
    const { consultation } = input
    const creation = { id: consultation.id, kind: 'quick log', body: input, table: entries }
    if (await wasCreated(tx, creation, stamp)) return readEntry(tx, consultation.id, stamp)
    const refusal = refusalOfDay(consultation.heldOn, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'heldOn')

    const client = await clientOfLog(tx, input, stamp)
    const caseFile =
      (await findLatestOpenCase(tx, client, stamp.by)) ??
      (await openCase(tx, { id: input.newCaseId, ...client, openedOn: consultation.heldOn }, stamp))
    return addConsultation(tx, caseFile, consultation, stamp)
  })

type LogClient = { personId: string } | { organisationId: string }

/** Exactly one of the four says with whom; somebody new is recorded first, and a merged record means its survivor. */
const clientOfLog = async (tx: Tx, input: QuickLog, stamp: Stamp): Promise<LogClient> => {
  const { personId, organisationId, newPerson, newOrganisation } = input
  const named = [personId, organisationId, newPerson, newOrganisation].filter((one) => one !== undefined)
  if (named.length !== 1) throw ruleBroken('one_client_needed')
  if (newPerson) return { personId: (await recordPerson(tx, newPerson, stamp)).id }
  if (newOrganisation) return { organisationId: (await recordOrganisation(tx, newOrganisation, stamp)).id }
  if (personId === undefined) return { organisationId: await survivorOf(tx, organisationId ?? '', stamp.by) }
  return { personId: await survivorOf(tx, personId, stamp.by) }
}
