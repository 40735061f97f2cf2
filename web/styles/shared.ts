import { pageLayout } from './page-layout.ts'
import { reset } from './reset.ts'
import { words } from './words.ts'

/** What every element of ours builds on. */
export const shared = [reset, words, pageLayout]
