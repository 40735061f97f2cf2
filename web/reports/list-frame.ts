import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import { isQuarter } from '#rules/calendar'
import { longQuarter } from '../components/format.ts'
import { icon } from '../components/icon.ts'
import { reportAddress } from './doors.ts'

/** The way back from a list to the report whose figure it opens. */
export const backToReport = (quarter: string): TemplateResult => {
  const isKnown = isQuarter(quarter)
  return html`<a class="back link no-print" href=${isKnown ? reportAddress(quarter) : '/berichte'}
    >${icon('chevronLeft')}${isKnown ? longQuarter(quarter) : msg('Berichte')}</a
  >`
}
