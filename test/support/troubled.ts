import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { berlinDay } from '../../src/calendar/rules.ts'
import { freePort } from './free-port.ts'
import { Started } from './processes.ts'
import { copyOf, type Name, password, template } from './template.ts'

export type Reply = { status: number; body: { code?: string } & Record<string, unknown> }

/** A centre served by a process of its own, over whose disk a test rules. */
export class Troubled {
  readonly folder: string
  readonly origin: string
  readonly today = berlinDay(new Date())
  private readonly server: Started
  private readonly cookies = new Map<Name, string>()

  private constructor(folder: string, origin: string, server: Started) {
    this.folder = folder
    this.origin = origin
    this.server = server
  }

  /** `patience`: for how many milliseconds a write waits for another process. */
  static async start({ patience = 30_000, onSmallDisk = false } = {}): Promise<Troubled> {
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const made = copyOf(await template())
    const folder = onSmallDisk ? mkdtempSync(join(tmpdir(), 'lotse-small-')) : made
    const args = ['--import', 'tsx', 'test/support/troubled-server.ts', folder, String(port), String(patience)]
    const server = onSmallDisk ? Started.program('unshare', smallDiskFor(made, folder, args)) : new Started(args)
    await Promise.race([server.said(/ok: listening/), server.ended])
    return new Troubled(folder, origin, server)
  }

  async tell(trouble: string): Promise<void> {
    this.server.tell(trouble)
    await this.server.said(new RegExp(`ok: ${trouble}`))
  }

  async signIn(name: Name): Promise<Reply> {
    const credentials = { signInName: name.toLowerCase(), password }
    const reply = await this.request('POST', '/session', credentials)
    const [cookie] = reply.headers.getSetCookie()
    if (cookie) this.cookies.set(name, cookie.split(';')[0] ?? '')
    return replyOf(reply)
  }

  get = async (name: Name, path: string) => replyOf(await this.request('GET', path, undefined, name))

  post = async (name: Name, path: string, body: object) => replyOf(await this.request('POST', path, body, name))

  /** A case of Anna's to write on, acknowledged. */
  async openCase(): Promise<string> {
    assert.is((await this.signIn('Anna')).status, 201)
    const [personId, id] = [newId(), newId()]
    const jana = { id: personId, givenName: 'Jana', familyName: 'Weißbach', targetGroup: 'returnee' }
    assert.is((await this.post('Anna', '/people', jana)).status, 201)
    assert.is((await this.post('Anna', '/cases', { id, personId, openedOn: this.today })).status, 201)
    return id
  }

  /** Larger than what a page of the file has left. */
  note = (id = newId()) => ({ id, happenedOn: this.today, note: 'Unterlagen fehlen noch. '.repeat(600) })

  async notesOn(caseId: string): Promise<string[]> {
    const { body } = await this.get('Anna', `/cases/${caseId}/entries?kind=note&limit=200`)
    return (body.rows as { id: string }[]).map(({ id }) => id).sort()
  }

  end = () => this.server.stop('SIGTERM')

  private request(method: string, path: string, body?: object, name?: Name): Promise<Response> {
    const cookie = name && this.cookies.get(name)
    return fetch(`${this.origin}/api${path}`, {
      method,
      headers: { 'x-lotse': '1', ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
      ...(body && { body: JSON.stringify(body) }),
    })
  }
}

const replyOf = async (reply: Response): Promise<Reply> => ({ status: reply.status, body: await reply.json() })

/** A file system of 12 MB in a namespace of the server's own: needs no root where the system lets anybody make one. */
export const smallDiskFor = (made: string, folder: string, args: string[]): string[] => {
  const lines = ['mount -t tmpfs -o size=12m small "$1"', 'cp -r "$2"/. "$1"', 'shift 2', 'exec "$@"']
  return [...ownNamespace, 'sh', '-c', lines.join(' && '), 'sh', folder, made, process.execPath, ...args]
}

const ownNamespace = ['--user', '--map-root-user', '--mount']

/** Whether this machine lets us mount a small disk: Linux, where namespaces are not forbidden. */
export const hasSmallDisks = (): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-small-'))
  const args = [...ownNamespace, 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'small', folder]
  return spawnSync('unshare', args).status === 0
}
