import * as assert from 'uvu/assert'
import type { Packages } from '../../src/composing/contract.ts'
import { openCase, read, restrict } from '../support/cases.ts'
import { handOverBlank } from '../support/packages.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the latest welcome packages')

const latest = async (world: World, by: Name = 'Anna') => (await read<Packages>(world, '/packages', by)).rows

test('are those of all cases one may know of, newest first, with who and for whom', async (world) => {
  assert.equal(await latest(world), [])
  const [jana, olena] = [
    await openCase(world),
    await openCase(world, { givenName: 'Olena', familyName: 'Kowaltschuk' }),
  ]
  const first = await handOverBlank(world, jana)
  world.clock.advance({ minutes: 5 })
  const second = await handOverBlank(world, olena, { language: 'uk' }, 'Bela')
  assert.equal(await latest(world), [second, first])
  await restrict(world, olena)
  assert.equal(
    (await latest(world, 'Bela')).map(({ id }) => id),
    [first.id],
    'what was hidden since is not even counted',
  )
  assert.equal(await latest(world), [second, first])
})

test('are twenty at most', async (world) => {
  const caseFile = await openCase(world)
  for (let number = 0; number < 21; number += 1) await handOverBlank(world, caseFile)
  assert.is((await latest(world)).length, 20)
})

test.run()
