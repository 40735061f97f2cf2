import { html, nothing } from 'lit'
import type { ClientSuggestion } from '#contract/search'
import { type DuplicateReason, duplicateReasonLabels } from '#terms/duplicates'
import { word } from '../app/locale.ts'

/** Somebody recorded who may be meant, and why. */
export type AlikeClient = ClientSuggestion & { reasons?: readonly DuplicateReason[] }

/** The name one sees; that a number is the same, one does not. */
export const reasonsOf = ({ reasons = [] }: AlikeClient) => {
  const unseen = reasons.filter((reason) => reason === 'same_email' || reason === 'same_phone')
  const words = unseen.map((reason) => word(duplicateReasonLabels[reason])).join(', ')
  return words ? html`<span class="meta">${words}</span>` : nothing
}
