import { msg } from '@lit/localize'
import { html, nothing } from 'lit'
import type { EnquiryCounts, SettledCounts } from '#contract/enquiries'
import { type EnquiryGroup, type EnquiryOutcome, enquiryGroups, enquiryOutcomes } from '#terms/enquiries'
import { count } from '../components/format.ts'
import { groupWords, outcomeWords } from './enquiry-words.ts'

type Chip<Which> = { which: Which; words: string; rows: number; always: boolean }
type Choice<Which> = { current: Which; choose: (which: Which) => void }

/** Which open ones are shown, and how many they are. Concerns nobody has now are left out, unless one is chosen. */
export const enquiryChips = (counts: EnquiryCounts, choice: Choice<EnquiryGroup>) =>
  chips(
    enquiryGroups.map((which) => ({
      which,
      words: groupWords(which),
      rows: which === 'all' ? counts.open : counts[which],
      always: ['all', 'mine', 'unassigned', 'long'].includes(which),
    })),
    choice,
  )

/** The same of what is settled, by what became of it. Reasons nothing was closed for are left out. */
export const settledChips = (counts: SettledCounts, choice: Choice<EnquiryOutcome>) =>
  chips(
    enquiryOutcomes.map((which) => ({
      which,
      words: outcomeWords(which),
      rows: counts[which],
      always: ['all', 'answered', 'turned_into_case'].includes(which),
    })),
    choice,
  )

const chips = <Which>(all: readonly Chip<Which>[], { current, choose }: Choice<Which>) => html`
  <div class="chips" role="group" aria-label=${msg('Welche zeigen?')}>
    ${all.map(({ which, words, rows, always }) =>
      rows === 0 && which !== current && !always
        ? nothing
        : html`<button class="chip" aria-pressed=${which === current} @click=${() => choose(which)}>
            ${words} <span class="n">${count(rows)}</span>
          </button>`,
    )}
  </div>
`
