import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import { LanguageChoice, Me, OwnSessions, PasswordChange, PasswordChanged, SessionParam } from './contract.ts'
import { chooseLanguage } from './language.ts'
import { describeMe } from './me.ts'
import { changePassword, endOtherSessions, endOwnSession, ownSessions } from './own-account.ts'

/** Who I am, and what is mine to keep: for every signed-in user, whatever their roles. */
export const ownRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/session',
    { ...may('signed in'), schema: { summary: 'Who is signed in', response: { 200: Me } } },
    ({ stamp }) => describeMe(app.db, stamp),
  )

  app.put(
    '/session/language',
    {
      ...may('signed in'),
      schema: { summary: 'In which language I read the screen', body: LanguageChoice, response: { 200: Me } },
    },
    async ({ body, stamp }) => {
      await chooseLanguage(app.db, body.language, stamp)
      return describeMe(app.db, stamp)
    },
  )

  app.post(
    '/account/password',
    {
      ...may('signed in'),
      schema: { summary: 'Change my password', body: PasswordChange, response: { 200: PasswordChanged } },
    },
    async ({ body, ip, sessionId, stamp }) => {
      const work = () => changePassword(app.db, body, sessionId, stamp)
      const guessing = `the password of ${stamp.by.userId}`
      return { endedSessions: await app.throttle.attempt(guessing, ip, stamp.at, work) }
    },
  )

  app.get(
    '/account/sessions',
    { ...may('signed in'), schema: { summary: 'Where I am signed in', response: { 200: OwnSessions } } },
    ({ sessionId, stamp }) => ownSessions(app.db, sessionId, stamp),
  )

  app.delete(
    '/account/sessions',
    { ...may('signed in'), schema: { summary: 'End all my sessions but this one', response: { 200: OwnSessions } } },
    ({ sessionId, stamp }) => endOtherSessions(app.db, sessionId, stamp),
  )

  app.delete(
    '/account/sessions/:id',
    {
      ...may('signed in'),
      schema: {
        summary: 'End one of my sessions; repeats safely',
        params: SessionParam,
        response: { 200: OwnSessions },
      },
    },
    ({ params, sessionId, stamp }) => endOwnSession(app.db, params.id, sessionId, stamp),
  )
}
