import type { MadeFeed, OwnCalendar } from '#contract/calendar-feeds'
import { call } from '../api.ts'

export const fetchOwnCalendar = (signal: AbortSignal) => call<OwnCalendar>('GET', '/api/account/calendar', { signal })

export const makeFeed = () => call<MadeFeed>('POST', '/api/account/calendar/feed')

export const revokeFeed = () => call<OwnCalendar>('DELETE', '/api/account/calendar/feed')

export const chooseNames = (showsNames: boolean) =>
  call<OwnCalendar>('PUT', '/api/account/calendar/names', { body: { showsNames } })

export const chooseReminderMail = (email: string | null) =>
  call<OwnCalendar>('PUT', '/api/account/calendar/reminder-mail', { body: { email } })
