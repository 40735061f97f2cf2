import type {
  Calendar,
  FollowUp,
  FollowUpEdit,
  FollowUps,
  NewFollowUp,
  OverlapQuery,
  Overlaps,
  Reminders,
} from '#contract/follow-ups'
import type { Period } from '#rules/calendar'
import type { Reader } from '#terms/calendar-feeds'
import { call } from '../api.ts'

export const fetchFollowUpsOfCase = (caseId: string, signal: AbortSignal) =>
  call<FollowUps>('GET', `/api/cases/${caseId}/follow-ups`, { signal })

export const recordFollowUp = (body: NewFollowUp) => call<FollowUp>('POST', '/api/follow-ups', { body })

export const editFollowUp = (id: string, ifMatch: number, body: FollowUpEdit) =>
  call<FollowUp>('PATCH', `/api/follow-ups/${id}`, { ifMatch, body })

export const completeFollowUp = (id: string) => call<FollowUp>('POST', `/api/follow-ups/${id}/completion`)

export const reopenFollowUp = (id: string) => call<FollowUp>('DELETE', `/api/follow-ups/${id}/completion`)

export const removeFollowUp = (id: string, ifMatch: number) =>
  call<FollowUp>('POST', `/api/follow-ups/${id}/removal`, { ifMatch })

export const restoreFollowUp = (id: string) => call<FollowUp>('DELETE', `/api/follow-ups/${id}/removal`)

export const fetchCalendar = ({ from, to }: Period, signal: AbortSignal) =>
  call<Calendar>('GET', `/api/calendar?from=${from}&to=${to}`, { signal })

/** What else somebody has at that time. */
export const fetchOverlaps = (asked: OverlapQuery, signal?: AbortSignal) =>
  call<Overlaps>('GET', `/api/appointment-overlaps?${new URLSearchParams(asked)}`, signal ? { signal } : {})

export const fetchReminders = () => call<Reminders>('GET', '/api/reminders')

export const acknowledgeReminder = (id: string) => call<Reminders>('POST', `/api/follow-ups/${id}/acknowledgement`)

/** Where its file for a calendar program lies. */
export const calendarFileAddress = (id: string, reader: Reader): string =>
  `/api/follow-ups/${id}/calendar.ics?reader=${reader}`
