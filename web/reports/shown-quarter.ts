import type { Report } from '#contract/reports'
import type { Quarter } from '#rules/calendar'

/** The quarter of the report's last day: it goes on. */
export const runningIn = ({ quarters }: Report): Quarter => quarters.at(-1)?.quarter ?? ''

/** What a coordinator reports: the last quarter that is over. A centre in its first one sees that. */
export const latestComplete = ({ quarters }: Report): Quarter => (quarters.at(-2) ?? quarters.at(-1))?.quarter ?? ''
