import { randomBytes } from 'node:crypto'
import { addDocumentKey, eraseDocumentKey } from '../../src/documents/document-keys.ts'
import { readKeys } from '../../src/key-file.ts'

/** node key-adder.ts FILE FOLDER COUNT: adds so many keys, erases every third, and prints what each came to. */
const [file = '', folder = '', count = ''] = process.argv.slice(2)

for (let number = 0; number < Number(count); number += 1) {
  const [name, key] = [randomBytes(16).toString('hex'), randomBytes(32)]
  addDocumentKey(file, name, key)
  if (number % 3 === 0) eraseDocumentKey(file, name)
  if (number % 20 === 0) readKeys(file, folder)
  console.log(name, number % 3 === 0 ? 'erased' : key.toString('base64url'))
}
