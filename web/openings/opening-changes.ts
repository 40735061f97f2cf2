import { msg, str } from '@lit/localize'
import type { Opening, OpeningEnd } from '#contract/openings'
import { ApiError } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { showError, showMessage } from '../components/message.ts'
import { endOpening, reopenOpening, unverifyOpening, verifyOpening } from './api.ts'

/** Somebody asked today: it is still open. */
export const confirmOpening = ({ id, version, title }: Opening): Promise<void> =>
  tried(async () => {
    await verifyOpening(id, version)
    announceRecorded()
    const undo = () => tried(async () => void (await unverifyOpening(id)))
    showMessage(msg(str`Noch offen: ${title}`), { undo })
  })

/** What became of it; whether it was saved, or why it was not. */
export const closeOpening = async ({ id, version, title }: Opening, end: OpeningEnd): Promise<void> => {
  const ended = await endOpening(id, version, end)
  announceRecorded()
  const said = end.ending === 'filled' ? msg(str`Besetzt: ${title}`) : msg(str`Zurückgezogen: ${title}`)
  showMessage(said, { undo: () => tried(async () => void (await reopenOpening(id, ended.version))) })
}

export const openAgain = ({ id, version, title, ending, endedOn }: Opening): Promise<void> =>
  tried(async () => {
    const open = await reopenOpening(id, version)
    announceRecorded()
    const undo = async () => {
      if (ending && endedOn) await tried(async () => void (await endOpening(id, open.version, { ending, endedOn })))
    }
    showMessage(msg(str`Wieder offen: ${title}`), { undo })
  })

const tried = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work()
    announceRecorded()
  } catch (error) {
    showError(error)
    // It is of another version by now: what stands on the page is old.
    if (error instanceof ApiError && error.status === 412) announceRecorded()
  }
}
