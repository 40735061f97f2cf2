import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What the keyboard is on, however deep it lies; null where it is on nothing. */
export const focusedElement = (): HTMLElement | null => {
  let found = document.activeElement
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement
  return found instanceof HTMLElement && found !== document.body ? found : null
}

/** The message over the page, while one stands. */
export const messageCard = () =>
  document.querySelector<HTMLElement>('vaadin-notification-card:not([closing]):has(.lotse-message)')

export const isInMessage = (one: EventTarget | null | undefined): boolean =>
  one instanceof Element && one.closest('.lotse-message') !== null

/** Whether what had the focus is gone, so that the keyboard would begin at the top of the page. */
export const isFocusLost = (): boolean => focusedElement() === null

/**
 * Out of what closes, back to where somebody came from; to the page's content where that is gone. Whoever is elsewhere
 * already stays there. What is hidden keeps the focus until the next frame, so to be in what closes is to be lost too.
 */
export const comeBack = (from: Element, cameFrom: HTMLElement | null): void => {
  const isNowhere = () => isFocusLost() || from.matches(':focus-within')
  if (isNowhere()) cameFrom?.focus({ preventScroll: true })
  if (isNowhere()) goOnAtContent()
}

/** Where rendering anew takes away what the keyboard was on, it goes on at the page's content. */
export class KeepPlace implements ReactiveController {
  private readonly host: ReactiveControllerHost & Element
  private isHere = false

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host
    host.addController(this)
  }

  hostUpdate(): void {
    this.isHere = this.host.matches(':focus-within')
  }

  hostUpdated(): void {
    if (this.isHere && isFocusLost()) goOnAtContent()
  }
}

const goOnAtContent = () => document.querySelector('main')?.focus({ preventScroll: true })
