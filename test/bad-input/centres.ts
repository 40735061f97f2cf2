import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCentre } from '../../db/open-centre.ts'
import { at } from '../../db/seed/demo/random.ts'
import { readSecret } from '../../src/accounts/cookie.ts'
import { offerFirstAdministrator } from '../../src/accounts/first-administrator.ts'
import { commandLine } from '../../src/stamp.ts'
import { closeCase, openCase, restrict } from '../support/cases.ts'
import { template } from '../support/template.ts'
import { type Anna, ofAnna } from '../support/valid-calls.ts'
import { newWorld, twinOf, type World } from '../support/world.ts'
import { type Operation, operationsOf } from './operations.ts'

/** A centre to be asked wrongly: for each write that succeeds it has what the next one needs. */
export type Centre = { world: World; all: readonly Anna[]; left: Anna[]; known: string[] }

export type Centres = {
  operations: () => Promise<Operation[]>
  next: (kind: 'staffed' | 'empty') => Promise<Centre>
  dispose: () => Promise<void>
}

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Made once, copied whenever one is spent. */
export const centresOf = async (size: number): Promise<Centres> => {
  const full = await newWorld()
  const made: Anna[] = []
  while (made.length < size) made.push(await ofAnna(full))
  const closed = await closeCase(full, (await openCase(full)).id)
  const hidden = await restrict(full, await openCase(full, { by: 'Bela' }), [], 'Bela')
  const ids = JSON.stringify([made.slice(0, 2).map(({ world: _, ...rest }) => rest), full.staff, closed, hidden])
  const known = [...new Set(ids.match(uuids))]
  const empty = await emptyWorld()
  const centreIn = (world: World, from: Anna[]): Centre => {
    const all = from.map((anna) => ({ ...anna, world }))
    return { world, all, left: [...all], known }
  }
  return {
    operations: () => operationsOf(full),
    next: async (kind) => {
      if (kind === 'staffed') return centreIn(await twinOf(full), made)
      return centreIn(await twinOf(empty.world), [{ ...at(made, 0), firstSecret: empty.secret }])
    },
    dispose: async () => {
      await full.dispose()
      await empty.world.dispose()
    },
  }
}

/** As a first start leaves it: nobody has an account. */
const emptyWorld = async (): Promise<{ world: World; secret: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-empty-'))
  const { close } = await openCentre(folder)
  close()
  readSecret(folder)
  const world = await newWorld(undefined, { ...(await template()), folder })
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const secret = await offerFirstAdministrator(world.db, world.app.stampFor(commandLine))
  return { world, secret: secret ?? '' }
}
