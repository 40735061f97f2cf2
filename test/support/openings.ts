import { v7 as newId } from 'uuid'
import type { NewOpening, Opening } from '../../src/openings/contract.ts'
import type { NewPlacement, Placement } from '../../src/placements/contract.ts'
import { bodyOf, send } from './cases.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

export const opening = (world: World, organisationId: string, given: Partial<NewOpening> = {}): NewOpening => ({
  id: newId(),
  organisationId,
  kind: 'job',
  title: 'Zerspanungsmechaniker',
  knownOn: world.clock.today,
  ...given,
})

export const recordOpening = async (
  world: World,
  organisationId: string,
  given: Partial<NewOpening> = {},
  by: Name = 'Anna',
): Promise<Opening> =>
  bodyOf(await send(world, by, 'POST', '/openings', { payload: opening(world, organisationId, given) }), 201)

type Where = { caseId: string; organisationId: string }

export const placement = (world: World, where: Where, given: Partial<NewPlacement> = {}): NewPlacement => ({
  id: newId(),
  ...where,
  kind: 'job',
  beganOn: world.clock.today,
  ...given,
})

export const recordPlacement = async (
  world: World,
  where: Where,
  given: Partial<NewPlacement> = {},
  by: Name = 'Anna',
): Promise<Placement> =>
  bodyOf(await send(world, by, 'POST', '/placements', { payload: placement(world, where, given) }), 201)
