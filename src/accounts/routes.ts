import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Handle } from '../../db/open.ts'
import { findSettings } from '../centre/queries.ts'
import { may } from '../http/may.ts'
import type { Stamp } from '../stamp.ts'
import { Credentials, FirstAdministrator, LanguageChoice, Me } from './contract.ts'
import { handOutSession, sessionIdOf, takeSessionBack } from './cookie.ts'
import { chooseLanguage } from './language.ts'
import { permissionsOf } from './permissions.ts'
import { counsellorOf, languageOf } from './queries.ts'
import { beginSession, endSession, resumeSession, type Session, signIn } from './sessions.ts'
import { Throttle } from './throttle.ts'
import { setUpFirstAdministrator } from './users.ts'

/** Signing in and out, and setting up the first administrator: open to anyone. */
export const signInRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const throttle = new Throttle()
  const { origin } = app.settings

  app.post(
    '/session',
    { ...may('anyone'), schema: { summary: 'Sign in', body: Credentials, response: { 201: Me } } },
    async ({ body, ip, server }, reply) => {
      const now = server.clock()
      const session = await throttle.attempt(body.signInName, ip, now, () => signIn(server.db, body, now))
      await handOutSession(reply, origin, session)
      return reply.code(201).send(await describe(server.db, server.stampFor(session.by)))
    },
  )

  app.post(
    '/first-administrator',
    {
      ...may('anyone'),
      schema: { summary: 'Set up the first administrator', body: FirstAdministrator, response: { 201: Me } },
    },
    async ({ body, ip, server }, reply) => {
      const session = await throttle.attempt('', ip, server.clock(), () => setUp(server, body))
      await handOutSession(reply, origin, session)
      return reply.code(201).send(await describe(server.db, server.stampFor(session.by)))
    },
  )

  const setUp = async (server: typeof app, body: FirstAdministrator): Promise<Session> => {
    const nobody = { userId: null, name: body.name, roles: [] }
    const userId = await setUpFirstAdministrator(server.db, body, server.stampFor(nobody))
    return beginSession(server.db, userId, server.clock())
  }

  app.delete(
    '/session',
    { ...may('anyone'), schema: { summary: 'Sign out; repeats safely', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const sessionId = await sessionIdOf(request)
      const session = sessionId && (await resumeSession(app.db, sessionId, app.clock()))
      if (session) await endSession(app.db, session.id, app.stampFor(session.by))
      takeSessionBack(reply, origin)
      return reply.code(204).send(null)
    },
  )
}

/** Who I am: for every signed-in user. */
export const meRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/session',
    { ...may('signed in'), schema: { summary: 'Who is signed in', response: { 200: Me } } },
    ({ stamp }) => describe(app.db, stamp),
  )

  app.put(
    '/session/language',
    {
      ...may('signed in'),
      schema: { summary: 'In which language I read the screen', body: LanguageChoice, response: { 200: Me } },
    },
    async ({ body, stamp }) => {
      await chooseLanguage(app.db, body.language, stamp)
      return describe(app.db, stamp)
    },
  )
}

const describe = async (handle: Handle, { by, today }: Stamp): Promise<Me> => {
  if (by.userId === null) throw new Error('Only a user can be signed in')
  const { centreName, casePrefix, foundedOn, silentAfterDays } = await findSettings(handle)
  return {
    userId: by.userId,
    name: by.name,
    counsellor: (await counsellorOf(handle, by.userId)) ?? null,
    roles: [...by.roles],
    permissions: permissionsOf(by.roles),
    language: await languageOf(handle, by.userId),
    centre: { name: centreName, casePrefix, foundedOn, silentAfterDays },
    today,
  }
}
