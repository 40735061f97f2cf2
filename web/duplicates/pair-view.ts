import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { SideBySide } from '#contract/duplicates'
import { ApiError, newId } from '../api.ts'
import { announceRecorded } from '../app/events.ts'
import { word } from '../app/locale.ts'
import { wordsFor } from '../app/messages.ts'
import { goTo, partOf } from '../app/navigation.ts'
import { problemWords } from '../app/problem-words.ts'
import { icon } from '../components/icon.ts'
import { showError, showMessage } from '../components/message.ts'
import { loaded } from '../components/states.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { distinguish, fetchPair, mergeClients, takeBackDistinction } from './api.ts'
import { consequenceLines } from './consequence-words.ts'
import { pairStyles } from './pair-styles.ts'
import { renderPairTable } from './pair-table.ts'
import { duplicatesAddress, pairAddress, reasonWords, twoWords } from './words.ts'

/** Two records side by side, what merging them would do, and the decision. The address names the one that stays first. */
@customElement('lotse-pair-view')
export class PairView extends LitElement {
  static override styles = [theme, shared, pairStyles]

  @property({ attribute: false }) location?: RouterLocation
  @state() private saving = false
  /** Made once a page, so that sending again after a lost answer merges nothing twice. */
  private mergeId = newId()

  private readonly pair = new Task(this, {
    task: ([survivorId, mergedId], { signal }) => fetchPair(survivorId, mergedId, signal),
    args: () => [partOf(this.location, 'survivor'), partOf(this.location, 'merged')] as const,
    onComplete: () => {
      this.mergeId = newId()
    },
  })

  protected override render() {
    const { value } = this.pair
    return html`
      <div class="page">
        <a class="back link" href=${duplicatesAddress}>${icon('chevronLeft')}${msg('Dubletten')}</a>
        <h1>${value ? headingOf(value) : msg('Dublette')}</h1>
        ${loaded(this.pair, (pair) => this.renderPair(pair))}
      </div>
    `
  }

  private renderPair(pair: SideBySide) {
    return html`
      ${pair.reasons.length > 0 ? html`<p class="sub">${reasonWords(pair.reasons)}</p>` : nothing}
      ${renderPairTable(pair)}
      ${pair.distinct ? this.renderDecided(pair) : this.renderDecision(pair)}
    `
  }

  private renderDecision(pair: SideBySide) {
    const { refusal } = pair.consequence
    return html`
      <section aria-labelledby="consequence">
        <header class="section-head"><h2 id="consequence">${msg('Was beim Zusammenführen geschieht')}</h2></header>
        ${refusal ? this.renderRefusal(refusal) : html`<ul class="lines">${consequenceLines(pair).map((line) => html`<li>${line}</li>`)}</ul>`}
        <div class="acts">
          ${
            refusal
              ? nothing
              : html`<vaadin-button theme="primary" ?disabled=${this.saving} @click=${() => this.merge(pair)}
                  >${msg('Zusammenführen')}</vaadin-button
                >`
          }
          <vaadin-button ?disabled=${this.saving} @click=${() => this.distinguish(pair)}
            >${twoWords(pair.survivor.kind)}</vaadin-button
          >
          <vaadin-button theme="tertiary" ?disabled=${this.saving} @click=${() => this.swap(pair)}
            >${icon('swap', { slot: 'prefix' })}${msg('Den anderen behalten')}</vaadin-button
          >
        </div>
      </section>
    `
  }

  private renderRefusal(refusal: string) {
    const words = problemWords[refusal]
    return html`<p class="refused" role="note">${icon('alert')}<span>${words ? word(words) : refusal}</span></p>`
  }

  private renderDecided(pair: SideBySide) {
    return html`
      <section aria-labelledby="decided">
        <header class="section-head"><h2 id="decided">${twoWords(pair.survivor.kind)}</h2></header>
        <p class="refused">${msg('Das ist entschieden: Sie sehen nur gleich aus und werden nicht mehr vorgeschlagen.')}</p>
        <div class="acts">
          <vaadin-button ?disabled=${this.saving} @click=${() => this.takeBack(pair)}
            >${msg('Entscheidung zurücknehmen')}</vaadin-button
          >
        </div>
      </section>
    `
  }

  private async merge({ survivor, merged }: SideBySide): Promise<void> {
    await this.save(async () => {
      await mergeClients({
        id: this.mergeId,
        survivorId: survivor.id,
        survivorVersion: survivor.version,
        mergedId: merged.id,
        mergedVersion: merged.version,
      })
      showMessage(msg(str`Zusammengeführt: ${survivor.name}.`))
      this.leave()
    })
  }

  private async distinguish({ survivor, merged }: SideBySide): Promise<void> {
    await this.save(async () => {
      await distinguish(survivor.id, merged.id)
      const words = survivor.kind === 'person' ? msg('Vermerkt: zwei Personen.') : msg('Vermerkt: zwei Organisationen.')
      showMessage(words, { undo: () => takenBack(survivor.id, merged.id) })
      this.leave()
    })
  }

  private async takeBack({ survivor, merged }: SideBySide): Promise<void> {
    await this.save(async () => {
      await takenBack(survivor.id, merged.id)
      await this.pair.run()
    })
  }

  /** What somebody else changed meanwhile is shown, and decided on anew. */
  private async save(work: () => Promise<void>): Promise<void> {
    if (this.saving) return
    this.saving = true
    try {
      await work()
    } catch (error) {
      if (error instanceof ApiError && error.status === 412) {
        showMessage(msg(str`${wordsFor(error)} Hier steht jetzt der neue Stand.`), { error: true })
      } else showError(error)
      if (error instanceof ApiError && error.status !== 0) await this.pair.run()
    } finally {
      this.saving = false
    }
  }

  private swap({ survivor, merged }: SideBySide) {
    goTo(pairAddress(merged.id, survivor.id))
  }

  private leave() {
    announceRecorded()
    goTo(duplicatesAddress)
  }
}

const headingOf = ({ survivor }: SideBySide): string =>
  survivor.kind === 'person' ? msg('Ist das eine Person?') : msg('Ist das eine Organisation?')

const takenBack = async (id: string, otherId: string): Promise<void> => {
  await takeBackDistinction(id, otherId)
  announceRecorded()
  showMessage(msg('Zurückgenommen: Das Paar steht wieder unter den Dubletten.'))
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-pair-view': PairView
  }
}
