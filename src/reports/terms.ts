import type { Label } from '../terms.ts'

/** What stands in a question for the line of what is not recorded. */
export const notRecorded = 'none'

/** The line of everyone who lives in none of the district's municipalities. */
export const elsewhere = 'elsewhere'

/** A place kept as it was written may also be one of the district's that nobody recognised. */
export const elsewhereLabel: Label = {
  de: 'außerhalb des Landkreises oder nicht zugeordnet',
  en: 'outside the district, or not matched',
}
