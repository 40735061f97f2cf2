import { Router, type RouterLocation } from '@vaadin/router'

/** Goes to an address of the app, as a press on a link would. */
export const goTo = (address: string): boolean => Router.go(address)

/** The address changes without a step in the history: for what is narrowed while somebody types. */
export const replaceAddress = (address: string): void => {
  history.replaceState(null, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

/** `?search=…` and the like of a view's location. */
export const searchOf = (location: RouterLocation | undefined): string => location?.search ?? ''

/** A named part of a view's address. */
export const partOf = (location: RouterLocation | undefined, name: string): string => {
  const value = location?.params[name]
  return typeof value === 'string' ? decodeURIComponent(value) : ''
}
