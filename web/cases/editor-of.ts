import { html, nothing, type TemplateResult } from 'lit'
import type { Catalogues } from '#contract/catalogues'
import type { Day } from '#rules/calendar'
import { announceRecorded } from '../app/events.ts'
import type { Choice, EntryChanges } from './entry-changes.ts'
import type { Wanted } from './entry-draft.ts'
import './entry-editor.ts'
import type { ClientKind } from '#terms/clients'
import type { TalkDraft } from './talk-draft.ts'

type Around = { catalogues: Catalogues; clientKind: ClientKind; today: Day; ended: (id: string) => Promise<void> }

/** The form in the place of the entry that is being edited; nothing where none is. */
export const editorOf = (
  changes: EntryChanges,
  { catalogues, clientKind, today, ended }: Around,
): TemplateResult | typeof nothing => {
  const { entry, draft, field, error, conflict, mine, keeper, saving } = changes
  if (!entry || !draft) return nothing
  const save = async (wanted: Wanted) => {
    await changes.save(wanted, today)
    if (!changes.entry) await ended(entry.id)
  }
  const end = async () => {
    if (conflict) announceRecorded()
    changes.discard()
    await ended(entry.id)
  }
  return html`<lotse-entry-editor
    slot="editor"
    .entry=${entry}
    .draft=${draft}
    .keeper=${keeper}
    .field=${field}
    .catalogues=${catalogues}
    .clientKind=${clientKind}
    .today=${today}
    .error=${error}
    .conflict=${conflict}
    .mine=${mine}
    ?saving=${saving}
    @draft-edited=${({ detail }: CustomEvent<Partial<TalkDraft>>) => changes.edit(detail)}
    @choice-made=${({ detail }: CustomEvent<Choice>) => changes.choose(detail)}
    @correction-wanted=${({ detail }: CustomEvent<Wanted>) => save(detail)}
    @edit-ended=${end}
  ></lotse-entry-editor>`
}
