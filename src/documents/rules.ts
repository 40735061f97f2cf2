import { documentEndings, type MediaType, otherEndings } from './terms.ts'

type Who = { userId: string | null; mayCorrectEveryones: boolean }

/** As an entry: by whoever stored it, the case's lead, or the coordinator. */
export const mayDelete = (
  { createdBy, leadUserId }: { createdBy: string | null; leadUserId: string | null },
  { userId, mayCorrectEveryones }: Who,
): boolean => mayCorrectEveryones || (userId !== null && (createdBy === userId || leadUserId === userId))

const longestName = 100

/** Signs that part a path or a header, that no file system takes, or that turn the ending of a name around. */
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu

/** What a document is called in somebody's downloads: its title, whatever that is, and the ending of what it really is. */
export const fileNameOf = (title: string, mediaType: MediaType): string => {
  const ending = `.${documentEndings[mediaType]}`
  const plain = title.normalize('NFC').replace(unfit, ' ').replace(/\s+/g, ' ')
  const endings = [ending, ...(otherEndings[mediaType] ?? []).map((other) => `.${other}`)]
  const own = endings.find((one) => plain.toLowerCase().endsWith(one)) ?? ''
  const withoutEnding = plain.slice(0, plain.length - own.length)
  const short = [...withoutEnding].slice(0, longestName).join('')
  return `${short.replace(/^[\s.]+|[\s.]+$/g, '') || 'Dokument'}${ending}`
}

/** RFC 6266: the name in ASCII for old programs, and as it is for all others. */
export const attachmentNamed = (fileName: string): string => {
  const ascii = fileName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|[%"\\]/gu, '_')
  const exact = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`
}
