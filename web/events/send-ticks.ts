import { msg, str } from '@lit/localize'
import { mostTicksAtOnce } from '#terms/events'
import { ApiError } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import { count } from '../components/format.ts'
import { showMessage } from '../components/message.ts'
import { sendTicks } from './api.ts'
import { eventsLeft, WaitingTicks } from './waiting-ticks.ts'

/**
 * Sends what waits for a connection; whether anything came of it. What the server refuses for good is said and let go, or
 * it would stand in the way for ever. Throws where it can be tried again.
 */
export const sendWaiting = async (eventId: string, waiting: WaitingTicks): Promise<boolean> => {
  let hasSent = false
  while (waiting.all.length > 0) {
    const some = waiting.all.slice(0, mostTicksAtOnce)
    try {
      const { taken, unknown } = await sendTicks(eventId, some)
      waiting.sent([...taken, ...unknown])
      if (unknown.length > 0) {
        showMessage(msg(str`Nicht abgehakt, weil nicht mehr auf der Liste: ${count(unknown.length)}.`), {
          error: true,
        })
      }
      hasSent = true
    } catch (error) {
      if (!isFinal(error)) throw error
      waiting.sent(some.map(({ id }) => id))
      showMessage(msg(str`Nicht abgehakt: ${count(some.length)}. ${wordsFor(error)}`), { error: true })
    }
  }
  return hasSent
}

/** Somebody without the right may be signed in for a moment: that is not final. */
const isFinal = (error: unknown): boolean => error instanceof ApiError && [400, 404, 409, 422].includes(error.status)

/** From an evening whose page nobody opened again: sent as soon as somebody is signed in here. */
export const sendTicksLeft = async (): Promise<void> => {
  for (const eventId of eventsLeft()) {
    await sendWaiting(eventId, new WaitingTicks(eventId)).catch(() => undefined)
  }
}
