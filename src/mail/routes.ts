import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { Mail, MailCondition, MailPage, MailQuery, MailServer } from './contract.ts'
import { retryMail, withdrawMail } from './outbox.ts'
import { describeMailCondition, listMails } from './queries.ts'

/** Postausgang: what became of every mail, and nothing of what stands in it. */
export const mailRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/mail-server',
    {
      ...may('signed in'),
      schema: { summary: 'Whether mails can be sent, and from whom they come', response: { 200: MailServer } },
    },
    async () => ({ isSet: app.mailing.from !== null, from: app.mailing.from?.address ?? null }),
  )

  app.get(
    '/mail-server/condition',
    {
      ...may('see mails'),
      schema: { summary: 'How the outbox stands as a whole', response: { 200: MailCondition } },
    },
    ({ stamp }) => describeMailCondition(app.db, app.mailing.from !== null, stamp.at),
  )

  app.get(
    '/mails',
    {
      ...may('see mails'),
      schema: { summary: 'The outbox, newest first', querystring: MailQuery, response: { 200: MailPage } },
    },
    ({ query, stamp }) => listMails(app.db, query, stamp.by),
  )

  app.post(
    '/mails/:id/retry',
    {
      ...may('change mails'),
      schema: {
        summary: 'Send a mail once more that failed or was withdrawn; repeats safely',
        params: IdParam,
        response: { 200: Mail },
      },
    },
    ({ params, stamp }) => retryMail(app.db, params.id, stamp),
  )

  app.post(
    '/mails/:id/withdrawal',
    {
      ...may('change mails'),
      schema: {
        summary: 'Take a mail back before it is sent; repeats safely',
        params: IdParam,
        response: { 200: Mail },
      },
    },
    ({ params, stamp }) => withdrawMail(app.db, params.id, stamp),
  )
}
