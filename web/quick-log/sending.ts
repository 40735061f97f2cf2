import type { Entry } from '#contract/cases'
import type { QuickLog } from '#contract/consultations'
import { SureSending } from '../app/sure-sending.ts'
import { correctConsultation, fetchCase, fetchEntry } from '../cases/api.ts'
import { logQuickly, takeBackTalk } from './api.ts'
import { newKeys } from './quick-log-draft.ts'

export const quickLogSending = () => new SureSending<QuickLog, Entry>(logQuickly, mendArrived, mendUnknown)

/** For the same client the talk is corrected. For another, what arrived is taken back, and the new one begins under new keys. */
const mendArrived = async (arrived: QuickLog, log: QuickLog): Promise<Entry> =>
  mend(await fetchEntry(log.consultation.id), log, clientIn(arrived) === clientIn(log))

/** Of what arrived before a reload, the case says for whom it was. */
const mendUnknown = async (log: QuickLog): Promise<Entry> => {
  const entry = await fetchEntry(log.consultation.id)
  return mend(entry, log, (await clientOfCase(entry)) === clientId(log))
}

const mend = async ({ id, version }: Entry, log: QuickLog, isForSame: boolean): Promise<Entry> => {
  const { id: _, ...talk } = log.consultation
  if (isForSame) return correctConsultation(id, version, talk)
  await takeBackTalk(id, version)
  return logQuickly(withNewKeys(log))
}

const clientIn = ({ personId, organisationId, newPerson, newOrganisation, reopenedCaseId }: QuickLog) =>
  JSON.stringify([personId, organisationId, newPerson, newOrganisation, reopenedCaseId])

const clientOfCase = async ({ caseId }: Entry) => (await fetchCase(caseId, new AbortController().signal)).client.id

const clientId = ({ personId, organisationId, newPerson, newOrganisation }: QuickLog) =>
  personId ?? organisationId ?? newPerson?.id ?? newOrganisation?.id

const withNewKeys = (log: QuickLog): QuickLog => {
  const { consultationId, newCaseId, newClientId } = newKeys()
  return {
    ...log,
    consultation: { ...log.consultation, id: consultationId },
    newCaseId,
    ...(log.newPerson && { newPerson: { ...log.newPerson, id: newClientId } }),
    ...(log.newOrganisation && { newOrganisation: { ...log.newOrganisation, id: newClientId } }),
  }
}
