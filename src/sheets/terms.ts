/** Of a respondent to one field, in characters, at one device; what two wrote at once may be twice as long together. */
export const longestFieldNote = 10_000
export const longestJoinedNote = 20_000
