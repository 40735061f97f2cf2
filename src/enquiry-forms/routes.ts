import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { hashOf } from '../accounts/links.ts'
import { Throttle } from '../accounts/throttle.ts'
import { may } from '../http/may.ts'
import { Confirmation, Received } from '../open-pages/contract.ts'
import { Machines } from '../open-pages/machines.ts'
import { Pace } from '../open-pages/pace.ts'
import type { Actor } from '../stamp.ts'
import { FormConfirmed, NewForm, OpenForm } from './contract.ts'
import { confirmForm, describeForm, receiveForm } from './forms.ts'

const openPage: Actor = { userId: null, name: 'open page', roles: [] }

/** The form for enquiries: open to anyone, and slowed down for whoever asks often. */
export const enquiryFormRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const throttle = new Throttle()
  const pace = new Pace()
  const machines = new Machines()
  const sending = { mailing: app.mailing, origin: app.settings.origin }

  app.get(
    '/enquiry-forms',
    {
      ...may('anyone'),
      schema: { summary: 'Whether the form takes enquiries, and whom to ask else', response: { 200: OpenForm } },
    },
    () => describeForm(app.db, app.mailing, app.stampFor(openPage).at),
  )

  app.post(
    '/enquiry-forms',
    {
      ...may('anyone'),
      schema: { summary: 'Send an enquiry; a mail asks to confirm it', body: NewForm, response: { 202: Received } },
    },
    async ({ body, ip }, reply) => {
      const stamp = app.stampFor(openPage)
      pace.count(ip, stamp.at)
      await receiveForm(app.db, body, { ...sending, sentBefore: machines.of(ip) }, stamp)
      machines.note(ip, body.id, stamp.at)
      return reply.code(202).send({ received: true })
    },
  )

  app.post(
    '/enquiry-forms/confirmation',
    {
      ...may('anyone'),
      schema: {
        summary: 'Confirm an enquiry that was sent by the form',
        body: Confirmation,
        response: { 200: FormConfirmed },
      },
    },
    async ({ body, ip }) => {
      const stamp = app.stampFor(openPage)
      await throttle.attempt(hashOf(body.secret), ip, stamp.at, () => confirmForm(app.db, body.secret, stamp))
      return { confirmed: true as const }
    },
  )
}
