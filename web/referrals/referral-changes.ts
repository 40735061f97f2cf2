import { msg, str } from '@lit/localize'
import type { Referral } from '#contract/referrals'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { undoStep } from './api.ts'

/** Whatever fails is said, and what is there now is loaded. */
export const takeBack = async (stepId: string): Promise<void> => {
  try {
    const { partner } = await undoStep(stepId)
    showMessage(msg(str`Zurückgenommen: der letzte Schritt beim Verweis an ${partner.institution}.`))
  } catch (error) {
    showError(error)
  }
  announceRecorded()
}

/** Says what was done, with a way back where there is one. */
export const sayDone = (words: string, { undoable }: Referral): void =>
  showMessage(words, undoable === null ? {} : { undo: () => takeBack(undoable) })
