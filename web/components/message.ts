import '@vaadin/button'
import { msg } from '@lit/localize'
import { Notification } from '@vaadin/notification'
import { html, type TemplateResult } from 'lit'
import { wordsFor } from '../app/messages.ts'
import { comeBack } from './focus.ts'
import { icon } from './icon.ts'

export type MessageOptions = {
  /** Takes back what was just done; the message then stays longer. */
  undo?: () => void | Promise<void>
  error?: boolean
}

const seconds = 1000
let standing: Notification | undefined
/** Where the keyboard was before it came to a message, however deep. */
let cameFrom: HTMLElement | null = null

/** What is left says so even from within the shell, where coming would not be heard. */
window.addEventListener('focusout', (event) => {
  const [left] = event.composedPath()
  if (isInMessage(event.relatedTarget) && !isInMessage(left) && left instanceof HTMLElement) cameFrom = left
})

const isInMessage = (one: EventTarget | null | undefined) =>
  one instanceof Element && one.closest('.lotse-message') !== null

/** Says what just happened, over the page and to screen readers. The next message takes its place. */
export const showMessage = (text: string | TemplateResult, { undo, error = false }: MessageOptions = {}): void => {
  standing?.close()
  cameFrom = null
  standing = Notification.show(
    html`<span class="lotse-message"
      >${error ? icon('alert') : icon('check')}<span>${text}</span>
      ${undo ? html`<vaadin-button theme="tertiary small" @click=${takeBack(undo)}>${msg('Rückgängig')}</vaadin-button>` : ''}
      <vaadin-button theme="tertiary small icon" aria-label=${msg('Schließen')} @click=${leave}
        >${icon('close')}</vaadin-button
      ></span
    >`,
    { position: 'bottom-center', duration: undo || error ? 12 * seconds : 5 * seconds, assertive: error },
  )
}

/** For what failed while nothing on the screen is waiting for the answer. */
export const showError = (error: unknown): void => showMessage(wordsFor(error), { error: true })

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
