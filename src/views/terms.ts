/** As the table holds it; what a tab can show. */
export const longestViewName = 60

/** More than anybody finds a tab among. */
export const viewsAtMost = 50
