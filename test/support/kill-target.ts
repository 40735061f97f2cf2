import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { openCentre } from '../../db/open-centre.ts'
import type { Target } from '../../scripts/bench/kill-round.ts'
import { cookieNameFor, readSecret } from '../../src/accounts/cookie.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { addUser } from '../../src/accounts/users.ts'
import { buildApp } from '../../src/app.ts'
import { commandLine } from '../../src/stamp.ts'
import { freePort } from './free-port.ts'
import { documentsIn, keys, password, signIn } from './template.ts'

/** A new centre in this folder with a counsellor who is signed in by the real clock, and a case to write on. */
export const targetFor = async (folder: string): Promise<Target> => {
  const { db, close } = await openCentre(folder)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const app = await buildApp({
    db,
    clock: () => new Date(),
    settings: { origin, proxies: [] },
    secret: readSecret(folder),
    keys,
    documents: documentsIn(folder),
  })
  const stamp = app.stampFor(commandLine)
  const roles = ['counsellor'] as const
  const passwordHash = await hashPassword(password)
  await addUser(db, { id: newId(), name: 'Anna', signInName: 'anna', passwordHash, roles }, stamp)
  const cookie = `${cookieNameFor(origin)}=${await signIn(app, 'anna')}`
  const post = async (url: string, payload: object) => {
    const reply = await app.inject({ method: 'POST', url, headers: { cookie, 'x-lotse': '1' }, payload })
    assert.is(reply.statusCode, 201, reply.body)
  }
  const [personId, caseId] = [newId(), newId()]
  await post('/api/people', { id: personId, givenName: 'Jana', familyName: 'Weißbach', targetGroup: 'returnee' })
  await post('/api/cases', { id: caseId, personId, openedOn: stamp.today })
  await app.close()
  close()
  return { folder, caseId, cookie, port, today: stamp.today }
}
