import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { may } from '../http/may.ts'
import { readAccountLink, setPasswordByLink } from './account-link.ts'
import { AccountLink, Credentials, FirstAdministrator, LinkSecret, Me, NewPassword } from './contract.ts'
import { handOutSession, sessionIdOf, takeSessionBack } from './cookie.ts'
import { deviceOf } from './devices.ts'
import { setUpFirstAdministrator } from './first-administrator.ts'
import { describeMe } from './me.ts'
import { beginSession, endSession, type Proven, resumeSession, type Session, signIn } from './sessions.ts'

/** Signing in and out, and what one-time links open: open to anyone, and slowed down for whoever guesses. */
export const signInRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { throttle } = app
  const { origin } = app.settings

  app.post(
    '/session',
    { ...may('anyone'), schema: { summary: 'Sign in', body: Credentials, response: { 201: Me } } },
    async (request, reply) => {
      const { body, ip } = request
      const now = app.clock()
      const work = () => signIn(app.db, body, deviceFrom(request), now)
      return welcome(await throttle.attempt(body.signInName, ip, now, work), reply)
    },
  )

  app.post(
    '/first-administrator',
    {
      ...may('anyone'),
      schema: { summary: 'Set up the first administrator', body: FirstAdministrator, response: { 201: Me } },
    },
    async (request, reply) => {
      const { body, ip } = request
      const nobody = { userId: null, name: body.name, roles: [] }
      const work = () => setUpFirstAdministrator(app.db, body, app.stampFor(nobody))
      return begin(await throttle.attempt('', ip, app.clock(), work), request, reply)
    },
  )

  app.post(
    '/account-link',
    {
      ...may('anyone'),
      schema: { summary: 'Whose account a one-time link opens', body: LinkSecret, response: { 200: AccountLink } },
    },
    ({ body, ip }) => {
      const now = app.clock()
      return throttle.attempt('', ip, now, () => readAccountLink(app.db, body.secret, now))
    },
  )

  app.post(
    '/account-link/password',
    {
      ...may('anyone'),
      schema: { summary: 'Set a password by a one-time link', body: NewPassword, response: { 201: Me } },
    },
    async (request, reply) => {
      const { body, ip } = request
      const nobody = { userId: null, name: '', roles: [] }
      const work = () => setPasswordByLink(app.db, body, app.stampFor(nobody))
      return begin(await throttle.attempt('', ip, app.clock(), work), request, reply)
    },
  )

  const begin = async (proven: Proven, request: FastifyRequest, reply: FastifyReply) =>
    welcome(await beginSession(app.db, proven, deviceFrom(request), app.clock()), reply)

  const welcome = async (session: Session, reply: FastifyReply) => {
    await handOutSession(reply, origin, session)
    return reply.code(201).send(await describeMe(app.db, app.stampFor(session.by)))
  }

  app.delete(
    '/session',
    { ...may('anyone'), schema: { summary: 'Sign out; repeats safely', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const sessionId = sessionIdOf(request)
      const session = sessionId && (await resumeSession(app.db, sessionId, app.clock()))
      if (session) await endSession(app.db, session.id, app.stampFor(session.by))
      takeSessionBack(reply, origin)
      return reply.code(204).send(null)
    },
  )
}

const deviceFrom = ({ headers }: FastifyRequest) => deviceOf(headers['user-agent'])
