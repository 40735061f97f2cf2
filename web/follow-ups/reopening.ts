import { msg } from '@lit/localize'
import type { Entry } from '#contract/cases'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { reopenFollowUp } from './api.ts'

/** What an entry says is done was not done after all: off the timeline, and among what comes next. */
export const reopenDone = async ({ followUpId }: Entry): Promise<void> => {
  if (followUpId === null) return
  try {
    await reopenFollowUp(followUpId)
    announceRecorded()
    showMessage(msg('Die Wiedervorlage ist wieder offen.'))
  } catch (error) {
    showError(error)
  }
}
