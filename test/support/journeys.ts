import { v7 as newId } from 'uuid'
import { addDays } from '../../src/calendar/rules.ts'
import type {
  Journey,
  JourneyPreview,
  Journeys,
  NewJourney,
  Redating,
  RedatingPreview,
  RedatingWish,
} from '../../src/journeys/contract.ts'
import { bodyOf, read, send } from './cases.ts'
import type { Name } from './template.ts'
import type { World } from './world.ts'

/** The accelerated procedure, its agreement in a week, unless said otherwise. */
export const journey = (world: World, given: Partial<NewJourney> = {}): NewJourney => ({
  id: newId(),
  template: 'accelerated-procedure',
  anchors: [{ code: 'agreement', day: addDays(world.clock.today, 7) }],
  answers: [],
  leftOut: [],
  ...given,
})

export const startJourney = async (
  world: World,
  caseId: string,
  given: Partial<NewJourney> = {},
  by: Name = 'Anna',
): Promise<Journey> =>
  bodyOf(await send(world, by, 'POST', `/cases/${caseId}/journeys`, { payload: journey(world, given) }), 201)

export const previewJourney = async (
  world: World,
  caseId: string,
  given: Partial<NewJourney> = {},
): Promise<JourneyPreview> => {
  const { template, anchors, answers } = journey(world, given)
  return bodyOf(
    await send(world, 'Anna', 'POST', `/cases/${caseId}/journey-preview`, { payload: { template, anchors, answers } }),
    200,
  )
}

export const readJourney = (world: World, id: string, name: Name = 'Anna') =>
  read<Journey>(world, `/journeys/${id}`, name)

export const journeysOf = async (world: World, caseId: string, name: Name = 'Anna') =>
  (await read<Journeys>(world, `/cases/${caseId}/journeys`, name)).rows

/** What would move, as a request to move it. */
export const redatingFor = async (
  world: World,
  id: string,
  given: Partial<RedatingWish>,
  by: Name = 'Anna',
): Promise<Redating> => {
  const wish = { anchors: [], steps: [], ...given }
  const reply = await send(world, by, 'POST', `/journeys/${id}/redating-preview`, { payload: wish })
  return { ...wish, ...bodyOf<RedatingPreview>(reply, 200) }
}

/** Shown and done. */
export const redate = async (
  world: World,
  { id, version }: Journey,
  given: Partial<RedatingWish>,
): Promise<Journey> => {
  const payload = await redatingFor(world, id, given)
  return bodyOf(await send(world, 'Anna', 'POST', `/journeys/${id}/redating`, { payload, ifMatch: version }), 200)
}

/** By its German title’s beginning. */
export const stepIn = ({ steps }: Journey, title: string) => {
  const step = steps.find((one) => one.title.german.startsWith(title))
  if (!step) throw new Error(`No step ${title}`)
  return step
}
