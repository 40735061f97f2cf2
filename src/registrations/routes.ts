import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { hashOf } from '../accounts/links.ts'
import { Throttle } from '../accounts/throttle.ts'
import { may } from '../http/may.ts'
import { Confirmation, OpenPage, Received } from '../open-pages/contract.ts'
import { Machines } from '../open-pages/machines.ts'
import { Pace } from '../open-pages/pace.ts'
import type { Actor } from '../stamp.ts'
import { Confirmed, NewRegistration } from './contract.ts'
import { confirmRegistration, describeOpenCheck, register } from './registrations.ts'

const openPage: Actor = { userId: null, name: 'open page', roles: [] }

/** Asking for a check without being invited: open to anyone, and slowed down for whoever asks often. */
export const registrationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const throttle = new Throttle()
  const pace = new Pace()
  const machines = new Machines()
  const sending = { mailing: app.mailing, origin: app.settings.origin }

  app.get(
    '/check-registrations',
    {
      ...may('anyone'),
      schema: { summary: 'Whether one can register for a check, and whom to ask else', response: { 200: OpenPage } },
    },
    () => describeOpenCheck(app.db, app.mailing, app.stampFor(openPage).at),
  )

  app.post(
    '/check-registrations',
    {
      ...may('anyone'),
      schema: {
        summary: 'Register for a check; a mail asks to confirm',
        body: NewRegistration,
        response: { 202: Received },
      },
    },
    async ({ body, ip }, reply) => {
      const stamp = app.stampFor(openPage)
      pace.count(ip, stamp.at)
      await register(app.db, body, { ...sending, sentBefore: machines.of(ip) }, stamp)
      machines.note(ip, body.id, stamp.at)
      return reply.code(202).send({ received: true })
    },
  )

  app.post(
    '/check-registrations/confirmation',
    {
      ...may('anyone'),
      schema: {
        summary: 'Confirm a registration; its secret then opens the answer sheet',
        body: Confirmation,
        response: { 200: Confirmed },
      },
    },
    async ({ body, ip }) => {
      const stamp = app.stampFor(openPage)
      await throttle.attempt(hashOf(body.secret), ip, stamp.at, () => confirmRegistration(app.db, body.secret, stamp))
      return { confirmed: true as const }
    },
  )
}
