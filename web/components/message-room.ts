import type { Notification } from '@vaadin/notification'
import { focusedElement, isInMessage, messageCard } from './focus.ts'

const room = '--lotse-message-room'
const { style } = document.documentElement

let standing: Notification | undefined
let measuring: ResizeObserver | undefined

/**
 * A message covers nothing one writes in: for as long as it stands, the page can be scrolled clear of it, what fills the
 * screen is that much lower, and what has the keyboard is moved out from under it.
 */
export const makeRoomFor = (message: Notification): void => {
  standing = message
  measuring?.disconnect()
  measuring = new ResizeObserver(([card]) => {
    style.setProperty(room, `${Math.ceil(card?.target.getBoundingClientRect().height ?? 0)}px`)
    clear()
  })
  const card = messageCard()
  if (card) measuring.observe(card)
  message.addEventListener('opened-changed', () => takeBack(message))
}

/** Where the next one took its place, the room is that one's. */
const takeBack = (message: Notification) => {
  if (message.opened || standing !== message) return
  measuring?.disconnect()
  style.removeProperty(room)
}

/** After a frame: the field may only now be coming into view. A field is moved whole, with its frame. */
const clear = () =>
  requestAnimationFrame(() => {
    const focused = focusedElement()
    if (!focused || !messageCard() || isInMessage(focused)) return
    const field = focused.matches('input, textarea') ? focused.parentElement : null
    field?.scrollIntoView({ block: 'nearest' })
  })

window.addEventListener('focusin', clear)
