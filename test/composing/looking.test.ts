import * as assert from 'uvu/assert'
import { documents, packages } from '../../db/schema/index.ts'
import type { ModulesToMind, PackageCheck } from '../../src/composing/contract.ts'
import { packageLanguages } from '../../src/packages/terms.ts'
import { bodyOf, openCase, read, recordPerson, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { chosen } from '../support/packages.ts'
import { readPdf } from '../support/pdf.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('looking at a welcome package')

test('shows the real booklet and says what prints otherwise, and stores nothing', async (world) => {
  const { client } = await openCase(world, { familyName: 'კვარაცხელია' })
  const choice = chosen({ modules: ['broadcasting-fee', 'registering-your-home'], note: 'Danke 🎉' })
  const ask = (what: string) => send(world, 'Anna', 'POST', `/people/${client.id}/package-${what}`, { payload: choice })
  const preview = await ask('preview')
  assert.equal([preview.statusCode, preview.headers['content-type']], [200, 'application/pdf'])
  assert.is(preview.headers['cache-control'], 'no-store')
  assert.not.match(String(preview.headers['content-disposition']), /Jana/)
  const check = bodyOf<PackageCheck>(await ask('check'), 200)
  assert.is((await readPdf(preview.rawPayload)).pages.length, check.pages)
  assert.ok(check.replaced.includes('🎉'))
  assert.ok(check.replaced.includes('კ'))
  assert.ok(check.stillOpen.some(({ german }) => german === 'Einwohnermeldeamt'))
  assert.equal(check.expired, [])
  assert.equal([await world.db.$count(packages), await world.db.$count(documents)], [0, 0])
})

test('names no counsellor where somebody has no case yet, and is refused as handing over would be', async (world) => {
  const { id } = await recordPerson(world)
  const ask = (given: object) =>
    send(world, 'Anna', 'POST', `/people/${id}/package-check`, { payload: { ...chosen(), ...given } })
  assert.is((await ask({})).statusCode, 200)
  const { id: caseId } = await openCase(world, { familyName: 'Anders' })
  const refusals = [
    [{ caseId }, 422, 'case_of_other_client'],
    [{ modules: ['no-such-module'] }, 422, 'module_unknown'],
    [{ modules: ['asylum', 'free-movement'] }, 422, 'modules_contradict'],
    [{ language: 'tlh' }, 400, 'invalid_input'],
    [{ note: 'a\u0000b' }, 400, 'invalid_input'],
  ] as const
  for (const [given, status, code] of refusals) {
    const reply = await ask(given)
    assert.equal([reply.statusCode, reply.json<{ code: string }>().code], [status, code])
  }
})

test('writes nothing at all, no audit row either', async (world) => {
  const { client } = await openCase(world)
  await writesNothing(world.db, async () => {
    const path = `/people/${client.id}/package-check`
    bodyOf(await send(world, 'Bela', 'POST', path, { payload: chosen({ note: 'Geheim' }) }), 200)
  })
})

test('the coordinator sees until when each module holds, and which translations are behind', async (world) => {
  const { rows } = await read<ModulesToMind>(world, '/package-modules', 'Karla')
  const home = rows.find(({ code }) => code === 'registering-your-home')
  assert.equal([home?.core, home?.reviewed, home?.expired, home?.blocked], [true, null, false, false])
  assert.equal(
    home?.languages.map(({ language }) => language),
    [...packageLanguages],
  )
  const german = rows.find(({ code }) => code === 'coming-home')
  assert.is(german?.languages.find(({ language }) => language === 'ar')?.state, 'missing')
  const days = rows.map(({ validUntil }) => validUntil)
  assert.equal(days, [...days].sort(), 'what ends first comes first')
})

test.run()
