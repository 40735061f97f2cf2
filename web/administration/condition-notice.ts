import { msg, str } from '@lit/localize'
import { css, html, LitElement, nothing } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { Condition } from '#contract/condition'
import { berlinDay } from '#rules/calendar'
import { storageTroubleLabels } from '#terms/condition'
import { call } from '../api.ts'
import { word } from '../app/locale.ts'
import { count, longDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { shared } from '../styles/shared.ts'

export const fetchCondition = (_: readonly unknown[], { signal }: { signal: AbortSignal }) =>
  call<Condition>('GET', '/api/condition', { signal })

export const conditionNotice = (condition: Condition | undefined) =>
  condition ? html`<lotse-condition-notice .condition=${condition}></lotse-condition-notice>` : nothing

/** What keeps the centre from being written to, and whether the clock can be right: nothing on a good day. */
@customElement('lotse-condition-notice')
export class ConditionNotice extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        max-width: 720px;
      }
      p {
        display: flex;
        gap: var(--lo-2);
        margin-top: var(--lo-4);
      }
      vaadin-icon {
        margin-top: 2px;
      }
    `,
  ]

  @property({ attribute: false }) condition!: Condition

  protected override render() {
    const sentences = this.sentences
    if (sentences.length === 0) return nothing
    return html`<div role="alert">
      ${sentences.map((sentence) => html`<p class="error">${icon('alert')}<span>${sentence}</span></p>`)}
    </div>`
  }

  private get sentences(): string[] {
    const { storage, roomIsLow, freeBytes, now, writtenAhead } = this.condition
    return [
      ...(storage === null ? [] : [word(storageTroubleLabels[storage])]),
      ...(roomIsLow && storage !== 'full' && freeBytes !== null ? [roomWords(freeBytes)] : []),
      ...(writtenAhead === null ? [] : [clockWords(now, writtenAhead)]),
    ]
  }
}

const roomWords = (freeBytes: number): string => {
  const megabytes = count(Math.floor(freeBytes / 1_000_000))
  return msg(
    str`Auf der Festplatte des Servers sind nur noch ${megabytes} MB frei. Schaffen Sie Platz, bevor nichts mehr gespeichert wird.`,
  )
}

const clockWords = (now: string, ahead: string): string =>
  msg(
    str`Die Uhr des Servers stimmt nicht oder stimmte nicht: Sie steht auf ${momentWords(now)}, aber zuletzt geschrieben wurde am ${momentWords(ahead)}. Stellen Sie sie richtig, bevor jemand einträgt; was inzwischen eingetragen wurde, hat vielleicht den falschen Tag.`,
  )

const momentWords = (at: string): string => msg(str`${longDay(berlinDay(new Date(at)))}, ${timeOf(at)} Uhr`)

declare global {
  interface HTMLElementTagNameMap {
    'lotse-condition-notice': ConditionNotice
  }
}
