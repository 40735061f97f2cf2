import type { Certificate } from '../../src/events/contract.ts'

type CertificateSample = { name: string; certificate: Certificate }

const training: Certificate = {
  name: 'Jana Weißbach',
  organisation: 'Drehwerk Aue GmbH & Co. KG',
  kind: 'training',
  language: 'de',
  modules: [
    { module: 1, heldOn: '2026-09-15', place: 'Annaberg-Buchholz' },
    { module: 2, heldOn: '2026-09-29', place: null },
    { module: 3, heldOn: '2026-10-13', place: 'Annaberg-Buchholz' },
  ],
  centre: 'Welcome Center Erzgebirge',
  signedBy: 'Karla Uhlig',
  printedOn: '2026-10-13',
}

const ugly: Certificate = {
  ...training,
  name: `Dr. phil. María-José ${'Wolkenstein-'.repeat(12)}Łukasiewicz محمد 🎓`,
  organisation: `Erzgebirgische Gesellschaft <für> „Holz & Spielzeug“ ${'und Weiteres '.repeat(20)}mbH`,
  centre: 'Welcome Center <Erzgebirge> & Umland',
}

/** Each kind in each language, and everything that is ugly. */
export const certificateSamples = (): CertificateSample[] => [
  { name: 'certificate-training-de', certificate: training },
  { name: 'certificate-training-en', certificate: { ...training, language: 'en', organisation: null } },
  {
    name: 'certificate-module-de',
    certificate: { ...training, kind: 'module', modules: training.modules.slice(1, 2) },
  },
  { name: 'certificate-ugly-en', certificate: { ...ugly, language: 'en' } },
  { name: 'certificate-ugly-de', certificate: ugly },
]
