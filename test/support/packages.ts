import { v7 as newId } from 'uuid'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { NewPackage, Package, PackageChoice, PackageProposal } from '../../src/composing/contract.ts'
import { handOver } from '../../src/composing/handing-over.ts'
import type { Batch, NewBatch } from '../../src/package-batches/contract.ts'
import type { PackageLink } from '../../src/package-links/contract.ts'
import { bodyOf, read, send } from './cases.ts'
import { secretIn } from './checks.ts'
import { somePdf } from './documents.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

/** The least that prints. */
export const chosen = (given: Partial<PackageChoice> = {}): PackageChoice => ({
  language: 'de',
  modules: ['broadcasting-fee'],
  ...given,
})

type Of = Pick<CaseFile, 'id' | 'client'>

export const newPackage = ({ id: caseId, client }: Of, given: Partial<NewPackage> = {}): NewPackage => ({
  id: newId(),
  personId: client.id,
  caseId,
  language: 'de',
  second: null,
  modules: ['broadcasting-fee'],
  note: null,
  followUps: false,
  ...given,
})

export const proposalFor = (world: World, personId: string, by: Name = 'Anna', query = '') =>
  read<PackageProposal>(world, `/people/${personId}/package-proposal${query}`, by)

/** As it is, printed and all. */
export const askToHandOver = (world: World, payload: NewPackage, by: Name = 'Anna') =>
  send(world, by, 'POST', '/packages', { payload })

/** As a package, but on no paper: printing takes its time. */
export const handOverBlank = (
  world: World,
  caseFile: Of,
  given: Partial<NewPackage> = {},
  by: Name = 'Anna',
  pdf = somePdf(),
): Promise<Package> =>
  handOver(
    world.db,
    world.app.documents,
    newPackage(caseFile, given),
    async () => ({ pdf, pages: 1 }),
    world.stampOf(by),
  )

export const readPackage = (world: World, id: string, by: Name = 'Anna') => read<Package>(world, `/packages/${id}`, by)

/** The secret of a link that opens it. */
export const linkTo = async (world: World, id: string, payload: object = {}, by: Name = 'Anna'): Promise<string> => {
  const { address } = bodyOf<PackageLink>(await send(world, by, 'POST', `/packages/${id}/link`, { payload }), 200)
  return secretIn(address)
}

/** What whoever has the link asks for, without an account. */
export const openPackage = (world: World, secret: string, path = '', from = '192.0.2.7') =>
  world.app.inject({
    url: `/api/package-link${path}`,
    headers: { 'x-lotse': '1', authorization: `Bearer ${secret}` },
    remoteAddress: from,
  })

export const newBatch = (cases: Of[], given: Partial<NewBatch> = {}): NewBatch => ({
  id: newId(),
  people: cases.map(({ id: caseId, client }) => ({ personId: client.id, caseId })),
  language: 'preferred',
  note: null,
  followUps: false,
  ...given,
})

export const readBatch = (world: World, id: string, by: Name = 'Anna') =>
  read<Batch>(world, `/package-batches/${id}`, by)
