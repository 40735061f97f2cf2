import type { FastifyRequest } from 'fastify'
import { mayWith, type Permission } from '../accounts/permissions.ts'
import { notAllowed } from '../errors.ts'

/** `anyone`: no sign-in. `signed in`: every user, whatever their roles. */
export type Requirement = Permission | 'anyone' | 'signed in'

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Requirement
    /** What is sent may take minutes to arrive. */
    isSlow?: boolean
  }
}

/** What a route spreads into its options, so that its permission stands beside its path. */
export const may = (permission: Requirement) => ({ config: { permission } })

/** For the signed-in scope, after the stamp is made. A route that declares nothing is closed to everyone. */
export const checkPermission = async (request: FastifyRequest): Promise<void> => {
  const { permission } = request.routeOptions.config
  if (permission === 'signed in') return
  if (!permission || permission === 'anyone' || !mayWith(request.stamp.by.roles, permission)) throw notAllowed()
}
