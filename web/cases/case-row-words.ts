import { msg } from '@lit/localize'
import { html, type TemplateResult } from 'lit'
import type { CaseRow } from '#contract/cases'
import { catalogueWord } from '../app/locale.ts'

export const caseAddress = (id: string): string => `/faelle/${id}`

/** The topics of the latest consultation; where one is missing, that it is. */
export const topicsOfCase = ({ topics, missingTopic }: CaseRow): TemplateResult | string => {
  const words = topics.map(catalogueWord).join(', ')
  if (!missingTopic) return words
  const missing = html`<span class="none">${msg('Thema fehlt')}</span>`
  return words === '' ? missing : html`${words}, ${missing}`
}
