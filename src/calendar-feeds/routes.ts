import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam } from '../http/contract.ts'
import { Ics, sendIcs } from '../http/ics.ts'
import { may } from '../http/may.ts'
import { CalendarFileQuery, FeedNames, MadeFeed, OwnCalendar, ReminderMail } from './contract.ts'
import { calendarFile } from './feed.ts'
import { chooseNames, chooseReminderMail, makeFeed, ownCalendar, revokeFeed } from './own-calendar.ts'

/** My own calendar program, my own reminders. */
export const calendarFeedRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const sending = { mailing: app.mailing, origin: app.settings.origin }

  app.get(
    '/account/calendar',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'What reads my calendar, and where reminders go', response: { 200: OwnCalendar } },
    },
    ({ stamp }) => ownCalendar(app.db, sending, stamp),
  )

  app.post(
    '/account/calendar/feed',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'A secret address for my calendar program, told once; the one before opens nothing any more',
        response: { 201: MadeFeed },
      },
    },
    async ({ stamp }, reply) => reply.code(201).send(await makeFeed(app.db, sending, stamp)),
  )

  app.delete(
    '/account/calendar/feed',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'Revoke the address of my calendar; repeats safely', response: { 200: OwnCalendar } },
    },
    ({ stamp }) => revokeFeed(app.db, sending, stamp),
  )

  app.put(
    '/account/calendar/names',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'Whole names or initials in my calendar', body: FeedNames, response: { 200: OwnCalendar } },
    },
    ({ body, stamp }) => chooseNames(app.db, body, sending, stamp),
  )

  app.put(
    '/account/calendar/reminder-mail',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'Where reminders go by mail, or nowhere', body: ReminderMail, response: { 200: OwnCalendar } },
    },
    ({ body, stamp }) => chooseReminderMail(app.db, body, sending, stamp),
  )

  app.get(
    '/follow-ups/:id/calendar.ics',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'One follow-up or appointment as a calendar file',
        params: IdParam,
        querystring: CalendarFileQuery,
        response: { 200: Ics },
      },
    },
    async ({ params, query: { reader = 'owner' }, stamp }, reply) => {
      const file = await calendarFile(app.db, params.id, reader, app.settings.origin, stamp)
      return sendIcs(reply, file, 'attachment; filename="termin.ics"')
    },
  )
}
