import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Session } from './sessions.ts'

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: { sid: string; exp: number }
    user: { sid: string; exp: number }
  }
}

/** On one machine, cookies do not heed the port: two centres there need two names. */
export const cookieNameFor = (origin: string): string =>
  origin.startsWith('https:') ? '__Host-lotse' : `lotse-${new URL(origin).port || '80'}`

/** The cookie carries only the session's id and its end; what holds is the session's row. */
export const carrySessions = async (app: FastifyInstance, origin: string, secret: string): Promise<void> => {
  await app.register(cookie)
  await app.register(jwt, {
    secret,
    cookie: { cookieName: cookieNameFor(origin), signed: false },
    sign: { algorithm: 'HS256' },
    // When a session ends is its row's business. Whether a signature is ours stays so, and need not be reckoned again.
    verify: { algorithms: ['HS256'], ignoreExpiration: true, cache: true },
  })
}

/** Its age, not its end: what the clock of the browser's machine says does not matter. */
export const handOutSession = async (reply: FastifyReply, origin: string, session: Session): Promise<void> => {
  const token = await reply.jwtSign({ sid: session.id, exp: Math.floor(session.endsAt.getTime() / 1000) })
  const seconds = Math.floor((session.endsAt.getTime() - reply.server.clock().getTime()) / 1000)
  reply.setCookie(cookieNameFor(origin), token, { ...attributesFor(origin), maxAge: seconds })
}

export const takeSessionBack = (reply: FastifyReply, origin: string): void => {
  reply.clearCookie(cookieNameFor(origin), attributesFor(origin))
}

/** The session's id from a cookie of ours, or null. */
export const sessionIdOf = (request: FastifyRequest): string | null => {
  const { jwt } = request.server
  try {
    return jwt.verify<{ sid: string }>(jwt.lookupToken(request, { onlyCookie: true })).sid
  } catch {
    return null
  }
}

const attributesFor = (origin: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: origin.startsWith('https:') }) as const

/** Made at the first start, readable by this user only. Without it, every cookie handed out is worthless. */
export const readSecret = (dataFolder: string): string => {
  const file = join(dataFolder, 'session-secret')
  // A power cut can leave it empty, and an empty one signs nothing.
  if (!existsSync(file) || readFileSync(file, 'utf8').trim() === '') {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8')
}
