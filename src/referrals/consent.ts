import type { Handle, Tx } from '../../db/open.ts'
import { entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { findCase, insertEntry } from '../cases/queries.ts'
import { caseNumber } from '../cases/rules.ts'
import { findSettings } from '../centre/queries.ts'
import { wasCreated } from '../creations.ts'
import { ruleBroken } from '../errors.ts'
import { withdrawMailsAbout } from '../mail/outbox.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { consentText, formWords } from './consent-texts.ts'
import type { ConsentForm, ConsentText, ConsentWithdrawal, NewConsent, Referral } from './contract.ts'
import { forgetSheets, insertConsent, insertStep, type ReferralRow } from './queries.ts'
import { findReferral, readReferral } from './referrals.ts'
import { findTaken, keepStanding, refuseAct, refuseDay, refuseDisorder, type Taken, takeStep } from './steps.ts'
import type { ConsentLanguage } from './terms.ts'

/** What the client is asked now, word by word, to be read out or printed. */
export const readConsentText = async (
  handle: Handle,
  id: string,
  language: ConsentLanguage,
  stamp: Stamp,
): Promise<ConsentText> => textFor(handle, await findReferral(handle, id, stamp), language)

const textFor = async (handle: Handle, { referral, institution }: ReferralRow, language: ConsentLanguage) => {
  const { centreName: centre } = await findSettings(handle)
  const { facts, message } = referral
  return consentText(language, { centre, partner: institution, facts, message })
}

/** The same as a form to sign. */
export const consentForm = async (
  handle: Handle,
  id: string,
  language: ConsentLanguage,
  stamp: Stamp,
): Promise<ConsentForm> => {
  const row = await findReferral(handle, id, stamp)
  const { text, version, direction } = await textFor(handle, row, language)
  const { title, day, signature, version: versionWord } = formWords(language)
  return {
    centre: (await findSettings(handle)).centreName,
    caseNumber: caseNumber(await findCase(handle, row.referral.caseId, stamp.by)),
    language,
    direction,
    words: { title, day, signature, version: `${versionWord} ${version}` },
    text,
    printedOn: stamp.today,
  }
}

/**
 * The client consented, to exactly what is to be passed on as it stands now. Throws `consent_text_changed` where they were
 * shown another text, `referral_stands_otherwise`, and the refusals of days. Safe to repeat.
 */
export const giveConsent = (handle: Handle, id: string, input: NewConsent, stamp: Stamp): Promise<Referral> =>
  transaction(handle, async (tx) => {
    const taken = await findTaken(tx, id, stamp)
    if (await wasTaken(tx, 'referral consent', id, input, stamp)) return readReferral(tx, id, stamp)
    const { language, way, givenOn } = input
    await refuseDay(tx, taken, givenOn, 'givenOn', stamp)
    refuseAct(taken, 'consent')
    refuseDisorder(taken, givenOn, 'givenOn')
    const { version, text } = await textFor(tx, taken.row, language)
    if (text !== input.text) throw ruleBroken('consent_text_changed', 'text')

    const { caseId, partnerId, facts, message } = taken.row.referral
    const entryId = await takeStep(
      tx,
      { id: input.id, referralId: id, caseId, kind: 'consented', happenedOn: givenOn },
      stamp,
    )
    await insertConsent(tx, { entryId, textVersion: version, language, text, way, partnerId, facts, message })
    await keepStanding(tx, id, stamp)
    return readReferral(tx, id, stamp)
  })

/** Whether this step was taken already, by the same person with the same body; else `id_taken` where the id is anything else's. */
export const wasTaken = (tx: Tx, kind: string, referralId: string, input: { id: string }, stamp: Stamp) =>
  wasCreated(tx, { id: input.id, kind, body: { referralId, ...input }, table: entries }, stamp)

/**
 * The client no longer wants it: what has not left yet never does, what waits to be mailed is withdrawn, and no sheet can be
 * had any more. On a closed case too, for that is their right. Safe to repeat.
 */
export const withdrawConsent = (
  handle: Handle,
  id: string,
  input: ConsentWithdrawal,
  stamp: Stamp,
): Promise<Referral> =>
  transaction(handle, async (tx) => {
    const taken = await findTaken(tx, id, stamp)
    if (await wasTaken(tx, 'referral withdrawal', id, input, stamp)) return readReferral(tx, id, stamp)
    refuseAct(taken, 'withdraw')
    await takeWithdrawal(tx, taken, input, stamp)
    await withdrawMailsAbout(tx, id, stamp)
    await forgetSheets(
      tx,
      taken.steps.flatMap(({ handover }) => handover?.entryId ?? []),
    )
    await keepStanding(tx, id, stamp)
    return readReferral(tx, id, stamp)
  })

const takeWithdrawal = async (tx: Tx, { row }: Taken, { id, note }: ConsentWithdrawal, stamp: Stamp): Promise<void> => {
  const { id: referralId, caseId } = row.referral
  const step = { id, referralId, caseId, kind: 'withdrawn', happenedOn: stamp.today, note } as const
  if ((await findCase(tx, caseId, stamp.by)).closedOn === null) {
    await takeStep(tx, step, stamp)
    return
  }
  // Said on a closed case without moving the day of its last entry: it stays closed as it was.
  const { by, at, today } = stamp
  await insertEntry(tx, {
    ...{ id, caseId, kind: 'referral', happenedOn: today },
    recordedAt: at,
    recordedBy: by.userId,
    note: tidied(note),
  })
  await insertStep(tx, { entryId: id, referralId, kind: 'withdrawn' })
  await writeAudit(tx, 'referral.withdrawn', referralId, stamp)
}
