import type { TemplateResult } from 'lit'
import type { CaseOfClient } from '#contract/clients'
import type { Named } from '#contract/http'
import type { Day } from '#rules/calendar'
import type { FieldError } from '../components/error-summary.ts'
import type { Editable, Editing } from './client-edit.ts'
import type { HeadClient } from './client-head.ts'
import type { Draft } from './drafts-merged.ts'
import type { PageAsked } from './page-query.ts'
import type { Step, Told } from './told.ts'

export type ShownClient = Editable & { name: string; cases: readonly CaseOfClient[] }

export type ClientForm = HTMLElement & { goTo: (field: string) => Promise<void> }

export type FormParts<Client, Fields> = {
  client: Client
  draft: Fields
  saved: Fields
  municipalities: readonly Named[]
  today: Day
  /** Whether saving was tried: only then is said what is wrong. */
  tried: boolean
  refused: Record<string, string>
  edit: (change: Partial<Fields>) => void
}

/** What the page of a person and the page of an organisation do each in their own way. */
export type ClientKind<Client extends ShownClient, State, Fields extends Draft> = Editing<Client, Fields> & {
  draftOf: (state: Client | State) => Fields
  told: Told<Fields>
  fetch: (id: string, signal: AbortSignal) => Promise<Client>
  fetchHistory: (id: string, page: PageAsked) => Promise<{ rows: Step<State>[]; next: string | null }>
  restore: (id: string, ifMatch: number, step: number) => Promise<Client>
  /** Which key of a new case names this client. */
  clientKey: 'personId' | 'organisationId'
  headOf: (client: Client) => HeadClient
  errorsIn: (draft: Fields, today: Day) => FieldError[]
  /** The field of the form that a field of the server's stands in. */
  fieldOf: (name: string) => string
  renderForm: (parts: FormParts<Client, Fields>) => TemplateResult
  renderFacts: (client: Client, today: Day) => unknown
  renderMore: (client: Client) => unknown
  /** What another state would change beyond itself. */
  consequenceOf: (client: Client, state: State) => string
}
