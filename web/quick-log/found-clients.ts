import { Task } from '@lit/task'
import type { ReactiveControllerHost } from 'lit'
import type { ClientSuggestion } from '#contract/search'
import type { AlikeClient } from './alike-client.ts'
import { householdOf, similarClients, suggestClients } from './api.ts'
import { type ComingAlong, nobodyAlong } from './coming-along.ts'
import type { KnownClient, NewClientDraft } from './quick-log-draft.ts'

type Asked = { search: string; newClient: NewClientDraft | null; client?: KnownClient | null }

const lettersBefore = 2
const pause = 200

/**
 * Who may be meant: while somebody searches, by what they typed; while they write down somebody new, by that name and how
 * they are reached.
 */
export class FoundClients {
  private readonly found: Task<readonly [string], { search: string; clients: ClientSuggestion[] }>
  private readonly alike: Task<readonly string[], AlikeClient[]>
  private readonly along: Task<readonly [string], ComingAlong>
  private readonly asked: () => Asked

  constructor(host: ReactiveControllerHost, asked: () => Asked) {
    this.asked = asked
    this.found = new Task(host, {
      args: () => [asked().search] as const,
      task: async ([search], { signal }) => ({
        search,
        clients: search === '' ? [] : (await suggestClients(search, signal)).clients,
      }),
    })
    this.along = new Task(host, {
      args: () => [asked().client?.kind === 'person' ? (asked().client?.id ?? '') : ''] as const,
      task: ([id], { signal }) => (id === '' ? nobodyAlong : householdOf(id, signal)),
    })
    this.alike = new Task(host, {
      args: () => traitsOf(asked().newClient),
      task: async ([givenName = '', name = '', phone = '', email = ''], { signal }) => {
        if (name.length < lettersBefore) return []
        await new Promise((resolve) => setTimeout(resolve, pause))
        signal.throwIfAborted()
        const traits = { givenName: givenName || null, name, phone: phone || null, email: email || null }
        return (await similarClients(traits, signal)).clients
      },
    })
  }

  /** Who else belongs to the household of the person chosen. */
  get household(): ComingAlong {
    return (this.asked().client?.kind === 'person' && this.along.value) || nobodyAlong
  }

  get clients(): readonly AlikeClient[] {
    return (this.asked().newClient ? this.alike.value : this.found.value?.clients) ?? []
  }

  /** What was typed when these were found. */
  get answered(): string {
    return this.found.value?.search ?? ''
  }
}

const traitsOf = (typed: NewClientDraft | null): string[] =>
  typed ? [typed.givenName, typed.name, typed.phone, typed.email].map((trait) => trait.trim()) : []
