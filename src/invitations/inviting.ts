import type { Handle, Tx } from '../../db/open.ts'
import { checkSheets, checks } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { writeAudit } from '../audit/audit.ts'
import { findCase } from '../cases/queries.ts'
import { checkAddressOf, linkHashOf, linkSecretOf } from '../checks/links.ts'
import { latestQuestionnaire } from '../checks/questionnaires.ts'
import { wasCreated } from '../creations.ts'
import { idTaken, ruleBroken } from '../errors.ts'

import { type Sending as Carrying, queueMail } from '../mail/outbox.ts'
import { readOrganisation } from '../organisations/organisations.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { readCheck } from './checks.ts'
import type { Check, Invitation, NewInvitation } from './contract.ts'
import { refusalOfEnd } from './rules.ts'

/** What links are made with, where they lead, and who carries them. */
export type Sending = Carrying & { key: Buffer }

/**
 * Invites an organisation to a check: each respondent has a link and a sheet of their own, and a mail where there is an
 * address and a mail server. Throws `day_over`, `day_too_far_ahead`, `case_of_other_client`. Safe to repeat.
 */
export const invite = (db: Handle, input: NewInvitation, sending: Sending, stamp: Stamp): Promise<Invitation> =>
  transaction(db, async (tx) => {
    const { id, endsOn } = input
    if (await wasCreated(tx, { id, kind: 'check', body: input, table: checks }, stamp)) {
      return invitationOf(await readCheck(tx, id, stamp), sending)
    }
    const organisation = await readOrganisation(tx, input.organisationId, stamp)
    const refusal = refusalOfEnd(endsOn, stamp.today)
    if (refusal) throw ruleBroken(refusal, 'endsOn')
    await tx.insert(checks).values({
      id,
      kind: organisation.kind,
      questionnaireVersion: latestQuestionnaire(organisation.kind).version,
      origin: 'invited',
      organisationId: organisation.id,
      caseId: await caseOf(tx, input.caseId ?? null, organisation.id, stamp),
      invitedBy: (await counsellorOf(tx, stamp.by.userId))?.id ?? null,
      endsOn,
      createdAt: stamp.at,
    })
    await addSheets(tx, input, sending.key, stamp)
    await writeAudit(tx, 'check.invited', id, stamp)
    const invitation = invitationOf(await readCheck(tx, id, stamp), sending)
    await sendInvitations(tx, invitation, sending, stamp)
    return { ...invitation, check: await readCheck(tx, id, stamp) }
  })

/** Of this organisation, and known to whoever invites; a closed one keeps its place for when it is opened again. */
const caseOf = async (tx: Tx, caseId: string | null, organisationId: string, stamp: Stamp): Promise<string | null> => {
  if (caseId === null) return null
  const caseFile = await findCase(tx, caseId, stamp.by)
  if (caseFile.organisationId !== organisationId) throw ruleBroken('case_of_other_client', 'caseId')
  return caseFile.id
}

const addSheets = async (tx: Tx, { id, respondents, language }: NewInvitation, key: Buffer, stamp: Stamp) => {
  const ids = respondents.map((one) => one.id)
  if (new Set(ids).size < ids.length) throw ruleBroken('respondent_twice', 'respondents')
  for (const one of respondents) {
    const sheet = { id: one.id, version: 1 }
    const values = { checkId: id, respondent: tidied(one.respondent), email: tidied(one.email), language }
    const secretHash = linkHashOf(key, sheet)
    const made = await tx
      .insert(checkSheets)
      .values({ ...sheet, ...values, secretHash, createdAt: stamp.at })
      .onConflictDoNothing()
    if (made.changes === 0) throw idTaken()
  }
}

const invitationOf = (check: Check, { key, origin }: Sending): Invitation => ({
  check,
  links: check.sheets.map((sheet) => ({
    sheetId: sheet.id,
    address: checkAddressOf(origin, linkSecretOf(key, sheet)),
    endsOn: check.endsOn,
  })),
})

const sendInvitations = async (tx: Tx, { check, links }: Invitation, { mailing }: Sending, stamp: Stamp) => {
  for (const { id, email, respondent, language } of check.sheets) {
    const link = links.find(({ sheetId }) => sheetId === id)?.address ?? ''
    if (email === null) continue
    const { organisation, endsOn } = check
    const values = { organisation, respondent, inviter: stamp.by.name, link, endsOn }
    const letter = { template: 'check-invitation' as const, language, recipient: email, aboutId: id, values }
    await queueMail(tx, mailing, letter, stamp)
  }
}
