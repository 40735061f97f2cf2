export type PageAsked = { cursor: string | undefined; limit: number; signal: AbortSignal }

export const pageQuery = ({ cursor, limit }: Omit<PageAsked, 'signal'>): string =>
  new URLSearchParams({ limit: String(limit), ...(cursor && { cursor }) }).toString()
