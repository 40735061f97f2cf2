import type { Entry } from '#contract/cases'
import type { QuickLog } from '#contract/consultations'
import { ApiError } from '../api.ts'
import { correctConsultation, fetchEntry, removeEntry } from '../cases/api.ts'
import { logQuickly } from './api.ts'
import { newKeys, type QuickLogDraft } from './quick-log-draft.ts'

/**
 * Sends a quick log so that nothing is made twice and no word is lost. Where an answer never came, the log may have
 * arrived all the same: sent again unchanged, the server answers as if nothing had been; changed meanwhile, what arrived
 * is brought to what stands in the form now.
 */
export class Sending {
  private unanswered: QuickLog | undefined

  async send(log: QuickLog): Promise<Entry> {
    try {
      const entry = await logQuickly(log)
      this.unanswered = undefined
      return entry
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.code === 'id_taken' && this.unanswered) return this.mendArrived(this.unanswered, log)
      if (error.status === 0) this.unanswered ??= log
      throw error
    }
  }

  private async mendArrived(arrived: QuickLog, log: QuickLog): Promise<Entry> {
    const { id, ...talk } = log.consultation
    const entry = await fetchEntry(id)
    if (clientIn(arrived) === clientIn(log)) {
      const corrected = await correctConsultation(id, entry.version, talk)
      this.unanswered = undefined
      return corrected
    }
    await removeEntry(id, entry.version)
    this.unanswered = undefined
    return logQuickly(withKeys(log, newKeys()))
  }
}

const clientIn = ({ personId, organisationId, newPerson, newOrganisation }: QuickLog) =>
  JSON.stringify([personId, organisationId, newPerson, newOrganisation])

type Keys = Pick<QuickLogDraft, 'consultationId' | 'newCaseId' | 'newClientId'>

const withKeys = (log: QuickLog, { consultationId, newCaseId, newClientId }: Keys): QuickLog => ({
  ...log,
  consultation: { ...log.consultation, id: consultationId },
  newCaseId,
  ...(log.newPerson && { newPerson: { ...log.newPerson, id: newClientId } }),
  ...(log.newOrganisation && { newOrganisation: { ...log.newOrganisation, id: newClientId } }),
})
