import '@vaadin/button'
import '@vaadin/select'
import '@vaadin/text-area'
import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { NameMatches } from '#contract/events'
import { namesPasted } from '#rules/events'
import { mostAtOnce, type Standing } from '#terms/events'
import { newId } from '../api.ts'
import { wordsFor } from '../app/messages.ts'
import { count } from '../components/format.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { addParticipants, matchNames } from './api.ts'

type Line = NameMatches['rows'][number]

/** A pasted list, looked at line by line before anything is written. Announces `list-added` with what came of it, and `form-left`. */
@customElement('lotse-many-form')
export class ManyForm extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      :host {
        display: grid;
        gap: var(--lo-3);
        max-width: 760px;
        margin-block: var(--lo-4);
        padding: var(--lo-4);
        border: 1px solid var(--lo-line-control);
        border-radius: var(--lo-radius-l);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        align-items: center;
        gap: var(--lo-1) var(--lo-3);
        padding-block: var(--lo-1);
        border-bottom: var(--lo-border);
        overflow-wrap: anywhere;
      }
      .acts {
        justify-content: flex-end;
      }
      @media (max-width: 860px) {
        li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ]

  @property() eventId = ''
  @property() standing: Standing = 'invited'
  @state() private pasted = ''
  @state() private lines: readonly Line[] | undefined
  /** By line: the organisation meant, or '' for the name alone. */
  @state() private chosen: readonly string[] = []
  @state() private error: unknown
  @state() private busy = false
  /** Made with the list, so that sending it again after a lost answer adds nobody twice. */
  private ids: string[] = []
  private listId = newId()

  get isTyped(): boolean {
    return this.pasted.trim() !== ''
  }

  protected override render() {
    return html`${this.error ? html`<p class="error" role="alert">${wordsFor(this.error)}</p>` : nothing}
      ${this.lines ? this.renderLines(this.lines) : this.renderPaste()}
      <div class="acts">
        <vaadin-button theme="tertiary" @click=${() => (this.lines ? this.again() : this.dispatchEvent(new Event('form-left')))}
          >${this.lines ? msg('Zurück') : msg('Abbrechen')}</vaadin-button
        >
        <vaadin-button theme="primary" ?disabled=${this.busy || this.names.length === 0} @click=${this.lines ? this.add : this.compare}
          >${this.lines ? msg(str`${count(this.lines.length)} auf die Liste setzen`) : msg('Mit dem Bestand vergleichen')}</vaadin-button
        >
      </div>`
  }

  private renderPaste() {
    return html`<vaadin-text-area
      label=${msg('Liste einfügen, ein Name je Zeile')}
      helper-text=${msg(str`Höchstens ${count(mostAtOnce)} auf einmal. Aus einer Tabelle zählt die erste Spalte.`)}
      min-rows="6"
      maxlength="60000"
      .value=${this.pasted}
      @value-changed=${({ detail }: CustomEvent<{ value: string }>) => {
        this.pasted = detail.value
      }}
    ></vaadin-text-area>`
  }

  private renderLines(lines: readonly Line[]) {
    return html`<p class="q">${msg('Wen meinen die Zeilen? Was wir schon kennen, ist gewählt. Ein Name ohne Organisation zählt nicht als erreichtes Unternehmen.')}</p>
      <ul>
        ${lines.map((line, index) => this.renderLine(line, index))}
      </ul>`
  }

  private renderLine({ name, organisations }: Line, index: number) {
    const known = organisations.map(({ id, name, place, isThere }) => ({
      value: id,
      label: [name, place, isThere ? msg('steht schon auf der Liste') : ''].filter(Boolean).join(', '),
    }))
    return html`<li>
      <span>${name}</span>
      ${
        known.length === 0
          ? html`<span class="q s">${msg('kennen wir noch nicht: kommt als Name auf die Liste')}</span>`
          : html`<vaadin-select
              accessible-name=${msg(str`Gemeint mit: ${name}`)}
              .items=${[...known, { value: '', label: msg('niemand davon: nur der Name') }]}
              .value=${this.chosen[index] ?? ''}
              @value-changed=${({ detail }: CustomEvent<{ value: string }>) => this.choose(index, detail.value)}
            ></vaadin-select>`
      }
    </li>`
  }

  private get names(): string[] {
    return namesPasted(this.pasted).slice(0, mostAtOnce)
  }

  private choose(at: number, id: string) {
    if (this.chosen[at] === id) return
    this.chosen = this.chosen.map((one, index) => (index === at ? id : one))
    // Sent before with somebody else, it is another row.
    this.ids = this.ids.map((one, index) => (index === at ? newId() : one))
    this.listId = newId()
  }

  private again() {
    this.lines = undefined
    this.listId = newId()
  }

  private readonly compare = () =>
    this.during(async () => {
      const { rows } = await matchNames(this.eventId, this.names)
      this.lines = rows
      this.chosen = rows.map(({ organisations }) => organisations[0]?.id ?? '')
      this.ids = rows.map(() => newId())
    })

  private readonly add = () =>
    this.during(async () => {
      const rows = (this.lines ?? []).map(({ name }, index) => {
        const organisationId = this.chosen[index] ?? ''
        return { id: this.ids[index] ?? newId(), ...(organisationId === '' ? { name } : { organisationId }) }
      })
      const told = await addParticipants(this.eventId, { id: this.listId, standing: this.standing, rows })
      this.pasted = ''
      this.dispatchEvent(new CustomEvent('list-added', { detail: told }))
    })

  private async during(work: () => Promise<void>): Promise<void> {
    this.busy = true
    this.error = undefined
    try {
      await work()
    } catch (error) {
      this.error = error
    } finally {
      this.busy = false
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-many-form': ManyForm
  }
}
