import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { berlinDay, germanDay } from '../calendar/rules.ts'
import { openCase } from '../cases/cases.ts'
import { recordNote } from '../cases/notes.ts'
import { findLatestOpenCase } from '../cases/queries.ts'
import { tieCheck } from '../checks/tying.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import { readOrganisation, recordOrganisation } from '../organisations/organisations.ts'
import { recordPerson } from '../people/people.ts'
import type { Stamp } from '../stamp.ts'
import type { Enquiry, IntoCase } from './contract.ts'
import { readEnquiry } from './enquiries.ts'
import { updateEnquiry } from './queries.ts'
import { enquiryNoteLabel } from './terms.ts'

/**
 * Makes the enquiry work on a case: on the client's open one, or on one opened for it, led by whoever does this. What came in
 * stands there as a note, and the check it began with comes there too. All of it comes about together or not at all. Safe to
 * repeat; whoever named somebody else meanwhile is told. Throws `check_of_other_kind`.
 */
export const turnIntoCase = (handle: Handle, id: string, version: number, input: IntoCase, stamp: Stamp) =>
  transaction(handle, async (tx): Promise<Enquiry> => {
    const enquiry = await readEnquiry(tx, id, stamp)
    if (enquiry.state === 'turned_into_case' && isSame(enquiry, input)) {
      // Somebody new under the same id, and said otherwise: refused as any repeated create with another body.
      await clientNamedIn(tx, input, stamp)
      return enquiry
    }
    refuseIfChanged(version, enquiry)
    if (enquiry.state !== 'open') throw ruleBroken('enquiry_settled')

    const client = await clientNamedIn(tx, input, stamp)
    const caseFile =
      (await findLatestOpenCase(tx, client, stamp.by)) ??
      (await openCase(tx, { id: input.newCaseId, ...client, openedOn: stamp.today }, stamp))
    await recordNote(tx, caseFile.id, { id: newId(), happenedOn: stamp.today, note: noteOf(enquiry) }, stamp)
    const named = { personId: null, organisationId: null, ...client }
    await updateEnquiry(tx, id, { state: 'turned_into_case', ...named, caseId: caseFile.id, settledAt: stamp.at })
    await tieCheckOf(tx, enquiry, client, stamp)
    await writeAudit(tx, 'enquiry.turned_into_case', id, stamp, { caseId: { from: null, to: caseFile.id } })
    return readEnquiry(tx, id, stamp)
  })

/** Asked for once more after a lost answer, and not by a colleague who meant somebody else. */
const isSame = ({ client }: Enquiry, { personId, organisationId, newPerson, newOrganisation }: IntoCase): boolean =>
  [personId, organisationId, newPerson?.id, newOrganisation?.id].includes(client?.id ?? '')

type ClientKey = { personId: string } | { organisationId: string }

/** A check that somebody registered for is from now on that organisation's; a person of it leaves open whose it is. */
const tieCheckOf = async (tx: Tx, { check }: Enquiry, client: ClientKey, stamp: Stamp): Promise<void> => {
  if (check === null || check.tied || 'personId' in client) return
  await tieCheck(tx, check, await readOrganisation(tx, client.organisationId, stamp), stamp)
}

/** Exactly one of the four says who; somebody new is recorded first, and a merged record means its survivor. */
const clientNamedIn = async (tx: Tx, input: IntoCase, stamp: Stamp): Promise<ClientKey> => {
  const { personId, organisationId, newPerson, newOrganisation } = input
  const named = [personId, organisationId, newPerson, newOrganisation].filter((one) => one !== undefined)
  if (named.length !== 1) throw ruleBroken('one_client_needed')
  if (newPerson) return { personId: (await recordPerson(tx, newPerson, stamp)).id }
  if (newOrganisation) return { organisationId: (await recordOrganisation(tx, newOrganisation, stamp)).id }
  if (personId === undefined) return { organisationId: await survivorOf(tx, organisationId ?? '', stamp.by) }
  return { personId: await survivorOf(tx, personId, stamp.by) }
}

/** When it came, what it said, and from whom. */
const noteOf = ({ receivedAt, what, organisationName, contactName, email, phone }: Enquiry): string => {
  const sender = [contactName, organisationName, email, phone].filter((one) => one !== null).join(', ')
  const head = `${enquiryNoteLabel.de} ${germanDay(berlinDay(new Date(receivedAt)))}: ${what}`
  return sender === '' ? head : `${head}\n${sender}`
}
