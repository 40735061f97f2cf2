import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import { live } from 'lit/directives/live.js'
import { shared } from '../styles/shared.ts'
import { type IconName, icon } from './icon.ts'

export type Segment = {
  value: string
  label: string
  /** Beside an icon the word is seen only where it is chosen. */
  icon?: IconName | undefined
  /** Out of sight until somebody asks for more, or goes there by keyboard. */
  rare?: boolean
}

/**
 * One of a few, side by side: radio buttons that look like one control, which Vaadin has not. Arrows go on, a letter
 * goes to the next word that begins with it. Announces `choice-made` with the value.
 */
@customElement('lotse-segments')
export class Segments extends LitElement {
  static override styles = [
    shared,
    css`
      legend {
        padding: 0;
        margin-bottom: var(--lo-1);
        font-size: var(--lo-size-s);
        line-height: var(--lo-lh-s);
        font-weight: var(--lo-medium);
        color: var(--lo-ink-2);
      }
      .segments {
        display: flex;
        flex-wrap: wrap;
        border: 1px solid var(--lo-line-control);
        border-radius: var(--lo-radius-m);
        background: var(--lo-surface);
        overflow: clip;
      }
      .segment {
        flex: 1 1 auto;
        position: relative;
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-width: 24px;
        min-height: calc(var(--lo-control) - 2px);
        padding: 0 8px;
        border: 0;
        background: none;
        box-shadow: -1px 0 var(--lo-line), 0 -1px var(--lo-line);
        font-size: var(--lo-size-s);
        line-height: 1.15;
        white-space: nowrap;
        color: var(--lo-ink-2);
        cursor: pointer;
      }
      .segment:hover {
        background: var(--lo-hover);
      }
      .chosen,
      .chosen:hover {
        background: var(--lo-action-tint);
        color: var(--lo-action-text);
        font-weight: var(--lo-semibold);
      }
      .segment:has(:focus-visible),
      button:focus-visible {
        outline: var(--lo-focus-width) solid var(--lo-focus);
        outline-offset: -3px;
        border-radius: var(--lo-radius-m);
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      @media (pointer: coarse), (max-width: 860px) {
        .segment {
          min-width: 44px;
          padding: 0 6px;
        }
      }
      @media (forced-colors: active) {
        .chosen {
          outline: 2px solid Highlight;
          outline-offset: -2px;
        }
      }
    `,
  ]

  @property() label = ''
  /** What it is stands beside it: its name is only said. */
  @property({ type: Boolean }) bare = false
  @property() value = ''
  @property({ attribute: false }) segments: readonly Segment[] = []
  @state() private expanded = false

  override focus(): void {
    const radios = [...this.renderRoot.querySelectorAll('input')]
    const target = radios.find((radio) => radio.checked) ?? radios[0]
    target?.focus()
  }

  protected override render() {
    return html`
      <fieldset role="radiogroup" @keydown=${this.chooseByKey}>
        <legend class=${this.bare ? 'vh' : nothing}>${this.label}</legend>
        <div class="segments">
          ${this.inSight.map((segment) => this.renderSegment(segment))}
          ${this.inSight.length < this.segments.length ? this.renderMore() : nothing}
        </div>
      </fieldset>
    `
  }

  private renderSegment({ value, label, icon: sign }: Segment) {
    const chosen = value === this.value
    const wordless = sign !== undefined && !chosen
    return html`
      <label class=${chosen ? 'segment chosen' : 'segment'} title=${wordless ? label : nothing}>
        <input
          type="radio"
          name="choice"
          .value=${value}
          .checked=${live(chosen)}
          aria-label=${label}
          @change=${() => this.choose(value)}
        />
        ${sign ? icon(sign) : nothing}${wordless ? nothing : html`<span>${label}</span>`}
      </label>
    `
  }

  /** For pointers alone: by keyboard, arrows and letters reach everything. */
  private renderMore() {
    const label = msg('Mehr zeigen')
    return html`
      <button type="button" class="segment" tabindex="-1" aria-label=${label} title=${label} @click=${this.expand}>
        ${icon('ellipsis')}
      </button>
    `
  }

  private get inSight() {
    return this.segments.filter(({ rare, value }) => this.expanded || !rare || value === this.value)
  }

  private readonly expand = () => {
    this.expanded = true
  }

  private readonly chooseByKey = async (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = this.targetOf(event.key)
    if (!target) return
    event.preventDefault()
    if (target.rare) this.expanded = true
    this.choose(target.value)
    await this.updateComplete
    this.focus()
  }

  /** Native radio buttons would stop at those out of sight. */
  private targetOf(key: string): Segment | undefined {
    const at = this.segments.findIndex(({ value }) => value === this.value)
    if (key === 'ArrowRight' || key === 'ArrowDown') return this.segments[(at + 1) % this.segments.length]
    if (key === 'ArrowLeft' || key === 'ArrowUp') return this.segments.at(at < 0 ? -1 : at - 1)
    if (key.length !== 1 || key === ' ') return undefined
    const inTurn = [...this.segments.slice(at + 1), ...this.segments.slice(0, at + 1)]
    return inTurn.find(({ label }) => label.toLocaleLowerCase('de').startsWith(key.toLocaleLowerCase('de')))
  }

  private choose(value: string) {
    this.value = value
    this.dispatchEvent(new CustomEvent('choice-made', { detail: value }))
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-segments': Segments
  }
}
