import type { Handle, Tx } from '../../db/open.ts'
import { entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween } from '../audit/audit.ts'
import type { Entry } from '../cases/contract.ts'
import { afterChange, findEntryToChange, readEntry, refuseCorrection } from '../cases/entries.ts'
import { type CaseRecord, findCase, insertEntry, updateEntry } from '../cases/queries.ts'
import { refusalOfDay } from '../cases/rules.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, ruleBroken } from '../errors.ts'
import { findOrganisationRow } from '../organisations/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { NewOutcome, OutcomeCorrection } from './contract.ts'
import { findOutcomeRow, insertOutcome, updateOutcome } from './queries.ts'
import { outcomeFits } from './rules.ts'
import { answerStayQuestion, askWhetherStayed, moveStayQuestion, refuseStay, refuseUnmoving } from './staying.ts'
import type { OutcomeKind } from './terms.ts'

/** Says what came of a case, open or closed: often it is known only afterwards. Safe to repeat. */
export const recordOutcome = (handle: Handle, caseId: string, input: NewOutcome, stamp: Stamp): Promise<Entry> =>
  transaction(handle, async (tx) => {
    const caseFile = await findCase(tx, caseId, stamp.by)
    await addOutcome(tx, caseFile, input, stamp)
    return readEntry(tx, input.id, stamp)
  })

/** What came of it, as it is said when a case is closed: moves first, so that `stayed` finds its own. */
export const addOutcomes = async (tx: Tx, caseFile: CaseRecord, inputs: NewOutcome[], stamp: Stamp): Promise<void> => {
  const movedFirst = [...inputs].sort((one, other) => Number(other.kind === 'moved') - Number(one.kind === 'moved'))
  for (const input of movedFirst) await addOutcome(tx, caseFile, input, stamp)
}

const addOutcome = async (tx: Tx, { id: caseId, targetGroup, leadId }: CaseRecord, input: NewOutcome, stamp: Stamp) => {
  const { id, kind, happenedOn } = input
  if (await wasCreated(tx, { id, kind: 'outcome', body: { caseId, ...input }, table: entries }, stamp)) return
  const refusal = refusalOfDay(happenedOn, stamp.today)
  if (refusal) throw ruleBroken(refusal, 'happenedOn')
  if (!outcomeFits(kind, targetGroup)) throw ruleBroken('outcome_does_not_fit', 'kind')
  if (kind === 'stayed') await refuseStay(tx, caseId, happenedOn)

  const entry = { id, caseId, kind: 'outcome' as const, happenedOn, note: tidied(input.evidence) }
  const organisationId = await organisationMeant(tx, input.organisationId ?? null, stamp)
  const asks = kind === 'moved' && input.askWhetherStayed === true
  const asked = asks ? await askWhetherStayed(tx, { caseId, leadId, movedOn: happenedOn }, stamp) : null
  const followUpId = kind === 'stayed' ? await answerStayQuestion(tx, caseId, stamp) : asked
  await insertEntry(tx, { ...entry, recordedAt: stamp.at, recordedBy: stamp.by.userId })
  await insertOutcome(tx, { id, kind, organisationId, followUpId })
  await afterChange(tx, entry, 'recorded', stamp)
}

/** Who is hidden is unknown; a merged record means its survivor. */
const organisationMeant = async (tx: Tx, id: string | null, { by }: Stamp): Promise<string | null> => {
  if (id === null) return null
  const organisation = await findOrganisationRow(tx, await survivorOf(tx, id, by), by)
  if (!organisation) throw ruleBroken('organisation_unknown', 'organisationId')
  return organisation.id
}

/** Changes day, evidence or organisation; `version` is what the change is based on. */
export const correctOutcome = (handle: Handle, id: string, version: number, input: OutcomeCorrection, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const { entry, caseFile } = await findEntryToChange(tx, id, stamp)
    const outcome = await findOutcomeRow(tx, id)
    if (!outcome) throw notFound()
    const before = { happenedOn: entry.happenedOn, note: entry.note, organisationId: outcome.organisationId }
    const corrected = await correctedBy(tx, input, before, stamp)
    const changes = changesBetween(before, corrected)
    refuseCorrection(version, entry, changes)
    if (corrected.happenedOn !== before.happenedOn) {
      await refuseDay(tx, { kind: outcome.kind, caseId: caseFile.id, day: corrected.happenedOn }, stamp)
    }

    if (Object.keys(changes).length === 0) return entry
    const { organisationId, ...ofEntry } = corrected
    await updateEntry(tx, id, ofEntry)
    await updateOutcome(tx, id, { organisationId })
    if (outcome.kind === 'moved' && corrected.happenedOn !== before.happenedOn) {
      await refuseUnmoving(tx, caseFile.id)
      await moveStayQuestion(tx, id, before.happenedOn, corrected.happenedOn, stamp)
    }
    return afterChange(tx, entry, 'corrected', stamp, changes)
  })

type Said = { happenedOn: string; note: string | null; organisationId: string | null }

/** An organisation is looked up only where it is another: the one that stands may be hidden from whoever corrects the day. */
const correctedBy = async (tx: Tx, input: OutcomeCorrection, before: Said, stamp: Stamp): Promise<Said> => {
  const { happenedOn = before.happenedOn, evidence, organisationId = before.organisationId } = input
  const isOther = organisationId !== before.organisationId
  return {
    happenedOn,
    note: evidence === undefined ? before.note : tidied(evidence),
    organisationId: isOther ? await organisationMeant(tx, organisationId, stamp) : before.organisationId,
  }
}

const refuseDay = async (tx: Tx, of: { kind: OutcomeKind; caseId: string; day: string }, stamp: Stamp) => {
  const refusal = refusalOfDay(of.day, stamp.today)
  if (refusal) throw ruleBroken(refusal, 'happenedOn')
  if (of.kind === 'stayed') await refuseStay(tx, of.caseId, of.day)
}
