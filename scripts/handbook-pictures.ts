import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { casePictures } from './pictures/chapters/cases.ts'
import { checkPictures } from './pictures/chapters/checks.ts'
import { clientPictures } from './pictures/chapters/clients.ts'
import { counsellingPictures } from './pictures/chapters/counselling.ts'
import { draftPictures } from './pictures/chapters/drafts.ts'
import { duplicatePictures } from './pictures/chapters/duplicates.ts'
import { enquiryPictures } from './pictures/chapters/enquiries.ts'
import { eventPictures } from './pictures/chapters/events.ts'
import { filePictures } from './pictures/chapters/files.ts'
import { firstStepsPictures } from './pictures/chapters/first-steps.ts'
import { householdPictures } from './pictures/chapters/households.ts'
import { journeyPictures } from './pictures/chapters/journeys.ts'
import { nextStepPictures } from './pictures/chapters/next-steps.ts'
import { outcomePictures } from './pictures/chapters/outcomes.ts'
import { packagePictures } from './pictures/chapters/packages.ts'
import { quarterPictures } from './pictures/chapters/quarter.ts'
import { referralPictures } from './pictures/chapters/referrals.ts'
import { runningPictures } from './pictures/chapters/running.ts'
import { type HandbookPicture, takeHandbookPicture } from './pictures/handbook.ts'
import { packedPng } from './pictures/packed-png.ts'
import { onStage, type Stage } from './pictures/stage.ts'

/** npm run handbook-pictures [-- PART-OF-A-NAME …]: the pictures of the handbook, taken anew from the demo. */
const pictures = [
  ...firstStepsPictures,
  ...counsellingPictures,
  ...enquiryPictures,
  ...eventPictures,
  ...nextStepPictures,
  ...referralPictures,
  ...filePictures,
  ...householdPictures,
  ...journeyPictures,
  ...casePictures,
  ...clientPictures,
  ...checkPictures,
  ...outcomePictures,
  ...packagePictures,
  ...draftPictures,
  ...duplicatePictures,
  ...quarterPictures,
  ...runningPictures,
]

const folder = resolve('docs/handbuch/bilder')

const main = async (parts: string[]): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  await onStage(async (stage) => {
    for (const picture of pictures.filter(({ name }) => isWanted(name, parts))) {
      await keep(stage, picture)
    }
  })
}

const isWanted = (name: string, parts: string[]) => parts.length === 0 || parts.some((part) => name.includes(part))

/** One that cannot be taken holds no other up: its words have changed on the screen, mostly. */
const keep = async (stage: Stage, picture: HandbookPicture): Promise<void> => {
  try {
    const png = packedPng(await takeHandbookPicture(stage, picture))
    writeFileSync(join(folder, `${picture.name}.png`), png)
    console.log(`${picture.name}: ${Math.round(png.length / 1000)} kB`)
  } catch (error) {
    console.error(`${picture.name}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}

await main(process.argv.slice(2))
