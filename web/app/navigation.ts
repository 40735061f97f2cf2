import { Router, type RouterLocation } from '@vaadin/router'

/** Goes to an address of the app, as a press on a link would. */
export const goTo = (address: string): boolean => Router.go(address)

/** `?status=…` and the like of a view's location. */
export const searchOf = (location: RouterLocation | undefined): string => location?.search ?? ''

/** A named part of a view's address. */
export const partOf = (location: RouterLocation | undefined, name: string): string => {
  const value = location?.params[name]
  return typeof value === 'string' ? decodeURIComponent(value) : ''
}
