import { v7 as newId } from 'uuid'
import { cookieNameFor } from '../../src/accounts/cookie.ts'
import type { Departure, MadeLink, NewUser, User, Users } from '../../src/users/contract.ts'
import { bodyOf, read, send } from './cases.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

export const newPassword = 'sieben Räuchermännchen am Fenster'

export const newUser = (given: Partial<NewUser> = {}): NewUser => ({
  id: newId(),
  name: 'Dora Neubert',
  signInName: 'dora',
  roles: ['counsellor'],
  ...given,
})

/** As Adam makes them: nobody has set their password yet. */
export const createUser = async (world: World, given: Partial<NewUser> = {}): Promise<User> =>
  bodyOf(await send(world, 'Adam', 'POST', '/users', { payload: newUser(given) }), 201)

export const linkFor = async (world: World, userId: string): Promise<MadeLink> =>
  bodyOf(await send(world, 'Adam', 'POST', `/users/${userId}/link`), 201)

export const secretOf = ({ address }: MadeLink): string => address.split('#')[1] ?? ''

/** A request of somebody who is not signed in. */
export const anyone = ({ app }: World, method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) =>
  app.inject({ method, url: `/api${path}`, headers: { 'x-lotse': '1' }, ...(payload && { payload }) })

export const setPassword = (world: World, secret: string, password = newPassword) =>
  anyone(world, 'POST', '/account-link/password', { secret, password })

type WithCookies = { cookies: { value: string }[] }

/** The headers of the session that a reply begins. */
export const headersFrom = ({ app }: World, { cookies }: WithCookies): Record<string, string> => ({
  cookie: `${cookieNameFor(app.settings.origin)}=${cookies[0]?.value}`,
  'x-lotse': '1',
})

/** A colleague with an account and a password, signed in. */
export const joined = async (world: World, given: Partial<NewUser> = {}) => {
  const { id } = await createUser(world, given)
  const reply = await setPassword(world, secretOf(await linkFor(world, id)))
  return { user: await userOf(world, id), headers: headersFrom(world, reply) }
}

export const userOf = (world: World, id: string): Promise<User> => read(world, `/users/${id}`, 'Adam')

export const userNamed = async (world: World, name: Name): Promise<User> => userOf(world, world.staff[name].id)

export const everyUser = async (world: World): Promise<User[]> => (await read<Users>(world, '/users', 'Adam')).rows

export const edit = async (world: World, user: User, payload: object, by: Name = 'Adam') =>
  send(world, by, 'PATCH', `/users/${user.id}`, { payload, ifMatch: user.version })

export const preview = (world: World, userId: string): Promise<Departure> =>
  read(world, `/users/${userId}/deactivation`, 'Adam')

export const deactivate = (world: World, user: User, successorId: string | null = null, by: Name = 'Adam') =>
  send(world, by, 'POST', `/users/${user.id}/deactivation`, { payload: { successorId }, ifMatch: user.version })
