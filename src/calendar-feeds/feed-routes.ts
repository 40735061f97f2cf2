import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { hashOf } from '../accounts/links.ts'
import { Throttle } from '../accounts/throttle.ts'
import { Ics, sendIcs } from '../http/ics.ts'
import { may } from '../http/may.ts'
import { FeedParam } from './contract.ts'
import { byCalendarProgram, readFeed } from './feed.ts'
import { FeedPace } from './pace.ts'

/** For a calendar program, which can send nothing but an address: whoever guesses, or asks all the time, is slowed down. */
export const openFeedRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // Not the one of the sign-in: who guesses here keeps nobody of the centre out.
  const throttle = new Throttle()
  const pace = new FeedPace()

  app.get(
    '/calendar-feed/:secret.ics',
    {
      ...may('anyone'),
      schema: {
        summary: 'What somebody has to do, for their own calendar program; the secret stands in the address',
        params: FeedParam,
        response: { 200: Ics },
      },
    },
    async ({ params: { secret }, ip }, reply) => {
      const stamp = app.stampFor(byCalendarProgram)
      pace.count(hashOf(secret), stamp.at)
      const read = () => readFeed(app.db, secret, app.settings.origin, stamp)
      return sendIcs(reply, await throttle.attempt(hashOf(secret), ip, stamp.at, read), 'inline; filename="lotse.ics"')
    },
  )
}
