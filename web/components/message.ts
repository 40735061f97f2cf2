import '@vaadin/button'
import { msg } from '@lit/localize'
import { Notification } from '@vaadin/notification'
import { html, type TemplateResult } from 'lit'
import { wordsFor } from '../app/messages.ts'
import { comeBack, isInMessage, messageCard } from './focus.ts'
import { icon } from './icon.ts'
import { makeRoomFor } from './message-room.ts'

export type MessageOptions = {
  /** Takes back what was just done; the message then stays longer. */
  undo?: () => void | Promise<void>
  error?: boolean
}

const seconds = 1000
/** What one may want to press, or has to read twice, stands half a minute. */
const shortStay = 5 * seconds
const longStay = 30 * seconds
/** WCAG 2.2.1: while somebody is at it, or the page is out of sight, a message does not go. Then it is looked at again. */
const stayOn = 5 * seconds

let standing: Notification | undefined
let going: ReturnType<typeof setTimeout> | undefined
/** Where the keyboard was before it came to a message, however deep. */
let cameFrom: HTMLElement | null = null

/** What is left says so even from within the shell, where coming would not be heard. */
window.addEventListener('focusout', (event) => {
  const [left] = event.composedPath()
  if (isInMessage(event.relatedTarget) && !isInMessage(left) && left instanceof HTMLElement) cameFrom = left
})

/** Says what just happened, over the page and to screen readers. The next message takes its place. */
export const showMessage = (text: string | TemplateResult, { undo, error = false }: MessageOptions = {}): void => {
  giveWay()
  cameFrom = null
  standing = Notification.show(
    html`<span class="lotse-message"
      >${error ? icon('alert') : icon('check')}<span>${text}</span>
      ${undo ? html`<vaadin-button theme="tertiary small" @click=${takeBack(undo)}>${msg('Rückgängig')}</vaadin-button>` : ''}
      <vaadin-button theme="tertiary small icon" aria-label=${msg('Schließen')} @click=${leave}
        >${icon('close')}</vaadin-button
      ></span
    >`,
    { position: 'bottom-center', duration: 0, assertive: error },
  )
  makeRoomFor(standing)
  goAfter(undo || error ? longStay : shortStay)
}

/** For what failed while nothing on the screen is waiting for the answer. */
export const showError = (error: unknown): void => showMessage(wordsFor(error), { error: true })

/** At once, for what is out of sight needs no time to go: never do two offer to undo. */
const giveWay = (): void => {
  const card = messageCard()
  if (card) card.style.display = 'none'
  standing?.close()
}

const goAfter = (stay: number): void => {
  clearTimeout(going)
  going = setTimeout(() => (isAttended() ? goAfter(stayOn) : standing?.close()), stay)
}

const isAttended = (): boolean =>
  document.visibilityState === 'hidden' || (messageCard()?.matches(':hover, :focus-within') ?? false)

const leave = ({ currentTarget }: Event) => {
  standing?.close()
  comeBack(currentTarget as HTMLElement, cameFrom)
}

const takeBack = (undo: () => void | Promise<void>) => async (event: Event) => {
  leave(event)
  try {
    await undo()
  } catch (error) {
    showError(error)
  }
}
