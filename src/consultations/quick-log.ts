import type { Handle, Tx } from '../../db/open.ts'
import { entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { mayWith } from '../accounts/permissions.ts'
import { reopenCase } from '../cases/cases.ts'
import type { Entry } from '../cases/contract.ts'
import { readEntry } from '../cases/entries.ts'
import { findCase } from '../cases/queries.ts'
import { refusalOfDay } from '../cases/rules.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { wasCreated } from '../creations.ts'
import { notAllowed, ruleBroken } from '../errors.ts'
import { recordFollowUp } from '../follow-ups/follow-ups.ts'
import { recordOrganisation } from '../organisations/organisations.ts'
import { recordPerson } from '../people/people.ts'
import type { Stamp } from '../stamp.ts'
import { addTalk, openCaseFor } from './consultations.ts'
import type { QuickLog } from './contract.ts'

/**
 * Records a talk wherever the client's case is: on the open case with the latest entry, or on one opened or reopened for
 * it. Client, case, talk and what is to be done next come about together or not at all. Safe to repeat.
 */
export const logQuickly = (handle: Handle, input: QuickLog, stamp: Stamp): Promise<Entry> =>
  transaction(handle, async (tx) => {
    const { consultation } = input
    const creation = { id: consultation.id, kind: 'quick log', body: input, table: entries }
    if (await wasCreated(tx, creation, stamp)) return readEntry(tx, consultation.id, stamp)
    const refusal = refusalOfDay(consultation.heldOn, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'heldOn')

    const client = await clientOfLog(tx, input, stamp)
    const entry = await addTalk(tx, await caseOfLog(tx, input, client, stamp), consultation, stamp)
    if (input.followUp) await recordFollowUp(tx, { ...input.followUp, caseId: entry.caseId }, stamp)
    return entry
  })

/** What is closed is done: a new talk begins a new case, unless whoever records it says that it goes on. */
const caseOfLog = async (tx: Tx, input: QuickLog, client: LogClient, stamp: Stamp) => {
  const { newCaseId, reopenedCaseId, consultation } = input
  if (reopenedCaseId !== undefined) return reopenedCase(tx, reopenedCaseId, client, stamp)
  return openCaseFor(tx, client, { id: newCaseId, openedOn: consultation.heldOn }, stamp)
}

const reopenedCase = async (tx: Tx, id: string, client: LogClient, stamp: Stamp) => {
  if (!mayWith(stamp.by.roles, 'close cases')) throw notAllowed()
  const { personId, organisationId } = await findCase(tx, id, stamp.by)
  const isTheirs = 'personId' in client ? personId === client.personId : organisationId === client.organisationId
  if (!isTheirs) throw ruleBroken('case_of_somebody_else', 'reopenedCaseId')
  const { closedOn } = await reopenCase(tx, id, stamp)
  return { id, closedOn, personId, organisationId }
}

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
