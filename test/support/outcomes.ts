import { v7 as newId } from 'uuid'
import type { Entry } from '../../src/cases/contract.ts'
import type { NewOutcome } from '../../src/outcomes/contract.ts'
import { bodyOf, send } from './cases.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

/** A job, found today, unless something else is said. */
export const outcome = (world: World, given: Partial<NewOutcome> = {}): NewOutcome => ({
  id: newId(),
  kind: 'job',
  happenedOn: world.clock.today,
  evidence: 'Arbeitsvertrag vorgelegt',
  ...given,
})

export const recordOutcome = async (
  world: World,
  caseId: string,
  given: Partial<NewOutcome> = {},
  by: Name = 'Anna',
): Promise<Entry> =>
  bodyOf(await send(world, by, 'POST', `/cases/${caseId}/outcomes`, { payload: outcome(world, given) }), 201)
