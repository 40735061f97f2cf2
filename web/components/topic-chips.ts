import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { shared } from '../styles/shared.ts'
import { icon } from './icon.ts'

export type TopicChip = { id: string; label: string }

const shownAtFirst = 7

/**
 * The topics of a talk. One stop for Tab; from there arrows go on, a digit takes its chip, a letter goes to the next
 * word. While one is wanted and none chosen, the lamp burns here. Announces `topics-chosen` with the ids.
 */
@customElement('lotse-topic-chips')
export class TopicChips extends LitElement {
  static override styles = [
    shared,
    css`
      .box {
        padding: var(--lo-3) var(--lo-4) 14px;
        border: 1px solid var(--lo-line-2);
        border-radius: var(--lo-radius-l);
      }
      .cue {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--lo-2);
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        font-weight: var(--lo-medium);
        color: var(--lo-ink-2);
      }
      .cue span {
        font-weight: var(--lo-regular);
        color: var(--lo-ink-2);
      }
      .lit {
        background: var(--lo-lamp-pool);
        border-color: var(--lo-lamp-edge);
      }
      .lit .cue {
        color: var(--lo-lamp-ink);
        font-weight: var(--lo-semibold);
      }
      .lit .cue::before {
        content: '';
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--lo-lamp);
        flex: none;
      }
      .lit .chip {
        border-color: var(--lo-lamp-edge);
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: var(--lo-2);
      }
      .chip {
        position: relative;
      }
      kbd {
        position: absolute;
        top: -9px;
        left: -6px;
        display: none;
        min-width: 16px;
        height: 16px;
        padding: 0;
        background: var(--lo-surface);
        color: var(--lo-ink-2);
      }
      .chips:has(:focus-visible) kbd {
        display: grid;
      }
      @media (pointer: coarse), (max-width: 860px) {
        .chips:has(:focus-visible) kbd {
          display: none;
        }
      }
    `,
  ]

  @property({ attribute: false }) topics: readonly TopicChip[] = []
  @property({ attribute: false }) chosen: readonly string[] = []
  /** Whether it is missed while none is chosen. */
  @property({ type: Boolean }) wanted = false
  /** The lamp burns elsewhere on the screen. */
  @property({ type: Boolean }) unlit = false
  @state() private expanded = false
  /** The chip that Tab comes to. */
  @state() private at = 0

  override focus(): void {
    this.renderRoot.querySelectorAll('button')[this.at]?.focus()
  }

  protected override render() {
    const missing = this.wanted && this.chosen.length === 0
    const lit = missing && !this.unlit
    const { inSight } = this
    return html`
      <div class=${lit ? 'box lit' : 'box'} role="group" aria-label=${msg('Themen')}>
        <p class="cue">
          ${missing ? html`${msg('Fehlt noch: Thema')} <span>${msg('Kann auch warten.')}</span>` : msg('Themen')}
        </p>
        <div class="chips" @keydown=${this.goByKey}>
          ${inSight.map((topic, index) => this.renderChip(topic, index))}
          ${inSight.length < this.topics.length ? this.renderMore(inSight.length) : nothing}
        </div>
      </div>
    `
  }

  private renderChip({ id, label }: TopicChip, index: number) {
    const digit = index < 9 ? String(index + 1) : nothing
    return html`
      <button
        type="button"
        class="chip"
        aria-pressed=${this.chosen.includes(id)}
        aria-keyshortcuts=${digit}
        tabindex=${index === this.at ? 0 : -1}
        @click=${() => this.toggle(index)}
      >
        ${digit === nothing ? nothing : html`<kbd aria-hidden="true">${digit}</kbd>`}${label}
      </button>
    `
  }

  private renderMore(index: number) {
    const label = msg('Weitere Themen')
    return html`
      <button
        type="button"
        class="chip dashed"
        aria-label=${label}
        title=${label}
        tabindex=${index === this.at ? 0 : -1}
        @click=${this.expand}
      >
        ${icon('plus')}
      </button>
    `
  }

  private get inSight() {
    if (this.expanded) return this.topics
    return this.topics.filter(({ id }, index) => index < shownAtFirst || this.chosen.includes(id))
  }

  private toggle(index: number) {
    const id = this.inSight[index]?.id
    if (id === undefined) return
    this.at = index
    this.chosen = this.chosen.includes(id) ? this.chosen.filter((one) => one !== id) : [...this.chosen, id]
    this.dispatchEvent(new CustomEvent('topics-chosen', { detail: this.chosen }))
  }

  private readonly expand = async () => {
    this.expanded = true
    await this.updateComplete
    this.focus()
  }

  private readonly goByKey = async (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = this.targetOf(event.key)
    if (target === undefined || target < 0) return
    event.preventDefault()
    this.at = target
    if (isDigit(event.key)) this.toggle(target)
    await this.updateComplete
    this.focus()
  }

  /** Where a key leads, among the buttons; undefined or less than 0 where it means nothing here. */
  private targetOf(key: string): number | undefined {
    const last = this.renderRoot.querySelectorAll('button').length - 1
    if (key === 'ArrowRight' || key === 'ArrowDown') return this.at === last ? 0 : this.at + 1
    if (key === 'ArrowLeft' || key === 'ArrowUp') return this.at === 0 ? last : this.at - 1
    if (key === 'Home') return 0
    if (key === 'End') return last
    if (isDigit(key)) return Number(key) <= this.inSight.length ? Number(key) - 1 : undefined
    return key.length === 1 && key !== ' ' ? this.byLetter(key.toLocaleLowerCase('de')) : undefined
  }

  private byLetter(letter: string): number {
    const begins = ({ label }: TopicChip) => label.toLocaleLowerCase('de').startsWith(letter)
    if (!this.inSight.some(begins) && this.topics.some(begins)) this.expanded = true
    const after = this.inSight.findIndex((topic, index) => index > this.at && begins(topic))
    return after >= 0 ? after : this.inSight.findIndex(begins)
  }
}

const isDigit = (key: string) => /^[1-9]$/.test(key)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-topic-chips': TopicChips
  }
}
