import { msg, str } from '@lit/localize'
import { css, html, nothing } from 'lit'
import type { Me } from '#contract/accounts'
import type { PossiblyTwice } from '#contract/duplicates'
import { mayDo } from '../app/session.ts'
import { count } from '../components/format.ts'

export const possiblyTwiceStyles = css`
  .twice {
    margin-top: var(--lo-5);
  }
`

/** How far today's figures may be too high, as long as nobody has decided; on paper too. Two units, never added up. */
export const renderPossiblyTwice = ({ clients, companiesReached }: PossiblyTwice, me: Me) => {
  if (clients + companiesReached === 0) return nothing
  const numbers = [
    ...(clients > 0 ? [clientsWords(clients)] : []),
    ...(companiesReached > 0 ? [companiesWords(companiesReached)] : []),
  ]
  return html`<p class="twice s q">
    ${msg('Bis heute möglicherweise doppelt gezählt:')} <b>${numbers.join(', ')}</b>.
    ${mayDo(me, 'merge clients') ? html`<a class="link no-print" href="/verwaltung/dubletten">${msg('Dubletten ansehen')}</a>` : nothing}
  </p>`
}

const clientsWords = (number: number): string =>
  number === 1 ? msg('1 Klientin oder Klient') : msg(str`${count(number)} Klientinnen und Klienten`)

const companiesWords = (number: number): string =>
  number === 1 ? msg('1 erreichtes Unternehmen') : msg(str`${count(number)} erreichte Unternehmen`)
