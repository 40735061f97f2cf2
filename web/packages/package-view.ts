import '@vaadin/button'
import { consume } from '@lit/context'
import { msg, str } from '@lit/localize'
import { Task } from '@lit/task'
import type { RouterLocation } from '@vaadin/router'
import { html, LitElement, nothing } from 'lit'
import { customElement, property, state } from 'lit/decorators.js'
import type { Me } from '#contract/accounts'
import type { Package } from '#contract/composing'
import { berlinDay } from '#rules/calendar'
import { deleteForGood } from '../app/deletion-dialog.ts'
import { partOf } from '../app/navigation.ts'
import { mayDo, meContext } from '../app/session.ts'
import { caseAddress } from '../cases/case-row-words.ts'
import { fetchMailServer } from '../checks/api.ts'
import { factSection, factStyles } from '../components/facts.ts'
import { KeepPlace } from '../components/focus.ts'
import { count, longDay, timeOf } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { isMissing, loaded } from '../components/states.ts'
import { deleteDocument } from '../documents/api.ts'
import { shared } from '../styles/shared.ts'
import { theme } from '../styles/theme.ts'
import { packageAddress, printedAddress } from './address.ts'
import { fetchPackage } from './api.ts'
import './package-link-dialog.ts'
import './package-mail-dialog.ts'
import { inLanguages } from './language-words.ts'
import { packageViewStyles } from './package-view-styles.ts'
import { handedOnWords } from './words.ts'

/** A welcome package that is finished: printed again unchanged, sent by mail, or given as a link. */
@customElement('lotse-package-view')
export class PackageView extends LitElement {
  static override styles = [shared, theme, factStyles, packageViewStyles]

  @property({ attribute: false }) location?: RouterLocation
  @consume({ context: meContext, subscribe: true }) @state() private me!: Me
  private readonly found = new Task(this, {
    args: () => [partOf(this.location, 'id')] as const,
    task: ([id], { signal }) => fetchPackage(id, signal),
  })
  private readonly mailServer = new Task(this, { args: () => [], task: (_, { signal }) => fetchMailServer(signal) })

  constructor() {
    super()
    new KeepPlace(this)
  }

  protected override render() {
    if (isMissing(this.found)) return html`<lotse-not-found-view></lotse-not-found-view>`
    const { value } = this.found
    return html`<div class="page">${value ? this.renderPackage(value) : loaded(this.found, (found) => this.renderPackage(found))}</div>`
  }

  private renderPackage(made: Package) {
    return html`
      <p class="crumb">
        <a href="/personen/${made.person.id}">${icon('chevronLeft')}${made.person.name}</a>
      </p>
      <h1 tabindex="-1">${msg(str`Willkommenspaket für ${made.person.name}`)}</h1>
      <p class="sub">${this.sub(made)}</p>
      ${made.deleted ? html`<lotse-empty>${msg('Dieses Heft ist gelöscht und lässt sich nicht mehr öffnen. Was es enthielt, steht hier.')}</lotse-empty>` : this.renderHandingOver(made)}
      ${this.renderModules(made)}
      ${factSection(msg('Angaben'), [
        [msg('Fall'), html`<a class="link" href=${caseAddress(made.caseId)}>${msg('Zum Fall')}</a>`],
        [msg('Wiedervorlagen'), made.followUps === 0 ? msg('keine') : String(made.followUps)],
        [msg('Prüfsumme'), html`<code>${made.sha256}</code>`],
      ])}
      ${made.mayDelete ? html`<p class="deleting no-print"><vaadin-button theme="tertiary error" @click=${() => this.delete(made)}>${icon('trash', { slot: 'prefix' })}${msg('Heft löschen …')}</vaadin-button></p>` : nothing}
    `
  }

  private sub({ language, second, pages, createdAt, createdBy }: Package): string {
    const day = longDay(berlinDay(new Date(createdAt)))
    const when = createdBy
      ? msg(str`fertiggestellt am ${day} um ${timeOf(createdAt)} von ${createdBy}`)
      : msg(str`fertiggestellt am ${day} um ${timeOf(createdAt)}`)
    const size = pages === 1 ? msg('1 Seite') : msg(str`${count(pages)} Seiten`)
    return [inLanguages(language, second), size, when].join(', ')
  }

  private renderHandingOver(made: Package) {
    const mayHandOver = mayDo(this.me, 'hand over packages')
    return html`<section>
      <header class="section-head"><h2>${msg('Aushändigen')}</h2></header>
      <ul class="rows ways">
        <li>
          ${icon('printer')}
          <div><b>${msg('Drucken')}</b><p class="q s">${msg('Öffnet das Heft in einem neuen Tab, dort drucken. Es bleibt genau dieses, auch wenn sich die Module ändern.')}</p></div>
          <a class="button primary" href=${printedAddress(made.documentId)} target="_blank" rel="noopener" router-ignore>${msg('Drucken')}</a>
        </li>
        ${mayHandOver ? html`${this.renderMail(made)} ${this.renderLink(made)}` : nothing}
      </ul>
      <lotse-package-mail-dialog @package-changed=${this.reload}></lotse-package-mail-dialog>
      <lotse-package-link-dialog .today=${this.me.today} @package-changed=${this.reload}></lotse-package-link-dialog>
    </section>`
  }

  private renderMail(made: Package) {
    const maySend = this.mailServer.value?.isSet ?? false
    const words = maySend
      ? msg('Die Person bekommt einen Link, mit dem sie das Heft herunterlädt.')
      : msg('Es ist kein Mailserver eingerichtet. Geben Sie den Link selbst weiter, oder drucken Sie das Heft.')
    return html`<li>
      ${icon('mail')}
      <div>
        <b>${msg('Per E-Mail')}</b>
        <p class="q s">${words}</p>
        ${made.mail ? html`<p class="s" role="status">${handedOnWords(made.mail)}</p>` : nothing}
      </div>
      ${maySend ? html`<vaadin-button @click=${() => this.renderRoot.querySelector('lotse-package-mail-dialog')?.open(made)}>${msg('Per E-Mail schicken')}</vaadin-button>` : nothing}
    </li>`
  }

  private renderLink(made: Package) {
    const { link } = made
    const standing =
      link?.state === 'open'
        ? msg(str`Der Link gilt bis ${longDay(link.endsOn)}.`)
        : link?.state === 'revoked'
          ? msg('Der Link ist zurückgezogen.')
          : link
            ? msg(str`Der Link ist am ${longDay(link.endsOn)} abgelaufen.`)
            : ''
    return html`<li>
      ${icon('download')}
      <div>
        <b>${msg('Link zum Herunterladen')}</b>
        <p class="q s">${msg('Zum Kopieren, oder als QR-Code für das Handy. Wer ihn hat, öffnet dieses Heft und sonst nichts.')}</p>
        ${standing ? html`<p class="s" role="status">${standing}</p>` : nothing}
      </div>
      <vaadin-button @click=${() => this.renderRoot.querySelector('lotse-package-link-dialog')?.open(made)}
        >${link?.state === 'open' ? msg('Link zeigen') : msg('Link machen')}</vaadin-button
      >
    </li>`
  }

  private renderModules({ modules, person }: Package) {
    return html`<section>
      <header class="section-head">
        <h2>${msg('Was darin steht')}</h2>
        <span class="count">${modules.length}</span>
        ${mayDo(this.me, 'hand over packages') ? html`<a class="link end" href=${packageAddress(person.id)}>${msg('Neues zusammenstellen')}</a>` : nothing}
      </header>
      <ol class="modules">
        ${modules.map(({ title, version }) => html`<li>${title} <span class="meta">${msg(str`Fassung ${version}`)}</span></li>`)}
      </ol>
    </section>`
  }

  private async delete({ documentId, person, createdAt, link }: Package) {
    const day = longDay(berlinDay(new Date(createdAt)))
    const isGone = await deleteForGood({
      act: () => deleteDocument(documentId),
      heading: msg('Willkommenspaket löschen?'),
      what: msg(str`Das Heft für ${person.name} vom ${day}`),
      consequences: [
        msg('Es ist sofort und für immer weg. Rückgängig machen lässt sich das nicht.'),
        msg('Auch eine alte Sicherung bringt es nicht zurück: Sein Schlüssel wird mit gelöscht.'),
        ...(link?.state === 'open' ? [msg(str`Der Link, den ${person.name} hat, öffnet es nicht mehr.`)] : []),
        msg('Im Verlauf bleibt, dass es ausgehändigt wurde und was darin stand.'),
      ],
      done: msg('Das Heft ist gelöscht.'),
    })
    if (isGone) this.reload()
  }

  private readonly reload = () => void this.found.run()
}

declare global {
  interface HTMLElementTagNameMap {
    'lotse-package-view': PackageView
  }
}
