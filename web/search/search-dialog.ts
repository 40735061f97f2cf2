import '@vaadin/button'
import '@vaadin/dialog'
import '@vaadin/text-field'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { Dialog } from '@vaadin/dialog'
import { dialogHeaderRenderer, dialogRenderer } from '@vaadin/dialog/lit.js'
import type { TextField } from '@vaadin/text-field'
import { html, LitElement, nothing } from 'lit'
import { customElement, query, state } from 'lit/decorators.js'
import type { ClientSuggestion, ClientSuggestions } from '#contract/search'
import { isEnoughToFind } from '#rules/cases'
import { call } from '../api.ts'
import { goTo } from '../app/navigation.ts'
import { searchOfFilter } from '../cases/cases-address.ts'
import { goToSearched } from '../cases/searched.ts'
import { clientAddress } from '../clients/address.ts'
import '../components/client-line.ts'
import { icon } from '../components/icon.ts'
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { searchDialogStyles } from './search-dialog-styles.ts'

const pause = 120

const fetchClients = (search: string, signal: AbortSignal) =>
  call<ClientSuggestions>('POST', '/api/clients/search', { body: { search }, signal })

/**
 * From anywhere to a case: a few letters of a name, or the number. Arrows walk through what was found, Enter opens it;
 * Enter in the field opens the first, even where it is still on its way.
 */
@customElement('lotse-search-dialog')
export class SearchDialog extends LitElement {
  static override styles = [theme, shared, searchDialogStyles]

  @state() private typed = ''
  @state() private opened = false
  @query('vaadin-dialog') private dialog!: Dialog
  private opensFirst = false

  private readonly found = new Task(this, {
    task: async ([typed], { signal }) => {
      if (!isEnoughToFind(typed)) return undefined
      await new Promise((resolve) => setTimeout(resolve, pause))
      signal.throwIfAborted()
      return { typed, hits: hitsIn(await fetchClients(typed, signal)) }
    },
    args: () => [this.typed] as const,
    onComplete: () => void (this.opensFirst && this.openFirst()),
  })

  async open(): Promise<void> {
    this.opened = true
    await this.updateComplete
    this.field?.focus()
  }

  private get field(): TextField | null {
    return this.dialog.querySelector('vaadin-text-field')
  }

  override render() {
    return html`<vaadin-dialog
      class="search"
      header-title=${msg('Suchen')}
      top="72px"
      width="min(560px, 100vw)"
      .opened=${this.opened}
      @opened-changed=${this.takeOpened}
      ${dialogHeaderRenderer(this.renderClose, [])}
      ${dialogRenderer(this.renderContent, [this.typed, this.found.status, this.found.value])}
    ></vaadin-dialog>`
  }

  private renderClose = () =>
    html`<vaadin-button theme="tertiary icon" class="quiet" aria-label=${msg('Schließen')} @click=${this.close}
      >${icon('close')}</vaadin-button
    >`

  private renderContent = () => html`<div class="search-content" @keydown=${this.keys}>
    <vaadin-text-field
      accessible-name=${msg('Name oder Fallnummer')}
      placeholder=${msg('Name oder Fallnummer')}
      autocomplete="off"
      clear-button-visible
      .value=${this.typed}
      @value-changed=${this.search}
    >
      ${icon('search', { slot: 'prefix' })}
    </vaadin-text-field>
    ${!isEnoughToFind(this.typed) ? this.renderHint() : loaded(this.found, () => this.renderFound())}
  </div>`

  private renderHint() {
    return html`<p class="hint">${msg('Zwei Buchstaben genügen; auf die Schreibweise kommt es nicht an.')}</p>`
  }

  private renderFound() {
    const found = this.found.value
    if (!found || !isEnoughToFind(this.typed)) return nothing
    return html`<p class="vh" role="status">${foundWords(found.hits.length)}</p>
      ${found.hits.length === 0 ? html`<p class="hint">${msg(str`Zu „${found.typed}“ ist niemand zu finden.`)}</p>` : nothing}
      <ul @click=${this.close}>
        ${found.hits.map((hit) => html`<li>${renderHit(hit)}</li>`)}
        ${
          found.hits.length > 0
            ? html`<li><button class="all link" @click=${() => goToCasesOf(found.typed)}>${msg(str`Alle Fälle zu „${found.typed}“`)}</button></li>`
            : nothing
        }
      </ul>`
  }

  private takeOpened = ({ detail }: CustomEvent<{ value: boolean }>) => {
    if (detail.value) this.opened = true
    else this.close()
  }

  /** Emptied here, not where it opens: whoever opens it anew and types at once would lose the first letters. */
  private close = () => {
    this.opened = false
    this.typed = ''
    this.opensFirst = false
  }

  private search = ({ detail }: CustomEvent<{ value: string }>) => {
    this.typed = detail.value.trim()
    this.opensFirst = false
  }

  private walk = (event: KeyboardEvent) => {
    const links = [...this.dialog.querySelectorAll<HTMLElement>('.search-content li > :is(a:first-child, button)')]
    const at = links.indexOf(event.target as HTMLElement)
    if (event.key === 'Escape') this.close()
    else if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus()
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : this.field)?.focus()
    else if (event.key === 'Enter' && at < 0) this.openFirst()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Before the field has them: it would take Esc to empty itself, and nothing is lost that two letters bring back. */
  private keys = { handleEvent: this.walk, capture: true }

  /** Only what was found for the words that stand there now. */
  private openFirst(): void {
    const found = this.found.value
    const first = found?.typed === this.typed ? found.hits[0] : undefined
    this.opensFirst = found?.typed !== this.typed
    if (!first) return
    this.close()
    goTo(addressOf(first))
  }
}

const foundWords = (number: number): string => (number === 1 ? msg('1 gefunden') : msg(str`${number} gefunden`))

/** Somebody who was found, and the case they are found by or that goes on: null where none is open. */
type Hit = { client: ClientSuggestion; caseId: string | null }

/** Whoever was found by the number of a case, with that one, open or closed: it is what was asked for. */
const hitsIn = ({ clients, numbered }: ClientSuggestions): Hit[] =>
  clients.flatMap((client) => {
    const asked = numbered.filter(({ clientId }) => clientId === client.id)
    if (asked.length === 0) return [{ client, caseId: client.openCase?.id ?? null }]
    return asked.map(({ id, number, closed }) => {
      const name = closed ? msg(str`${number}, geschlossen`) : number
      return { client: { ...client, openCase: { id, name } }, caseId: id }
    })
  })

/** To the case, and beside it to the page of whose it is. */
const renderHit = (hit: Hit) => {
  const { client, caseId } = hit
  const link = html`<a href=${addressOf(hit)}><lotse-client-line .client=${client}></lotse-client-line></a>`
  if (caseId === null) return link
  const page =
    client.kind === 'person' ? msg(str`Zur Person: ${client.name}`) : msg(str`Zur Organisation: ${client.name}`)
  return html`${link}
    <a class="to-page" href=${clientAddress(client)} aria-label=${page} title=${page}>${icon('user')}</a>`
}

/** The case, or where none is open, the page of the person or organisation. */
const addressOf = ({ client, caseId }: Hit): string => (caseId === null ? clientAddress(client) : `/faelle/${caseId}`)

const goToCasesOf = (word: string): void => goToSearched(`/faelle${searchOfFilter({})}`, word)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-search-dialog': SearchDialog
  }
}
