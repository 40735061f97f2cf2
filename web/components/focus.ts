/** What the keyboard is on, however deep it lies; null where it is on nothing. */
export const focusedElement = (): HTMLElement | null => {
  let found = document.activeElement
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement
  return found instanceof HTMLElement && found !== document.body ? found : null
}

/** Whether what had the focus is gone, so that the keyboard would begin at the top of the page. */
export const isFocusLost = (): boolean => focusedElement() === null

/** Back to where somebody came from; to the page's content where that is gone. */
export const focusAgain = (cameFrom: HTMLElement | null | undefined): void => {
  cameFrom?.focus({ preventScroll: true })
  if (isFocusLost()) document.querySelector('main')?.focus({ preventScroll: true })
}
