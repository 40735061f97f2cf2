/** Of a respondent to one field, in characters; what two devices wrote at once may be a little longer together. */
export const longestFieldNote = 10_000
export const longestJoinedNote = 20_000
