import type { Entry } from '#contract/cases'
import type { QuickLog } from '#contract/consultations'
import { SureSending } from '../app/sure-sending.ts'
import { correctConsultation, fetchCase, fetchEntry, removeEntry } from '../cases/api.ts'
import { logQuickly } from './api.ts'
import { newKeys } from './quick-log-draft.ts'

export const quickLogSending = () => new SureSending<QuickLog, Entry>(logQuickly, mendArrived)

/** For the same client the talk is corrected. For another, what arrived is removed, and the new one begins under new keys. */
const mendArrived = async (arrived: QuickLog | undefined, log: QuickLog): Promise<Entry> => {
  const { id, ...talk } = log.consultation
  const entry = await fetchEntry(id)
  const isSame = arrived ? clientIn(arrived) === clientIn(log) : (await clientOfCase(entry)) === clientId(log)
  if (isSame) return correctConsultation(id, entry.version, talk)
  await removeEntry(id, entry.version)
  return logQuickly(withNewKeys(log))
}

const clientIn = ({ personId, organisationId, newPerson, newOrganisation }: QuickLog) =>
  JSON.stringify([personId, organisationId, newPerson, newOrganisation])

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
