import type { Notification } from '@vaadin/notification'
import { focusedElement, isInMessage, messageCard } from './focus.ts'

const room = '--lotse-message-room'

/**
 * A message covers nothing one writes in: for as long as it stands, the page can be scrolled clear of it, what fills the
 * screen is that much lower, and what has the keyboard is moved out from under it.
 */
export const makeRoomFor = (message: Notification): void => {
  const { style } = document.documentElement
  const measured = new ResizeObserver(([card]) => {
    style.setProperty(room, `${Math.ceil(card?.target.getBoundingClientRect().height ?? 0)}px`)
    clear()
  })
  const card = messageCard()
  if (card) measured.observe(card)
  window.addEventListener('focusin', clear)
  message.addEventListener(
    'closed',
    () => {
      measured.disconnect()
      window.removeEventListener('focusin', clear)
      if (!messageCard()) style.removeProperty(room)
    },
    { once: true },
  )
}

/** After a frame: the field may only now be coming into view. A field is moved whole, with its frame. */
const clear = () =>
  requestAnimationFrame(() => {
    const focused = focusedElement()
    if (!focused || !messageCard() || isInMessage(focused)) return
    const field = focused.matches('input, textarea') ? focused.parentElement : null
    field?.scrollIntoView({ block: 'nearest' })
  })
