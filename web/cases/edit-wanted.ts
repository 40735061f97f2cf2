import type { EntryChanges } from './entry-changes.ts'
import type { EditWanted } from './timeline.ts'

/** An outcome is corrected in its own dialog, every other entry where it stands. */
export const beginEdit = (page: ParentNode, changes: EntryChanges, { entry, field }: EditWanted): void => {
  if (entry.kind === 'outcome') page.querySelector('lotse-outcomes-section')?.correct(entry)
  else changes.begin(entry, field)
}
