import type { Entry } from '#contract/cases'
import type { QuickLog } from '#contract/consultations'
import { ApiError } from '../api.ts'
import { SureSending } from '../app/sure-sending.ts'
import { withNewAlsoKeys } from '../cases/also-draft.ts'
import { correctConsultation, fetchCase, fetchEntry } from '../cases/api.ts'
import { recordFollowUp } from '../follow-ups/api.ts'
import { logQuickly, takeBackTalk } from './api.ts'
import { newKeys } from './quick-log-draft.ts'

export const quickLogSending = () => new SureSending<QuickLog, Entry>(logQuickly, mendArrived, mendUnknown)

/** For the same client the talk is corrected. For another, what arrived is taken back, and the new one begins under new keys. */
const mendArrived = async (arrived: QuickLog, log: QuickLog): Promise<Entry> =>
  mend(await fetchEntry(log.consultation.id), log, clientIn(arrived) === clientIn(log))

/** Of what arrived before a reload, the case says for whom it was. */
const mendUnknown = async (log: QuickLog): Promise<Entry> => {
  const entry = await fetchEntry(log.consultation.id)
  const isWithOthers = (log.consultation.alsoThere?.length ?? 0) + (entry.talk?.together.length ?? 0) > 0
  return mend(entry, log, !isWithOthers && (await clientOfCase(entry)) === clientId(log))
}

const mend = async ({ id, version }: Entry, log: QuickLog, isForSame: boolean): Promise<Entry> => {
  const { id: _, alsoThere, ...talk } = log.consultation
  if (isForSame) {
    const corrected = await correctConsultation(id, version, talk, (alsoThere?.length ?? 0) > 0)
    await recordNext(corrected, log)
    return corrected
  }
  await takeBackTalk(id, version)
  return logQuickly(withNewKeys(log))
}

/** Whether it arrived with the talk nobody knows; if it did, otherwise, what arrived stays and stands on the case. */
const recordNext = async ({ caseId }: Entry, { followUp }: QuickLog): Promise<void> => {
  if (!followUp) return
  try {
    await recordFollowUp({ ...followUp, caseId })
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 409)) throw error
  }
}

const clientIn = ({ personId, organisationId, newPerson, newOrganisation, reopenedCaseId, consultation }: QuickLog) =>
  JSON.stringify([personId, organisationId, newPerson, newOrganisation, reopenedCaseId, consultation.alsoThere])

const clientOfCase = async ({ caseId }: Entry) => (await fetchCase(caseId, new AbortController().signal)).client.id

const clientId = ({ personId, organisationId, newPerson, newOrganisation }: QuickLog) =>
  personId ?? organisationId ?? newPerson?.id ?? newOrganisation?.id

const withNewKeys = (log: QuickLog): QuickLog => {
  const { consultationId, newCaseId, newClientId, followUpId } = newKeys()
  return {
    ...log,
    consultation: {
      ...log.consultation,
      id: consultationId,
      ...(log.consultation.alsoThere && { alsoThere: log.consultation.alsoThere.map(withNewAlsoKeys) }),
    },
    newCaseId,
    ...(log.followUp && { followUp: { ...log.followUp, id: followUpId } }),
    ...(log.newPerson && { newPerson: { ...log.newPerson, id: newClientId } }),
    ...(log.newOrganisation && { newOrganisation: { ...log.newOrganisation, id: newClientId } }),
  }
}
