import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { EnquiryCounts } from '#contract/enquiries'
import { type EnquiryGroup, enquiryGroups } from '#terms/enquiries'
import { count } from '../components/format.ts'
import { groupWords } from './enquiry-words.ts'

type Choice = { counts: EnquiryCounts; current: EnquiryGroup; choose: (group: EnquiryGroup) => void }

/** Which open ones are shown, and how many they are. Concerns nobody has now are left out, unless one is chosen. */
export const enquiryChips = ({ counts, current, choose }: Choice) => html`
  <div class="chips" role="group" aria-label=${msg('Welche zeigen?')}>
    ${enquiryGroups.map((group) => chip(group, group === 'all' ? counts.open : counts[group], { current, choose }))}
  </div>
`

const always: readonly EnquiryGroup[] = ['all', 'mine', 'unassigned', 'long']

const chip = (group: EnquiryGroup, rows: number, { current, choose }: Omit<Choice, 'counts'>) =>
  rows === 0 && group !== current && !always.includes(group)
    ? nothing
    : html`<button class="chip" aria-pressed=${group === current} @click=${() => choose(group)}>
        ${groupWords(group)} <span class="n">${count(rows)}</span>
      </button>`
