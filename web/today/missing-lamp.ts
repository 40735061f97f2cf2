import '@vaadin/button'
import { msg } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Missing } from '#contract/today'
import type { Day } from '#rules/calendar'
import type { TargetGroup } from '#terms/cases'
import { clientName } from '../components/client-name.ts'
import { nearDay } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import '../components/lamp.ts'
import '../components/target-group.ts'
import type { TopicChip } from '../components/topic-chips.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'

const groupsOfPeople = ['returnee', 'domestic', 'abroad'] as const satisfies readonly TargetGroup[]
const topicsAtFirst = 8

/**
 * What is missing, in the lamp, to be given at once: announces `topics-given` with the ids, or `group-given` with the
 * group. The case stands one press away.
 */
@customElement('lotse-missing-lamp')
export class MissingLamp extends LitElement {
  static override styles = [
    theme,
    shared,
    css`
      .who {
        margin-top: var(--lo-1);
        font-size: var(--lo-size-xl);
        line-height: var(--lo-lh-xl);
        font-weight: var(--lo-semibold);
        letter-spacing: var(--lo-tracking-big);
        overflow-wrap: anywhere;
      }
      .native {
        font-weight: var(--lo-regular);
      }
      .what {
        margin-top: 2px;
        color: var(--lo-ink-2);
        font-size: var(--lo-size-d);
        line-height: var(--lo-lh-d);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-top: var(--lo-3);
      }
      .chip {
        border-color: var(--lo-lamp-edge);
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--lo-2);
        margin-top: var(--lo-3);
      }
      .foot vaadin-button:not([theme]) {
        --vaadin-button-background: color-mix(in srgb, var(--lo-surface) 70%, transparent);
        --vaadin-button-border-color: var(--lo-lamp-edge);
        --vaadin-button-shadow: none;
      }
    `,
  ]

  @property({ attribute: false }) missing!: Missing
  @property() today: Day = ''
  /** Those offered for this client. */
  @property({ attribute: false }) topics: readonly TopicChip[] = []
  /** While what was chosen is on its way. */
  @property({ type: Boolean }) sending = false
  @state() private chosen: readonly string[] = []
  @state() private showsAll = false
  /** Somebody wanted to give what they had not chosen. */
  @state() private tried = false

  override focus(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus())
  }

  override render() {
    const { what, client, number, on } = this.missing
    const day = nearDay(on, this.today)
    return html`<lotse-lamp cue=${what === 'topic' ? msg('Fehlt noch: Thema') : msg('Fehlt noch: Zielgruppe')}>
      <h3 class="who">${clientName(client)}</h3>
      <p class="what">${what === 'topic' ? msg('Beratung') : msg('Letzter Eintrag')} ${onDay(day)}, ${number}</p>
      ${what === 'topic' ? this.renderTopics() : this.renderGroups()}
    </lotse-lamp>`
  }

  private renderTopics() {
    const shown = this.showsAll ? this.topics : this.topics.slice(0, topicsAtFirst)
    return html`<div class="choices" role="group" aria-label=${msg('Themen')}>
        ${shown.map(this.renderTopic)}
        ${
          shown.length < this.topics.length
            ? html`<button class="chip dashed" @click=${this.showAll}>${msg('Weitere')}</button>`
            : ''
        }
      </div>
      <div class="foot">
        <vaadin-button theme="primary" ?disabled=${this.sending} @click=${this.giveTopics}
          >${msg('Thema eintragen')}</vaadin-button
        >
        ${this.renderLink()} ${this.renderProblem(msg('Bitte ein Thema wählen.'))}
      </div>`
  }

  private renderTopic = ({ id, label }: TopicChip) =>
    html`<button class="chip" aria-pressed=${this.chosen.includes(id)} @click=${() => this.toggle(id)}>${this.chosen.includes(id) ? icon('check') : nothing}${label}</button>`

  private renderGroups() {
    return html`<div class="choices" role="group" aria-label=${msg('Zielgruppe')}>
        ${groupsOfPeople.map(
          (
            group,
          ) => html`<button class="chip" aria-pressed=${this.chosen.includes(group)} @click=${() => this.choose(group)}>
            <lotse-target-group .group=${group}></lotse-target-group>
          </button>`,
        )}
      </div>
      <div class="foot">
        <vaadin-button theme="primary" ?disabled=${this.sending} @click=${this.giveGroup}
          >${msg('Zielgruppe eintragen')}</vaadin-button
        >
        ${this.renderLink()} ${this.renderProblem(msg('Bitte eine Zielgruppe wählen.'))}
      </div>`
  }

  /** The place stands there before the words do, so that screen readers say them. */
  private renderProblem(words: string) {
    return html`<span class="error s" role="alert">${this.tried && this.chosen.length === 0 ? words : nothing}</span>`
  }

  private renderLink() {
    return html`<vaadin-button @click=${this.open}>${msg('Fall ansehen')}</vaadin-button>`
  }

  private showAll = () => {
    this.showsAll = true
  }

  private toggle(id: string): void {
    this.chosen = this.chosen.includes(id) ? this.chosen.filter((one) => one !== id) : [...this.chosen, id]
  }

  private choose(group: TargetGroup): void {
    this.chosen = [group]
  }

  private giveTopics = () => this.give(new CustomEvent('topics-given', { detail: this.chosen }))
  private giveGroup = () => this.give(new CustomEvent('group-given', { detail: this.chosen[0] }))

  /** Without a choice yet, the way to it. */
  private give(event: CustomEvent): void {
    this.tried = true
    if (this.chosen.length > 0) this.dispatchEvent(event)
    else this.focus()
  }

  private open = () => this.dispatchEvent(new Event('open-case'))
}

/** `heute` and `gestern` stand alone; a day takes its preposition. */
const onDay = (day: string): string => (/^\d/.test(day) ? `${msg('am')} ${day}` : day)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-missing-lamp': MissingLamp
  }
}
