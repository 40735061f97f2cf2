import type { EntryPage } from '../../src/cases/contract.ts'
import { openCaseOf, read, recordOrganisation, send } from '../support/cases.ts'
import { answerAll, finish } from '../support/checks.ts'
import { selfRegistered } from '../support/registrations.ts'
import type { Name } from '../support/template.ts'
import type { World } from '../support/world.ts'

export const firmOfBela = async (world: World) => {
  const firm = await recordOrganisation(world, { name: 'Drechslerei Göckeritz GmbH' })
  const caseFile = await openCaseOf(world, { organisationId: firm.id }, world.clock.today, 'Bela')
  return { firm, caseFile }
}

export const finishedOnes = async (world: World) => {
  const registered = await selfRegistered(world)
  await answerAll(world, registered.secret, '1')
  await finish(world, registered.secret)
  return registered
}

export const checksOn = async (world: World, caseId: string, by: Name = 'Anna') =>
  (await read<EntryPage>(world, `/cases/${caseId}/entries?kind=check`, by)).rows

export const attempt = (world: World, checkId: string, organisationId: string, ifMatch = 1, by: Name = 'Anna') =>
  send(world, by, 'POST', `/checks/${checkId}/organisation`, { payload: { organisationId }, ifMatch })

export const undo = (world: World, checkId: string, ifMatch = 2, by: Name = 'Anna') =>
  send(world, by, 'DELETE', `/checks/${checkId}/organisation`, { ifMatch })
