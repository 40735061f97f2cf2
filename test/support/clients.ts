import type { Organisation, OrganisationHistory } from '../../src/organisations/contract.ts'
import type { Person, PersonHistory } from '../../src/people/contract.ts'
import { read, search, send } from './cases.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

export const patchPerson = (world: World, id: string, payload: object, ifMatch?: number, by: Name = 'Anna') =>
  send(world, by, 'PATCH', `/people/${id}`, { payload, ...(ifMatch !== undefined && { ifMatch }) })

export const patchOrganisation = (world: World, id: string, payload: object, ifMatch?: number, by: Name = 'Anna') =>
  send(world, by, 'PATCH', `/organisations/${id}`, { payload, ...(ifMatch !== undefined && { ifMatch }) })

export const readPerson = (world: World, id: string, by: Name = 'Anna') => read<Person>(world, `/people/${id}`, by)

export const readOrganisation = (world: World, id: string, by: Name = 'Anna') =>
  read<Organisation>(world, `/organisations/${id}`, by)

export const historyOf = (world: World, id: string, query = '') =>
  read<PersonHistory>(world, `/people/${id}/history${query}`)

export const historyOfOrganisation = (world: World, id: string, query = '') =>
  read<OrganisationHistory>(world, `/organisations/${id}/history${query}`)

/** The names of those a word finds. */
export const found = async (world: World, word: string, by: Name = 'Anna'): Promise<string[]> => {
  const { clients } = await search<{ clients: { name: string }[] }>(world, '/clients/search', { search: word }, by)
  return clients.map(({ name }) => name)
}
