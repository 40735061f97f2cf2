import { createContext } from '@lit/context'
import type { Credentials, Me } from '#contract/accounts'
import { berlinDay } from '#rules/calendar'
import { ApiError, call, whenSignedOut } from '../api.ts'
import { languageOfBrowser, speak } from './locale.ts'

/** The one context: who is signed in. A view exists only while somebody is. */
export const meContext = createContext<Me>('me')

export type Permission =
  | 'invite to checks'
  | 'compare checks'
  | 'hand over packages'
  | 'mind package modules'
  | 'read cases'
  | 'export lists'
  | 'open cases'
  | 'change cases'
  | 'close cases'
  | 'restrict cases'
  | 'restrict everyone’s cases'
  | 'record consultations'
  | 'record clients'
  | 'keep drafts'
  | 'keep follow-ups'
  | 'refer clients'
  | 'change partners'
  | 'answer enquiries'
  | 'erase enquiries'
  | 'see figures of enquiries'
  | 'read enquiries'
  | 'read openings'
  | 'keep openings'
  | 'keep placements'
  | 'read events'
  | 'check in at events'
  | 'keep events'
  | 'read partners'
  | 'verify partners'
  | 'merge clients'
  | 'change catalogues'
  | 'change clients'
  | 'read reports'
  | 'open figures'
  | 'open figures under pseudonyms'
  | 'see mails'
  | 'see backups'
  | 'keep files'
  | 'administer users'
  | 'change settings'

export const mayDo = (me: Me | undefined, permission: Permission): boolean =>
  me?.permissions.includes(permission) ?? false

export type SessionState = 'starting' | 'signed out' | 'signed in' | 'unreachable'

/** Who is signed in, for the shell, the router and the door to the server. Announces each change of state. */
class Session extends EventTarget {
  state: SessionState = 'starting'
  me: Me | undefined
  /** Why it is `unreachable`. */
  failure: unknown
  /** The screen speaks a language from here on: what stands in no session waits for nothing else. */
  speaking: Promise<void> = Promise.resolve()
  private waiting: ((me: Me) => void)[] = []

  constructor() {
    super()
    whenSignedOut(async () => {
      this.change('signed out')
      await this.signedIn()
    })
    document.addEventListener('visibilitychange', () => void this.lookAgainOvernight())
  }

  /** Asks the server who this is. */
  async start(): Promise<void> {
    this.change('starting')
    this.speaking = speak(languageOfBrowser())
    await this.speaking
    try {
      await this.enter(await call<Me>('GET', '/api/session'))
    } catch (error) {
      this.failure = error
      this.change(error instanceof ApiError && error.status === 401 ? 'signed out' : 'unreachable')
    }
  }

  /** A page left open overnight asks on return which day it is, and whether the session still holds. */
  private async lookAgainOvernight(): Promise<void> {
    if (document.visibilityState === 'hidden' || !this.me || this.state !== 'signed in') return
    if (this.me.today !== berlinDay(new Date())) await this.lookAgain()
  }

  /** Asks anew who this is, as after the centre was given another name. */
  async lookAgain(): Promise<void> {
    try {
      await this.enter(await call<Me>('GET', '/api/session'))
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) this.change('signed out')
    }
  }

  /** Resolves as soon as somebody is signed in: what needs a session waits here, and goes on. */
  signedIn(): Promise<Me> {
    if (this.state === 'signed in' && this.me) return Promise.resolve(this.me)
    return new Promise((resolve) => this.waiting.push(resolve))
  }

  async signIn(credentials: Credentials): Promise<void> {
    await this.enter(await call<Me>('POST', '/api/session', { body: credentials }))
  }

  /** After it the page is loaded anew: nothing of what was on the screen stays in memory. */
  async signOut(): Promise<void> {
    await call('DELETE', '/api/session')
    window.location.assign('/anmelden')
  }

  /** Somebody else than before takes nothing over from the screen of the one who left. */
  async enter(me: Me): Promise<void> {
    if (this.me && this.me.userId !== me.userId) {
      window.location.reload()
      return
    }
    await speak(me.language)
    this.me = me
    this.change('signed in')
    for (const goOn of this.waiting.splice(0)) goOn(me)
  }

  private change(state: SessionState): void {
    this.state = state
    this.dispatchEvent(new Event('change'))
  }
}

export const session = new Session()
