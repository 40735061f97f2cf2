import { msg } from '@lit/localize'
import { html } from 'lit'
import type { Entry } from '#contract/cases'
import { announceRecorded } from '../app/events.ts'
import { withNewAlsoKeys } from '../cases/also-draft.ts'
import { takeBackTalk } from './api.ts'
import { asKnown, newKeys, type QuickLogDraft } from './quick-log-draft.ts'

/** What the form holds again: whoever takes back mostly wants to say it differently. Whoever was new is new once more. */
export const takeBack = async (draft: QuickLogDraft, { id, version }: Entry): Promise<QuickLogDraft> => {
  const taken = await takeBackTalk(id, version)
  announceRecorded()
  const alsoThere = draft.alsoThere.map(withNewAlsoKeys)
  return { ...draft, ...newKeys(), alsoThere, ...(taken.client ? {} : asKnown(draft)) }
}

/** There is one form: what was written since must not go for what was written before. */
export const nextBegunWords = ({ caseId }: Entry) =>
  html`${msg('Im Formular steht schon der nächste Eintrag. Tragen Sie ihn erst ein, oder entfernen Sie den vorigen im Fall.')}
    <a class="link" href="/faelle/${caseId}">${msg('Zum Fall')}</a>`
