import type { MediaType } from '../documents/terms.ts'
import { ruleBroken } from '../errors.ts'
import { partsOfCompound } from './compound.ts'
import { belies, mayBeText } from './rules.ts'
import { entriesOfZip, storedIn, type ZipEntry } from './zip.ts'

/**
 * What a file is, by what stands in it; its name may say the same, or nothing. Throws `file_kind_unknown`, `file_ending_wrong`,
 * `file_has_macros` and `file_locked`.
 */
export const recogniseFile = (content: Buffer, name: string): MediaType => {
  const mediaType = bySign(content) ?? byZip(content) ?? byCompound(content) ?? byText(content, name)
  if (mediaType === null) throw ruleBroken('file_kind_unknown', 'content')
  if (belies(name, mediaType)) throw ruleBroken('file_ending_wrong', 'content')
  return mediaType
}

const bySign = (content: Buffer): MediaType | null => {
  const begins = (sign: string, at = 0) => content.toString('latin1', at, at + sign.length) === sign
  if (begins('%PDF-')) return 'application/pdf'
  if (begins('\xff\xd8\xff')) return 'image/jpeg'
  if (begins('\x89PNG\r\n\x1a\n') && begins('IHDR', 12)) return 'image/png'
  if (begins('RIFF') && begins('WEBPVP8', 8)) return 'image/webp'
  return begins('ftyp', 4) && heicBrands.some((brand) => begins(brand, 8)) ? 'image/heic' : null
}

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'mif1']

/** A ZIP is a document where what makes it one is in it, and nothing that runs. */
const byZip = (content: Buffer): MediaType | null => {
  const entries = entriesOfZip(content)
  if (entries === null) return null
  const has = (name: string) => entries.some((one) => one.name === name)
  const found = has('[Content_Types].xml') ? parts.find(([part]) => has(part))?.[1] : openDocument(content, entries)
  if (found && entries.some(({ name }) => /vbaProject\.bin$|^(?:Basic|Scripts)\//i.test(name))) throw macros()
  return found ?? null
}

const parts: [part: string, mediaType: MediaType][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
]

const openDocumentTypes: readonly MediaType[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
]

/** It names itself in its first file, which is not packed. */
const openDocument = (content: Buffer, entries: ZipEntry[]): MediaType | null => {
  const first = entries.find(({ name, at, size }) => name === 'mimetype' && at === 0 && size < 100)
  const said = first && storedIn(content, first)?.toString('latin1').trim()
  const isWhole = entries.some(({ name }) => name === 'content.xml')
  return (isWhole && openDocumentTypes.find((one) => one === said)) || null
}

const byCompound = (content: Buffer): MediaType | null => {
  const names = partsOfCompound(content)
  if (names === null) return null
  const has = (...any: string[]) => any.some((name) => names.includes(name))
  if (has('EncryptedPackage')) throw ruleBroken('file_locked', 'content')
  const found = compounds.find(([any]) => has(...any))?.[1] ?? null
  if (found && has('_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA', 'Macros')) throw macros()
  return found
}

const compounds: [any: string[], mediaType: MediaType][] = [
  [['WordDocument'], 'application/msword'],
  [['Workbook', 'Book'], 'application/vnd.ms-excel'],
  [['PowerPoint Document'], 'application/vnd.ms-powerpoint'],
]

const macros = () => ruleBroken('file_has_macros', 'content')

/** Letters and nothing else: UTF-8, without signs that no editor writes. */
const byText = (content: Buffer, name: string): MediaType | null => {
  if (!mayBeText(name)) return null
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return /[^\P{Cc}\t\n\f\r]/u.test(text) ? null : 'text/plain'
  } catch {
    return null
  }
}
