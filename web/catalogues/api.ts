import type {
  CatalogueEntryEdit,
  CatalogueUses,
  CounsellorEdit,
  KeptCatalogues,
  KeptCounsellor,
  KeptEntry,
  NewCatalogueEntry,
} from '#contract/catalogues'
import { call } from '../api.ts'
import { type KeptWord, wordOfCounsellor, wordOfEntry } from './kept-words.ts'

export const fetchKept = (signal: AbortSignal) => call<KeptCatalogues>('GET', '/api/catalogue-entries', { signal })

export const fetchUses = (id: string, signal: AbortSignal) =>
  call<CatalogueUses>('GET', `/api/catalogue-entries/${id}/uses`, { signal })

export const addEntry = async (body: NewCatalogueEntry): Promise<KeptWord> =>
  wordOfEntry(await call<KeptEntry>('POST', '/api/catalogue-entries', { body }))

/** What a form says of a word; of a counsellor there is only the name and the state. */
export type WordEdit = { name?: string } & Omit<CatalogueEntryEdit, 'german'>

export const editWord = async (word: KeptWord, { name, ...edit }: WordEdit): Promise<KeptWord> => {
  const ifMatch = word.version
  if (word.kind === 'counsellor') {
    const body: CounsellorEdit = { ...(name !== undefined && { name }), ...(edit.state && { state: edit.state }) }
    return wordOfCounsellor(await call<KeptCounsellor>('PATCH', pathOf(word), { ifMatch, body }))
  }
  const body = { ...edit, ...(name !== undefined && { german: name }) }
  return wordOfEntry(await call<KeptEntry>('PATCH', pathOf(word), { ifMatch, body }))
}

export const mergeWord = (word: KeptWord, into: string) => sendMerge('POST', word, { into })

export const separateWord = (word: KeptWord) => sendMerge('DELETE', word)

const sendMerge = async (method: 'POST' | 'DELETE', word: KeptWord, body?: { into: string }): Promise<KeptWord> => {
  const options = { ifMatch: word.version, ...(body && { body }) }
  const path = `${pathOf(word)}/merge`
  return word.kind === 'counsellor'
    ? wordOfCounsellor(await call<KeptCounsellor>(method, path, options))
    : wordOfEntry(await call<KeptEntry>(method, path, options))
}

export const deleteWord = (word: KeptWord) => call<null>('DELETE', pathOf(word), { ifMatch: word.version })

export const placeWord = async (word: KeptWord, before: string | null): Promise<KeptWord> =>
  wordOfEntry(await call<KeptEntry>('POST', `${pathOf(word)}/place`, { ifMatch: word.version, body: { before } }))

const pathOf = ({ kind, id }: KeptWord) =>
  kind === 'counsellor' ? `/api/counsellors/${id}` : `/api/catalogue-entries/${id}`
