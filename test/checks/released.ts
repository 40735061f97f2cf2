/** SHA-256 of every questionnaire that was released. Answers were given to these words: a change is a new version's file. */
export const released: Record<string, string> = {
  'company.1.json': 'aefd4554e227729fbe608e25bcb8b88c3c37b07458da787cf47db565f60fe25a',
  'municipality.1.json': 'e9b0d534f87e79a56b232af38c18ca67d2774fb6c136f3bc27675f4b7ea397b0',
}
