import '@vaadin/button'
import { msg, str } from '@lit/localize'
import { html, nothing } from 'lit'
import type { Me } from '#contract/accounts'
import type { QuarterFigures } from '#contract/reports'
import { goTo } from '../app/navigation.ts'
import { mayDo } from '../app/session.ts'
import { count } from '../components/format.ts'
import '../components/lamp.ts'
import { doorsOf } from './doors.ts'

/** The lamp burns only on what would change a main figure, for those who can mend it. */
export const renderUndecidedLamp = ({ quarter, undecided: { cumulative: number } }: QuarterFigures, me: Me) => {
  const address = doorsOf(me)({ of: 'group', quarter, group: 'undecided', figure: 'cumulative' })
  if (number === 0 || !address || !mayDo(me, 'change cases')) return nothing
  const isOne = number === 1
  return html`<lotse-lamp cue=${msg('Ändert eine Hauptzahl')} class="no-print">
    <h2 class="ask">${isOne ? msg('Ein Fall ohne Zielgruppe') : msg(str`${count(number)} Fälle ohne Zielgruppe`)}</h2>
    <p class="s q">
      ${
        isOne
          ? msg('Bis zu einer mehr, aus Deutschland oder aus dem Ausland.')
          : msg(str`Bis zu ${count(number)} mehr, aus Deutschland oder aus dem Ausland.`)
      }
    </p>
    <vaadin-button theme="primary small" @click=${() => goTo(address)}>${msg('Jetzt zuordnen')}</vaadin-button>
  </lotse-lamp>`
}
