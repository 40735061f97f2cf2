import type { CatalogueState } from '../catalogues/terms.ts'

/** Whether a topic or channel stands for choice: one that is retired stays only where it stands already. */
export const mayChoose = (choice: { id: string; state: CatalogueState }, standing: readonly string[]): boolean =>
  choice.state !== 'retired' || standing.includes(choice.id)
