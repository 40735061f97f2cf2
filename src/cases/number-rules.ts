/** What a case is called, such as `WCE-2022-0042`: prefix, year of opening, number in that year. */
export const caseNumber = ({ prefix, year, sequence }: { prefix: string; year: number; sequence: number }): string =>
  `${prefix}-${year}-${String(sequence).padStart(4, '0')}`
